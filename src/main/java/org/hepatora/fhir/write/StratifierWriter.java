// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepatora.decision.outcome.Stratum;
import org.hepatora.decision.outcome.TrialQuery;
import org.hepatora.fhir.code.OutcomeCanonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.jspecify.annotations.Nullable;

/** Writes the strata of a group, a stratifier a subgroup, also one of which nothing is told. */
final class StratifierWriter {
  private StratifierWriter() {}

  static void write(List<Stratum> strata, MeasureReportGroupComponent group) {
    var stratifiers = new LinkedHashMap<String, MeasureReportGroupStratifierComponent>();
    for (var code : subgroups()) {
      stratifiers.put(code, group.addStratifier().addCode(coded(code)));
    }
    for (var stratum : strata) {
      var stratifier =
          stratifiers.computeIfAbsent(
              stratum.subgroup(), code -> group.addStratifier().addCode(coded(code)));
      var to = stratifier.addStratum().setValue(coded(stratum.level()));
      population(to, "initial-population", stratum.eligible());
      population(to, "denominator", stratum.followed());
      population(to, "numerator", stratum.deaths());
    }
  }

  /** What a group of the survival measure is stratified by: all of it stands in every report. */
  static Set<String> subgroups() {
    return TrialQuery.subgroups().stream()
        .map(name -> name.substring(0, name.indexOf('=')))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A count that is not told is an element without a value. */
  private static void population(
      StratifierGroupComponent to, String code, @Nullable Integer count) {
    to.addPopulation()
        .setCode(new CodeableConcept(new Coding(OutcomeReportWriter.POPULATION, code, null)))
        .setCountElement(count == null ? OutcomeExtensions.hidden() : new IntegerType(count));
  }

  static CodeableConcept coded(String code) {
    return new CodeableConcept(new Coding(OutcomeCanonicals.SUBGROUP_SYSTEM, code, null));
  }
}
