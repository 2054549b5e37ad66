// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A question of who benefits. The list is fixed; nothing known only after an operation may make
 * one.
 *
 * @param levels by code, from what was known at time zero
 */
record Subgroup(String code, Map<String, Predicate<Map<Covariate, Double>>> levels) {
  /** Whoever's level was not known at time zero. */
  static final String UNKNOWN = "unknown";

  static final List<Subgroup> ALL =
      List.of(
          yesNo("spread", Covariate.SPREAD),
          thrombus(),
          yesNo("afp-response", Covariate.AFP_RESPONSE),
          of(
              "window",
              "resistant-primary",
              is(Covariate.RESISTANT_PRIMARY, 1, 1),
              "plateau",
              is(Covariate.RESISTANT_PRIMARY, 0, 0)),
          yesNo("liver-only", Covariate.LIVER_ONLY));

  /** The whole list, each level as {@code spread=yes}. */
  static List<String> names() {
    return ALL.stream()
        .flatMap(one -> one.levels.keySet().stream().map(level -> one.code + "=" + level))
        .toList();
  }

  /** Whether a patient belongs to a level of that name. */
  static boolean holds(String name, Map<Covariate, Double> baseline) {
    return ALL.stream().anyMatch(one -> name.equals(one.code + "=" + one.level(baseline)));
  }

  /** The patient's level. */
  String level(Map<Covariate, Double> baseline) {
    for (var level : levels.entrySet()) {
      if (level.getValue().test(baseline)) {
        return level.getKey();
      }
    }
    return UNKNOWN;
  }

  private static Subgroup yesNo(String code, Covariate covariate) {
    return of(code, "yes", is(covariate, 1, 1), "no", is(covariate, 0, 0));
  }

  private static Subgroup thrombus() {
    var levels = new LinkedHashMap<String, Predicate<Map<Covariate, Double>>>();
    levels.put("none", is(Covariate.THROMBUS, 0, 0));
    levels.put("cheng-1-2", is(Covariate.THROMBUS, 1, 2));
    levels.put("cheng-3-4", is(Covariate.THROMBUS, 3, 4));
    return new Subgroup("thrombus", levels);
  }

  private static Subgroup of(
      String code,
      String one,
      Predicate<Map<Covariate, Double>> isOne,
      String other,
      Predicate<Map<Covariate, Double>> isOther) {
    var levels = new LinkedHashMap<String, Predicate<Map<Covariate, Double>>>();
    levels.put(one, isOne);
    levels.put(other, isOther);
    return new Subgroup(code, levels);
  }

  private static Predicate<Map<Covariate, Double>> is(Covariate covariate, int low, int high) {
    return baseline -> {
      var value = baseline.get(covariate);
      return value != null && low <= value && value <= high;
    };
  }
}
