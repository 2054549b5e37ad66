// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

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
          "myokardit",
          "心肌炎",
          "免疫性肺炎",
          "免疫检查点抑制剂相关肺炎",
          "免疫相关性肺炎",
          "免疫相关肺炎",
          "间质性肺炎",
          "间质性肺病",
          "重症肌无力",
          "肌炎",
          "吉兰");

  /**
   * Toxicities of heart, muscles and nerves, of the whole skin and of the blood: after them nobody
   * tries again as a routine.
   */
  private static final List<String> HEART_OR_NERVES =
      List.of(
          "myokardit",
          "stevens-johnson",
          "toxic epidermal necrolysis",
          "hemophagocytic",
          "haemophagocytic",
          "史蒂文斯",
          "中毒性表皮坏死",
          "噬血细胞",
          "myocarditis",
          "myasthen",
          "myositis",
          "guillain",
          "neuromuscular",
          "polyradiculo",
          "encephalitis",
          "myelitis",
          "心肌炎",
          "重症肌无力",
          "肌炎",
          "吉兰",
          "脑炎",
          "脊髓炎");

  /** Toxicities of glands, which replacement treats. */
  private static final List<String> HORMONES =
      List.of("thyroid", "adrenal", "hypophys", "pituitar", "diabet", "甲状腺", "肾上腺", "垂体", "糖尿病");

  /** Glands of whose failure a patient needs more steroid around an operation. */
  private static final List<String> STEROID_DEPENDENT =
      List.of("adrenal", "hypophys", "pituitar", "肾上腺", "垂体");

  private static final List<String> HEPATITIS =
      List.of("hepatitis", "transaminase", "alanine aminotransferase", "肝炎", "转氨酶");

  /** Wounds, leaks and their infections, and a liver that fails after an operation. */
  private static final List<String> WOUND =
      List.of(
          "bile leak",
          "biliary leak",
          "biloma",
          "fistula",
          "dehiscence",
          "wound",
          "abscess",
          "anastomotic",
          "perforation",
          "surgical site infection",
          "liver failure",
          "hepatic failure",
          "phlf",
          "胆漏",
          "胆汁漏",
          "胆瘘",
          "瘘",
          "裂开",
          "伤口",
          "切口",
          "脓肿",
          "穿孔",
          "肝衰竭",
          "肝功能衰竭");

  private static final List<String> BLEED_OR_THROMBOSIS =
      List.of(
          "bleed",
          "haemorrhag",
          "hemorrhag",
          "haematemesis",
          "hematemesis",
          "melaena",
          "melena",
          "haemoperitoneum",
          "hemoperitoneum",
          "thrombosis",
          "embolism",
          "infarction",
          "stroke",
          "出血",
          "呕血",
          "黑便",
          "血栓",
          "栓塞",
          "梗死",
          "卒中");

  private EventNames() {}

  static boolean isOfHeartOrNerves(String recorded) {
    return has(HEART_OR_NERVES, recorded);
  }

  static boolean isOfHormones(String recorded) {
    return has(HORMONES, recorded);
  }

  static boolean needsStressDose(String recorded) {
    return has(STEROID_DEPENDENT, recorded);
  }

  static boolean isHepatitis(String recorded) {
    return has(HEPATITIS, recorded);
  }

  static boolean isOfAWound(String recorded) {
    return has(WOUND, recorded);
  }

  static boolean isBleedOrThrombosis(String recorded) {
    return has(BLEED_OR_THROMBOSIS, recorded);
  }

  private static boolean has(List<String> stems, String recorded) {
    var name = recorded.toLowerCase(Locale.ROOT);
    return stems.stream().anyMatch(name::contains);
  }

  static boolean isDangerousAtAnyGrade(String recorded) {
    return has(ANY_GRADE, recorded);
  }
}
