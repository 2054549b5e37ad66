// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.fetch.ChartFetch;
import org.hepatora.fetch.ChartQueries;
import org.hepatora.fetch.Deadline;
import org.hepatora.fetch.FhirFetch;
import org.hepatora.fetch.FhirSource;
import org.hepatora.fetch.Supplied;

/** The FHIR server that is tried. */
final class FhirEndpoint {
  /** As much as one call of a service takes; ours. */
  private static final long LIMIT = 64L << 20;

  private final FhirSource source;
  private final Duration budget;
  private final FhirFetch fetch = new FhirFetch(LIMIT);
  private final ChartFetch charts = new ChartFetch(LIMIT);

  FhirEndpoint(FhirSource source, Duration budget) {
    this.source = source;
    this.budget = budget;
  }

  /** What it says of itself. */
  Capabilities capabilities() {
    return new Capabilities(first("metadata"));
  }

  /** The ids of the first patients it names, that many at most. */
  List<String> patients(int most) {
    var ids = new ArrayList<String>();
    for (JsonNode entry : first("Patient?_count=" + most).path("entry")) {
      var resource = entry.path("resource");
      if (resource.path("resourceType").asText().equals("Patient") && ids.size() < most) {
        ids.add(resource.path("id").asText());
      }
    }
    return ids;
  }

  /** A patient's record as a hook would fetch it. */
  Supplied record(String patient) {
    return charts.all(source, patient, ChartQueries.RECORD, Deadline.in(budget));
  }

  private JsonNode first(String query) {
    var came = fetch.firstPage(source, query, Deadline.in(budget));
    if (came == null) {
      throw new Unreachable("%s does not answer %s with a resource".formatted(source, query));
    }
    return came;
  }

  /** The server does not answer what everything else stands on. */
  static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String message) {
      super(message);
    }
  }
}
