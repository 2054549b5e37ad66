// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.hepatora.chart.PatientChart;
import org.hepatora.fetch.ChartQuery;
import org.hepatora.fetch.Holding;
import org.hepatora.fetch.PrefetchState;
import org.hepatora.fhir.read.RecordType.Need;
import org.springframework.stereotype.Component;

/**
 * Fills what the EHR left out from the chart stored on this server. What failed at the EHR or came
 * in part is replaced, too, when the EHR says that this server is its FHIR server.
 */
@Component
final class StoredChart {
  private final PatientChart chart;

  StoredChart(PatientChart chart) {
    this.chart = chart;
  }

  void complete(CdsRequest request, Map<ChartQuery, Holding> holdings) {
    boolean isTheSource = request.source() != null;
    var wanting = new ArrayList<ChartQuery>();
    var supplied = new HashSet<String>();
    holdings.forEach(
        (key, holding) -> {
          var supply = holding.supply();
          if (isTheSource ? !supply.isComplete() : supply == PrefetchState.ABSENT) {
            wanting.add(key);
          } else {
            supplied.add(key.resourceType());
          }
        });
    // Two keys bring Observations: what one of them lacks is read, unless the needed one was sent
    wanting.stream()
        .filter(key -> key.need() != Need.ADVISORY)
        .forEach(key -> supplied.remove(key.resourceType()));
    wanting.removeIf(key -> supplied.contains(key.resourceType()));
    var stored = wanting.isEmpty() ? null : chart.everythingOf(request.patientId(), supplied);
    if (stored != null) {
      wanting.forEach(key -> holdings.put(key, Holding.of(PrefetchState.STORED)));
      // Medications and reports, which no key stands for, come along
      holdings.put(wanting.get(0), new Holding(PrefetchState.STORED, stored, null));
    }
  }
}
