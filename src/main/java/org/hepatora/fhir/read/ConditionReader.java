package org.hepatora.fhir.read;

import static org.hepatora.fhir.code.Codes.ICD_10;
import static org.hepatora.fhir.code.Codes.SNOMED;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.CodeTable;
import org.hepatora.fhir.code.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Reads Conditions of interest. Clinical and verification status are passed on, refuted ones too:
 * what they mean is the decision's to say.
 */
final class ConditionReader implements ResourceReader {
  /** Codes of evidence.md 8.1, and B18.1 and B18.2, chronic viral hepatitis B and C of ICD-10. */
  private static final CodeTable<Kind> KINDS =
      new CodeTable<Kind>()
          .code(Kind.HCC, SNOMED, "109841003", "25370001")
          .code(Kind.HCC, Codes.ICD_O_3, "8170/3")
          .code(Kind.HCC, Codes.ICD_11, "2C12.02")
          .family(Kind.HCC, ICD_10, "C22.0")
          .code(Kind.HCC, ICD_10, "C220")
          .words(Kind.HCC, "hepatocellular carcinoma", "hcc", "liver cell carcinoma")
          .words(Kind.HCC, "hepatocellular carcinoma (hcc)", "肝细胞癌", "原发性肝细胞癌")
          .code(Kind.CIRRHOSIS, SNOMED, "19943007")
          .family(Kind.CIRRHOSIS, ICD_10, "K74.6")
          .words(Kind.CIRRHOSIS, "cirrhosis", "liver cirrhosis", "cirrhosis of liver")
          .words(Kind.CIRRHOSIS, "hepatic cirrhosis", "肝硬化")
          .code(Kind.HEPATITIS_B, SNOMED, "66071002", "61977001")
          .code(Kind.HEPATITIS_B, ICD_10, "B18.1")
          .words(Kind.HEPATITIS_B, "hepatitis b", "chronic hepatitis b", "慢性乙型肝炎")
          .code(Kind.HEPATITIS_C, SNOMED, "50711007")
          .code(Kind.HEPATITIS_C, ICD_10, "B18.2")
          .words(Kind.HEPATITIS_C, "hepatitis c", "chronic hepatitis c", "慢性丙型肝炎")
          .code(Kind.VARICES, SNOMED, "28670008")
          .family(Kind.VARICES, ICD_10, "I85")
          .words(Kind.VARICES, "esophageal varices", "oesophageal varices", "食管静脉曲张")
          .code(Kind.PORTAL_HYPERTENSION, SNOMED, "34742003")
          .code(Kind.PORTAL_HYPERTENSION, ICD_10, "K76.6")
          .words(Kind.PORTAL_HYPERTENSION, "portal hypertension", "门静脉高压");

  /** HL7 condition-clinical and condition-ver-status. */
  private static final Set<String> STATUSES =
      Set.of(
          "active",
          "recurrence",
          "relapse",
          "inactive",
          "remission",
          "resolved",
          "unconfirmed",
          "provisional",
          "differential",
          "confirmed",
          "refuted",
          "entered-in-error");

  @Override
  public void read(Located from, Reading reading) {
    var resource = from.resource();
    var kind = KINDS.ofCode(resource.path("code"));
    var verification = status(resource.path("verificationStatus"));
    if (kind == null || "entered-in-error".equals(verification)) {
      return;
    }
    var clinical = status(resource.path("clinicalStatus"));
    var since = earliest(from, reading);
    reading.diagnoses.add(new Diagnosis(kind, clinical, verification, since, from.source()));
  }

  /**
   * A status as a code of HL7, whatever else stands beside it; also where it was sent as DSTU2 and
   * STU3 did, without a system. Null when there is none.
   */
  private static @Nullable String status(JsonNode status) {
    if (status.isTextual()) {
      return plain(status.asText());
    }
    for (JsonNode coding : status.path("coding")) {
      var code = plain(coding.path("code").asText());
      if (code != null && STATUSES.contains(code)) {
        return code;
      }
    }
    var first = plain(status.path("coding").path(0).path("code").asText());
    return first == null ? plain(status.path("text").asText()) : first;
  }

  private static @Nullable String plain(String status) {
    return status.isBlank() ? null : status.strip().toLowerCase(Locale.ROOT);
  }

  /** The day it was first known; a year or a month alone is no day and not missed here. */
  private static @Nullable LocalDate earliest(Located from, Reading reading) {
    var resource = from.resource();
    LocalDate first = null;
    for (String field : new String[] {"onsetDateTime", "recordedDate"}) {
      if (resource.path(field).asText().length() >= 8) {
        var day =
            reading.dayOrNull(
                from.path(),
                Sentence.of("fact.diagnosis"),
                Days.of(resource.path(field), "." + field));
        first = first == null || (day != null && day.isBefore(first)) ? day : first;
      }
    }
    return first;
  }
}
