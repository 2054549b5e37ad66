// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hepatora.cdshooks.wire.Refusal.Fault;
import org.hepatora.errors.Kind;
import org.hepatora.fetch.ChartQuery;
import org.hepatora.fetch.Holding;
import org.hepatora.fetch.Page;
import org.hepatora.fetch.PrefetchState;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.CutShort;

/**
 * What an EHR sent under one key: null, a resource, a Bundle of a search, or why it could not.
 *
 * @param faults where faults of its form are added
 */
record PrefetchValue(ChartQuery key, JsonNode value, List<Fault> faults) {
  Holding holding(String patientId) {
    if (value.isMissingNode()) {
      return Holding.of(PrefetchState.ABSENT);
    }
    if (value.isNull()) {
      return Holding.of(PrefetchState.NONE);
    }
    var type = value.path("resourceType").asText();
    if (type.equals("OperationOutcome")) {
      return Holding.of(PrefetchState.FAILED);
    }
    if (type.equals("Bundle")) {
      return bundle();
    }
    if (!type.equals(key.resourceType())) {
      fault("", "is neither null, " + key.resourceType() + ", Bundle nor OperationOutcome");
    } else if (type.equals("Patient") && !value.path("id").asText(patientId).equals(patientId)) {
      fault(".id", "is not the patient of the context");
    }
    return new Holding(PrefetchState.SENT, Bundles.flatten(value, path()), null);
  }

  private Holding bundle() {
    var entries = value.path("entry");
    if (!entries.isArray() && !entries.isMissingNode() && !entries.isNull()) {
      fault(".entry", "is not an array");
      return Holding.of(PrefetchState.PARTIAL);
    }
    for (int i = 0; i < entries.size(); i++) {
      var resource = entries.get(i).path("resource");
      if (!resource.isObject() && !resource.isMissingNode() && !resource.isNull()) {
        fault(".entry[" + i + "].resource", "is not a JSON object");
      }
    }
    var page = Page.of(value);
    boolean whole = CutShort.of(value, path()).isEmpty();
    return new Holding(
        whole ? PrefetchState.SENT : PrefetchState.PARTIAL,
        Bundles.flatten(value, path()),
        page.next());
  }

  private String path() {
    return "prefetch." + key.name();
  }

  private void fault(String at, String what) {
    faults.add(new Fault(Kind.INVALID_VALUE, path() + at, path() + at + " " + what));
  }
}
