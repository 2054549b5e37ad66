package org.hepatora.fhir;

import static org.hepatora.fhir.Canonicals.OBSERVATION_SYSTEM;
import static org.hepatora.fhir.Codes.LOINC;

import java.util.List;

/**
 * The resource by which a missing fact is supplied.
 *
 * @param codes its codes, of one system; empty when the type alone says it
 */
record DataNeed(String type, String system, List<String> codes) {
  /** A word of a rule id and what supplies it; the first that fits. */
  private record Row(String word, DataNeed need) {}

  private static final DataNeed MEASUREMENTS = observation(LOINC, "21889-1");

  private static final List<Row> ROWS =
      List.of(
          new Row("bilirubin", observation(LOINC, "1975-2", "14631-6")),
          new Row("albumin", observation(LOINC, "1751-7")),
          new Row("inr", observation(LOINC, "6301-6")),
          new Row("creatinine", observation(LOINC, "2160-0", "14682-9")),
          new Row("platelets", observation(LOINC, "777-3", "26515-7")),
          new Row("afp", observation(LOINC, "1834-1")),
          new Row("ecog", observation(LOINC, "89247-1")),
          new Row("ascites", observation(OBSERVATION_SYSTEM, "ascites")),
          new Row("encephalopathy", observation(OBSERVATION_SYSTEM, "encephalopathy")),
          new Row("resectability", observation(OBSERVATION_SYSTEM, "resectability")),
          new Row("route", observation(OBSERVATION_SYSTEM, "resectability")),
          new Row("flr", observation(OBSERVATION_SYSTEM, "future-liver-remnant")),
          new Row("remnant", observation(OBSERVATION_SYSTEM, "future-liver-remnant")),
          new Row("icg", observation(OBSERVATION_SYSTEM, "icg-r15")),
          new Row("toxicity", new DataNeed("AdverseEvent", "", List.of())),
          new Row("adverse", new DataNeed("AdverseEvent", "", List.of())),
          new Row("therapy", new DataNeed("MedicationAdministration", "", List.of())),
          new Row("washout", new DataNeed("MedicationAdministration", "", List.of())),
          new Row("dose", new DataNeed("MedicationAdministration", "", List.of())),
          new Row("surgery", new DataNeed("Procedure", "", List.of())),
          new Row("diagnosis", new DataNeed("Condition", "", List.of())),
          new Row("applicab", new DataNeed("Condition", "", List.of())));

  private static DataNeed observation(String system, String... codes) {
    return new DataNeed("Observation", system, List.of(codes));
  }

  /** What supplies the fact a rule needs; measurements of lesions where no word of it is known. */
  static DataNeed of(String rule) {
    for (Row row : ROWS) {
      if (rule.contains(row.word)) {
        return row.need;
      }
    }
    return MEASUREMENTS;
  }
}
