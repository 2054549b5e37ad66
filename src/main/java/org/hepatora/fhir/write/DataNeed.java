// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import static org.hepatora.fhir.code.Canonicals.OBSERVATION_SYSTEM;
import static org.hepatora.fhir.code.Codes.LOINC;

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
  private static final DataNeed PROCEDURE = of("Procedure");

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
          new Row("icg", observation(OBSERVATION_SYSTEM, "icg-r15")),
          new Row("steroid", observation(OBSERVATION_SYSTEM, "prednisone-equivalent")),
          new Row("varices", observation(OBSERVATION_SYSTEM, "varices")),
          new Row("antiviral", observation(LOINC, "5195-3", "5196-1")),
          new Row("adverse", of("AdverseEvent")),
          new Row(".tace", PROCEDURE),
          new Row(".haic", PROCEDURE),
          new Row(".sbrt", PROCEDURE),
          new Row(".y90", PROCEDURE),
          new Row("surgery", PROCEDURE),
          new Row("washout", of("MedicationAdministration")),
          new Row("regimen", of("MedicationAdministration")),
          new Row("pathway", of("CarePlan")),
          new Row("hcc", of("Condition")));

  private static DataNeed of(String type) {
    return new DataNeed(type, "", List.of());
  }

  private static DataNeed observation(String system, String... codes) {
    return new DataNeed("Observation", system, List.of(codes));
  }

  /** What supplies the fact a rule needs; measurements of lesions where no word of it is known. */
  static DataNeed behind(String rule) {
    for (Row row : ROWS) {
      if (rule.contains(row.word)) {
        return row.need;
      }
    }
    return MEASUREMENTS;
  }
}
