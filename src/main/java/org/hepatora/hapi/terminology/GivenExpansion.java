// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r5.context.ExpansionOptions;
import org.hl7.fhir.r5.model.Parameters;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.terminologies.utilities.TerminologyServiceErrorClass;

/** An expansion by HL7's library. */
record GivenExpansion(GivenContext context, AskedCode asked) {
  private static final String FLAT = "excludeNested";
  private static final Set<TerminologyServiceErrorClass> UNKNOWN =
      Set.of(
          TerminologyServiceErrorClass.VALUESET_UNKNOWN,
          TerminologyServiceErrorClass.CODESYSTEM_UNSUPPORTED,
          TerminologyServiceErrorClass.CODESYSTEM_UNSUPPORTED_VERSION);

  /** All that is in the set, as it is asked to be shown. */
  ValueSet expanded(ValueSet set) {
    var library = context.library();
    var options = new ExpansionOptions(false, !asked.isTrue(FLAT), -1, false, asked.language());
    var outcome = library.expandVS(options, set, parameters(), true);
    var expanded = outcome.getValueset();
    if (expanded == null) {
      var kind = UNKNOWN.contains(outcome.getErrorClass()) ? Kind.NOT_FOUND : Kind.UNPROCESSABLE;
      throw new RequestProblem(kind, String.valueOf(outcome.getError()), null);
    }
    if (!asked.body().hasParameter(FLAT)) {
      // The library says so of itself, asked or not.
      expanded.getExpansion().getParameter().removeIf(each -> FLAT.equals(each.getName()));
    }
    if (GivenContext.isUnnamed(expanded)) {
      expanded.setUrl(null);
    }
    return expanded;
  }

  private Parameters parameters() {
    var kept = new Parameters();
    for (var each : asked.body().getParameter()) {
      if (each.hasValue() && !Set.of("url", "valueSetVersion", "uuid").contains(each.getName())) {
        kept.addParameter(each.copy());
      }
    }
    return kept;
  }
}
