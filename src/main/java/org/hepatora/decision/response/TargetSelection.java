// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hepatora.decision.units.Millimetres;

/**
 * The places targets are chosen for: at most two in an organ and five in all, the largest first;
 * RECIST 1.1. All lymph nodes are one organ, and so are all sites that are not known.
 */
final class TargetSelection {
  private final ResponseRules rules;
  private final Map<String, Integer> perOrgan = new HashMap<>();

  TargetSelection(ResponseRules rules) {
    this.rules = rules;
  }

  /** A lesion with the size it is ranked by. */
  record Candidate(Lesion lesion, Millimetres size) {}

  /** A place that is already taken. */
  void take(Lesion lesion) {
    perOrgan.merge(organ(lesion), 1, Integer::sum);
  }

  private int chosen() {
    return perOrgan.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** References of the candidates that get a place; equal sizes go by reference. */
  Set<String> choose(List<Candidate> candidates) {
    var largestFirst = new ArrayList<>(candidates);
    largestFirst.sort(
        Comparator.comparing(Candidate::size)
            .reversed()
            .thenComparing(candidate -> candidate.lesion().id()));
    var targets = new HashSet<String>();
    for (Candidate candidate : largestFirst) {
      var lesion = candidate.lesion();
      if (chosen() < rules.targetsInAll()
          && perOrgan.getOrDefault(organ(lesion), 0) < rules.targetsPerOrgan()) {
        targets.add(lesion.id());
        take(lesion);
      }
    }
    return targets;
  }

  /** New lesions that are followed like targets under iRECIST. */
  static Set<String> among(List<NewLesion> lesions, ResponseRules rules) {
    var sizes = new SizeRules(ResponseCriteria.RECIST_1_1, rules);
    Predicate<Candidate> measurable =
        candidate ->
            !candidate.lesion().isThrombus()
                && candidate.size().compareTo(sizes.measurable(candidate.lesion())) >= 0;
    var candidates = new ArrayList<Candidate>();
    for (NewLesion seen : lesions) {
      var size = seen.size();
      if (size != null) {
        candidates.add(new Candidate(seen.lesion(), size));
      }
    }
    return new TargetSelection(rules).choose(candidates.stream().filter(measurable).toList());
  }

  private static String organ(Lesion lesion) {
    if (lesion.isNode()) {
      return Lesion.Organ.LYMPH_NODE.name();
    }
    return (lesion.isIntrahepatic() ? Lesion.Organ.LIVER : lesion.organ()).name();
  }
}
