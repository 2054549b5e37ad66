package org.hepatora.cdshooks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hepatora.chart.PatientChart;
import org.hepatora.fhir.Located;
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

  void complete(CdsRequest request, Map<PrefetchKey, Holding> holdings) {
    boolean isTheSource = request.source() != null;
    var wanting =
        holdings.entrySet().stream()
            .filter(
                entry -> {
                  var supply = entry.getValue().supply();
                  return isTheSource ? !supply.isComplete() : supply == Supply.ABSENT;
                })
            .map(Map.Entry::getKey)
            .toList();
    var stored = wanting.isEmpty() ? null : chart.everythingOf(request.patientId());
    if (stored == null) {
      return;
    }
    wanting.forEach(key -> holdings.put(key, Holding.of(Supply.STORED)));
    var kept = new HashSet<String>();
    holdings.forEach(
        (key, holding) -> {
          if (holding.supply() != Supply.STORED) {
            kept.add(key.resourceType());
          }
        });
    holdings.computeIfPresent(
        wanting.get(0), (key, holding) -> holding.and(others(stored, kept), Supply.STORED));
  }

  /** What is not of a type that the EHR supplied: Medications and reports come along. */
  private static List<Located> others(List<Located> stored, HashSet<String> kept) {
    return stored.stream()
        .filter(one -> !kept.contains(one.resource().path("resourceType").asText()))
        .toList();
  }
}
