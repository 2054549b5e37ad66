package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.cdshooks.Refusal.Fault;
import org.hepatora.cdshooks.Refusal.Kind;
import org.hepatora.chart.PatientChart;
import org.hepatora.fhir.Bundles;
import org.hepatora.fhir.Located;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what the EHR sent beforehand. A key that was sent wins wholly; only a key left out is read
 * from the stored chart, and only when the EHR names no other FHIR server: another server's patient
 * of the same id is another patient.
 */
@Component
final class PrefetchReader {
  private static final Set<Supply> KNOWN =
      EnumSet.of(Supply.SENT, Supply.NONE, Supply.PARTIAL, Supply.STORED);

  private final PatientChart chart;
  private final OwnServer own;

  PrefetchReader(PatientChart chart, OwnServer own) {
    this.chart = chart;
    this.own = own;
  }

  Supplied read(CdsRequest request, List<PrefetchKey> keys) {
    var resources = new ArrayList<Located>();
    var faults = new ArrayList<Fault>();
    var supplies = new LinkedHashMap<PrefetchKey, Supply>();
    for (PrefetchKey key : keys) {
      var value = request.prefetch().path(key.name());
      var supply = new PrefetchValue(key, value, faults).supply(request.patientId());
      supplies.put(key, supply);
      if (supply == Supply.SENT || supply == Supply.PARTIAL) {
        resources.addAll(Bundles.flatten(value, "prefetch." + key.name()));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    if (supplies.containsValue(Supply.ABSENT) && own.answersFor(request.fhirServer())) {
      fill(supplies, chart.everythingOf(request.patientId()), resources);
    }
    if (supplies.values().stream().noneMatch(KNOWN::contains)) {
      throw new Refusal(
          Kind.NO_DATA,
          "No data of this patient: none was prefetched, and no chart of the patient is stored"
              + " here");
    }
    return new Supplied(resources, supplies);
  }

  private static void fill(
      Map<PrefetchKey, Supply> supplies, @Nullable List<Located> stored, List<Located> resources) {
    if (stored == null) {
      return;
    }
    var sent = new HashSet<String>();
    supplies.forEach(
        (key, supply) -> {
          if (supply != Supply.ABSENT) {
            sent.add(key.resourceType());
          }
        });
    supplies.replaceAll((key, supply) -> supply == Supply.ABSENT ? Supply.STORED : supply);
    for (Located resource : stored) {
      if (!sent.contains(type(resource.resource()))) {
        resources.add(resource);
      }
    }
  }

  private static String type(JsonNode resource) {
    return resource.path("resourceType").asText();
  }
}
