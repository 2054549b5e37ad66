// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.time.Duration;
import java.util.Map;
import org.hepatora.fetch.ChartFetch;
import org.hepatora.fetch.ChartQuery;
import org.hepatora.fetch.Holding;
import org.springframework.stereotype.Component;

/**
 * Fetches from the EHR's FHIR server what it left out, what failed, and the pages it did not send;
 * only where the caller may name that server.
 */
@Component
final class ForeignChart {
  /** What reading, deciding and writing the card take after the last answer; ours. */
  private static final Duration DECIDING = Duration.ofMillis(50);

  private final ChartFetch fetch;

  ForeignChart(CdsProperties properties) {
    this.fetch = new ChartFetch(properties.maxRequestSize().toBytes());
  }

  void complete(CdsRequest request, Map<ChartQuery, Holding> holdings) {
    var source = request.source();
    if (source == null || !request.caller().fhirServers().contains(source.base())) {
      return;
    }
    fetch.complete(source, request.patientId(), holdings, request.deadline().earlier(DECIDING));
  }

  /** Why nothing is known of the patient; for the caller, without a value of the request. */
  String why(CdsRequest request) {
    var source = request.source();
    if (source == null) {
      return "none was prefetched, no fhirServer is named, and no chart of the patient is stored"
          + " here";
    }
    return request.caller().fhirServers().contains(source.base())
        ? "none was prefetched, and fhirServer did not give it"
        : "none was prefetched, and fhirServer is not one this server may ask"
            + " (hepatora.cds.fhir-servers)";
  }
}
