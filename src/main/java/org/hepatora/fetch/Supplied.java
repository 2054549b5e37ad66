// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.RecordType.Need;

/** The resources an answer stands on, and what became of each prefetch key, in the keys' order. */
public record Supplied(List<Located> resources, Map<ChartQuery, PrefetchState> keys) {
  public Supplied {
    resources = List.copyOf(resources);
    keys = new LinkedHashMap<>(keys);
  }

  /** What all of it comes to. */
  public static Supplied of(Map<ChartQuery, Holding> holdings) {
    var resources = new ArrayList<Located>();
    var keys = new LinkedHashMap<ChartQuery, PrefetchState>();
    holdings.forEach(
        (key, holding) -> {
          resources.addAll(holding.resources());
          keys.put(key, holding.supply());
        });
    return new Supplied(resources, keys);
  }

  /** Names of the queries that ended so. */
  public List<String> names(PrefetchState supply) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue() == supply)
        .map(entry -> entry.getKey().name())
        .toList();
  }

  /** Whether everything recorded as this type of resource is known. */
  public boolean isComplete(String resourceType) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getKey().resourceType().equals(resourceType))
        .allMatch(entry -> entry.getValue().isComplete());
  }

  /**
   * The keys without which nothing positive is said. A part of the facts may hide the newest of
   * them, so a key cut short always counts.
   */
  public List<ChartQuery> blocking() {
    return keys.entrySet().stream()
        .filter(entry -> blocks(entry.getKey().need(), entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean blocks(Need need, PrefetchState supply) {
    return switch (supply) {
      case SENT, NONE, STORED, FETCHED -> false;
      case PARTIAL -> true;
      case FAILED, LATE, REFUSED -> need != Need.ADVISORY;
      case ABSENT -> need == Need.REQUIRED;
    };
  }

  /** Whether anything at all is known. */
  public boolean isAnything() {
    return keys.values().stream().anyMatch(PrefetchState::isKnown);
  }
}
