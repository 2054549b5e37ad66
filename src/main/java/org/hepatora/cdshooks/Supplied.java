package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.cdshooks.PrefetchKey.Need;
import org.hepatora.fhir.Located;

/** The resources an answer stands on, and what became of each prefetch key, in the keys' order. */
record Supplied(List<Located> resources, Map<PrefetchKey, Supply> keys) {
  Supplied {
    resources = List.copyOf(resources);
    keys = new LinkedHashMap<>(keys);
  }

  static Supplied of(Map<PrefetchKey, Holding> holdings) {
    var resources = new ArrayList<Located>();
    var keys = new LinkedHashMap<PrefetchKey, Supply>();
    holdings.forEach(
        (key, holding) -> {
          resources.addAll(holding.resources());
          keys.put(key, holding.supply());
        });
    return new Supplied(resources, keys);
  }

  List<String> names(Supply supply) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue() == supply)
        .map(entry -> entry.getKey().name())
        .toList();
  }

  /** Whether everything recorded as this type of resource is known. */
  boolean isComplete(String resourceType) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getKey().resourceType().equals(resourceType))
        .allMatch(entry -> entry.getValue().isComplete());
  }

  /**
   * The keys without which nothing positive is said. A part of the facts may hide the newest of
   * them, so a key cut short always counts.
   */
  List<PrefetchKey> blocking() {
    return keys.entrySet().stream()
        .filter(entry -> blocks(entry.getKey().need(), entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean blocks(Need need, Supply supply) {
    return switch (supply) {
      case SENT, NONE, STORED, FETCHED -> false;
      case PARTIAL -> true;
      case FAILED, LATE, REFUSED -> need != Need.ADVISORY;
      case ABSENT -> need == Need.REQUIRED;
    };
  }
}
