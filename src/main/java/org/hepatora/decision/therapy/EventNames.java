package org.hepatora.decision.therapy;

import java.util.List;
import java.util.Locale;

/** The names under which records know the toxicities that matter most. */
final class EventNames {
  /** Stems of the toxicities that block at any grade, until they are excluded. */
  private static final List<String> ANY_GRADE =
      List.of(
          "myocarditis",
          "pneumonitis",
          "interstitial lung disease",
          "myasthen",
          "myositis",
          "guillain",
          "neuromuscular",
          "polyradiculo",
          "心肌炎",
          "免疫性肺炎",
          "免疫相关性肺炎",
          "免疫相关肺炎",
          "间质性肺炎",
          "间质性肺病",
          "重症肌无力",
          "肌炎",
          "吉兰");

  private EventNames() {}

  static boolean isDangerousAtAnyGrade(String recorded) {
    var name = recorded.toLowerCase(Locale.ROOT);
    return ANY_GRADE.stream().anyMatch(name::contains);
  }
}
