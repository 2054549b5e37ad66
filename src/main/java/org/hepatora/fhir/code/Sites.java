// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import static org.hepatora.fhir.code.Codes.SNOMED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Vein;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/**
 * Body sites: which organ a location is in. Codes of evidence.md 8.1 and the SNOMED codes of the
 * organs liver cancer spreads to; other sites by the words of their display or text.
 */
public final class Sites {
  private static final String HEPATIC_VEIN = "8887007";

  private static final CodeTable<Organ> CODES =
      new CodeTable<Organ>()
          .code(Organ.LIVER, SNOMED, "10200004")
          .code(Organ.VESSEL, SNOMED, "32764006", HEPATIC_VEIN)
          .code(Organ.LYMPH_NODE, SNOMED, "59441001")
          .code(Organ.LUNG, SNOMED, "39607008")
          .code(Organ.BONE, SNOMED, "272673000")
          .code(Organ.ADRENAL, SNOMED, "23451007")
          .code(Organ.PERITONEUM, SNOMED, "15425007")
          .code(Organ.BRAIN, SNOMED, "12738006");

  /** Couinaud segments, 245302009 to 245309003: nine digits, the last one a check digit. */
  private static final String SEGMENTS = "24530";

  private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};

  /** In this order: a node of the liver hilum is a node, a vein of the liver a vessel. */
  private static final Map<Organ, String[]> WORDS = new LinkedHashMap<>();

  static {
    words(Organ.LYMPH_NODE, "lymph", "node", "nodal", "porta hepatis", "淋巴");
    words(
        Organ.VESSEL,
        "portal vein",
        "hepatic vein",
        "vena cava",
        "thromb",
        "pvtt",
        "right atri",
        "portal trunk",
        "pfortader",
        "静脉",
        "门脉");
    words(Organ.LUNG, "lung", "pulmon", "肺");
    words(
        Organ.BONE, "bone", "vertebr", "spine", "spinal", "skelet", "rib ", "sacrum", "femur", "骨");
    words(Organ.ADRENAL, "adrenal", "suprarenal", "肾上腺");
    words(Organ.PERITONEUM, "periton", "omentum", "omental", "douglas", "腹膜", "网膜");
    words(Organ.BRAIN, "brain", "cerebr", "cerebell", "脑");
    words(Organ.LIVER, "liver", "hepatic", "couinaud", "caudate", "肝");
  }

  private static final String[] PORTA_HEPATIS = {
    "porta hepatis", "hepatic hilum", "hepatic hilar", "hilum of liver", "肝门"
  };

  private static final String[] ATRIUM = {"right atri", "atrium", "右心房"};
  private static final String[] CAVA = {"vena cava", "ivc", "下腔静脉"};
  private static final String[] HEPATIC_VEINS = {"hepatic vein", "hvtt", "肝静脉"};

  private Sites() {}

  private static void words(Organ organ, String... words) {
    WORDS.put(organ, words);
  }

  /** The organ of a location; UNKNOWN when nothing about it is known. */
  public static Organ organ(JsonNode concept) {
    for (JsonNode coding : concept.path("coding")) {
      var organ = ofCoding(coding);
      if (organ != null) {
        return organ;
      }
    }
    var label = label(concept);
    return label.isEmpty() ? Organ.UNKNOWN : organ(label);
  }

  /** The organ words speak of; OTHER when they name none of those told apart. */
  public static Organ organ(String words) {
    var text = Words.plain(words);
    for (var entry : WORDS.entrySet()) {
      if (containsAny(text, entry.getValue())) {
        return entry.getKey();
      }
    }
    return Organ.OTHER;
  }

  /** How far the words reach from the hepatic veins to the heart; null where they do not. */
  public static @Nullable Vein vein(JsonNode location, String words) {
    var text = Words.plain(words);
    if (containsAny(text, ATRIUM)) {
      return Vein.ATRIUM;
    }
    if (containsAny(text, CAVA)) {
      return Vein.CAVA;
    }
    if (containsAny(text, HEPATIC_VEINS)) {
      return Vein.HEPATIC;
    }
    for (JsonNode coding : location.path("coding")) {
      if (coding.path("code").asText().equals(HEPATIC_VEIN)) {
        return Vein.HEPATIC;
      }
    }
    return null;
  }

  public static boolean isPortaHepatis(String words) {
    return containsAny(words.toLowerCase(Locale.ROOT), PORTA_HEPATIS);
  }

  /** What a clinician calls a location: its text, else the display of its codes. */
  public static String label(JsonNode concept) {
    var text = concept.path("text").asText();
    if (!text.isEmpty()) {
      return text;
    }
    for (JsonNode coding : concept.path("coding")) {
      var display = coding.path("display").asText();
      if (!display.isEmpty()) {
        return display;
      }
    }
    return "";
  }

  /** Words of the record; null where there are none. */
  public static @Nullable Argument words(String text) {
    return text.isBlank() ? null : new Recorded(text);
  }

  /** What to call a site that came without words; null where nothing is known of it. */
  public static @Nullable Sentence name(JsonNode concept, Organ organ) {
    for (JsonNode coding : concept.path("coding")) {
      int segment = segment(coding);
      if (segment > 0) {
        return Sentence.of("lesion.liver-couinaud-segment", new Term(ROMAN[segment - 1]));
      }
      if (coding.path("code").asText().equals(HEPATIC_VEIN)) {
        return Sentence.of("lesion.hepatic-vein");
      }
    }
    return switch (organ) {
      case LIVER -> Sentence.of("lesion.liver");
      case VESSEL -> Sentence.of("lesion.portal-vein");
      case LYMPH_NODE -> Sentence.of("lesion.lymph-node");
      case LUNG -> Sentence.of("lesion.lung");
      case BONE -> Sentence.of("lesion.bone");
      case ADRENAL -> Sentence.of("lesion.adrenal-gland");
      case PERITONEUM -> Sentence.of("lesion.peritoneum");
      case BRAIN -> Sentence.of("lesion.brain");
      case OTHER, UNKNOWN -> null;
    };
  }

  private static @Nullable Organ ofCoding(JsonNode coding) {
    var organ = CODES.ofCoding(coding);
    return organ == null && segment(coding) > 0 ? Organ.LIVER : organ;
  }

  /** The Couinaud segment, 1 to 8; 0 where the code is none. */
  private static int segment(JsonNode coding) {
    var code = coding.path("code").asText();
    boolean segment =
        Codes.system(coding.path("system").asText()).equals(SNOMED)
            && code.length() == 9
            && code.startsWith(SEGMENTS)
            && code.charAt(5) >= '2'
            && code.charAt(5) <= '9';
    return segment ? code.charAt(5) - '1' : 0;
  }

  private static boolean containsAny(String text, String[] words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
