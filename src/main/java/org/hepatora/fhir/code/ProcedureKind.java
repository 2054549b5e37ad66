package org.hepatora.fhir.code;

import static org.hepatora.fhir.code.Codes.CPT;
import static org.hepatora.fhir.code.Codes.ICD_9_CM;
import static org.hepatora.fhir.code.Codes.SNOMED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What a Procedure was, as far as this server reads it: by the codes of evidence.md 8.4, else by
 * words. Ablation codes that do not say how count as radiofrequency.
 */
public enum ProcedureKind {
  RESECTION(null),
  TACE(Modality.TACE),
  HAIC(Modality.HAIC),
  RFA(Modality.RFA),
  MWA(Modality.MWA),
  SBRT(Modality.SBRT),
  Y90(Modality.Y90);

  private static final String LOCAL = Canonicals.LOCOREGIONAL_MODALITY_SYSTEM;

  public static final CodeTable<ProcedureKind> CODES =
      new CodeTable<ProcedureKind>()
          .code(TACE, LOCAL, "tace")
          .code(HAIC, LOCAL, "haic")
          .code(RFA, LOCAL, "rfa")
          .code(MWA, LOCAL, "mwa")
          .code(SBRT, LOCAL, "sbrt")
          .code(Y90, LOCAL, "y90")
          .code(TACE, CPT, "37243")
          .code(HAIC, CPT, "96420", "96422")
          .code(RFA, CPT, "47370", "47380", "47382")
          .code(SBRT, CPT, "77373")
          .code(RFA, ICD_9_CM, "50.23", "50.24", "50.25", "50.26")
          .code(RESECTION, SNOMED, "107963000", "71273005", "17203000", "63816008")
          .code(RESECTION, CPT, "47120", "47122", "47125", "47130")
          .code(RESECTION, ICD_9_CM, "50.22", "50.3");

  private static final CodeTable<Boolean> CRYOABLATION =
      new CodeTable<Boolean>().code(true, CPT, "47383");

  private final @Nullable Modality modality;

  ProcedureKind(@Nullable Modality modality) {
    this.modality = modality;
  }

  /** The kind of local therapy; null for surgery. */
  public @Nullable Modality modality() {
    return modality;
  }

  /** The kind of a Procedure's code; null when it is none of these. */
  public static @Nullable ProcedureKind of(JsonNode concept) {
    var words = words(concept);
    var kind = CODES.ofValue(concept);
    if (kind == null) {
      return ofWords(words);
    }
    if (kind == TACE && isRadioembolisation(words)) {
      return Y90;
    }
    return kind == RFA && isMicrowave(words) ? MWA : kind;
  }

  /**
   * Whether it ablates something in the liver, by any means; cryoablation and alcohol have no
   * modality of their own here.
   */
  public static boolean isAblation(JsonNode concept) {
    if (CRYOABLATION.ofValue(concept) != null) {
      return true;
    }
    var words = words(concept);
    boolean liver = any(words, "liver", "hepat", "hcc", "肝");
    if (!liver && any(words, "cardiac", "atrial", "heart", "vein", "renal", "thyroid", "lung")) {
      return false;
    }
    var kind = of(concept);
    return kind == RFA || kind == MWA || (liver && any(words, "ablation", "消融"));
  }

  private static String words(JsonNode concept) {
    var words = new StringBuilder(concept.path("text").asText());
    for (JsonNode coding : concept.path("coding")) {
      words.append(" ; ").append(coding.path("display").asText());
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static @Nullable ProcedureKind ofWords(String words) {
    if (isRadioembolisation(words)) {
      return Y90;
    }
    if (any(words, "chemoemboli", "化疗栓塞") || hasWord(words, "tace")) {
      return TACE;
    }
    if (any(words, "hepatic arterial infusion", "肝动脉灌注") || hasWord(words, "haic")) {
      return HAIC;
    }
    if (any(words, "radiofrequency ablation", "射频消融") || hasWord(words, "rfa")) {
      return RFA;
    }
    if (isMicrowave(words)) {
      return MWA;
    }
    if (any(words, "stereotactic body", "stereotactic ablative") || hasWord(words, "sbrt")) {
      return SBRT;
    }
    return isResection(words) ? RESECTION : null;
  }

  private static boolean isRadioembolisation(String words) {
    return any(words, "radioemboli", "yttrium")
        || hasWord(words, "y90")
        || hasWord(words, "y-90")
        || hasWord(words, "sirt")
        || hasWord(words, "tare");
  }

  private static boolean isMicrowave(String words) {
    return any(words, "microwave ablation", "微波消融") || hasWord(words, "mwa");
  }

  private static boolean isResection(String words) {
    if (any(words, "hepatectom", "肝切除", "肝叶切除", "肝段切除")) {
      return !words.contains("donor");
    }
    return any(words, "resection", "excision", "segmentectomy", "lobectomy", "sectionectomy")
        && any(words, "liver", "hepatic")
        && !any(words, "duct", "biopsy", "lung");
  }

  private static boolean any(String words, String... parts) {
    for (String part : parts) {
      if (words.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word stands alone, so that "tare" is not found in "target area". */
  private static boolean hasWord(String words, String word) {
    int at = words.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean open = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
      boolean closed = end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
      if (open && closed) {
        return true;
      }
      at = words.indexOf(word, at + 1);
    }
    return false;
  }
}
