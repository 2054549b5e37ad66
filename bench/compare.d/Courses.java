// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up courses of liver cancer as FHIR R4 transactions, one a patient, about 120 resources each;
 * the same seed gives the same bytes. With {@code profiles} each lesion measurement and tumour
 * response claims ours, which a server that knows them validates. Nobody in them exists.
 */
final class Courses {
  private static final String BASE = "https://w3id.org/hepatora/StructureDefinition/";
  private static final String[][] LABORATORY = {
    {"1834-1", "ng/mL", "900"},
    {"1975-2", "mg/dL", "0.9"},
    {"1751-7", "g/dL", "4.1"},
    {"6301-6", "{INR}", "1.05"},
    {"777-3", "10*3/uL", "160"},
    {"2160-0", "mg/dL", "0.8"},
    {"34444-0", "mAU/mL", "350"},
  };
  private static final String[] RESPONSES = {"LA28371-5", "LA28369-9", "LA28369-9", "LA28366-5"};

  private final boolean profiles;

  Courses(boolean profiles) {
    this.profiles = profiles;
  }

  /** The id of a patient. */
  static String id(long seed, int number) {
    return "bench-" + seed + "-" + number;
  }

  /** The transaction that stores one patient. */
  String transaction(long seed, int number) {
    var random = new Random(seed * 1_000_003 + number);
    String id = id(seed, number);
    var entries = new ArrayList<String>();
    entries.add(
        put(
            "Patient",
            id,
            "\"gender\":\""
                + (random.nextBoolean() ? "male" : "female")
                + "\",\"birthDate\":\"19"
                + (35 + random.nextInt(45))
                + "-05-06\",\"name\":[{\"family\":\"Bench"
                + number
                + "\"}]"));
    String subject = "\"subject\":{\"reference\":\"Patient/" + id + "\"}";
    entries.add(
        put(
            "Condition",
            id + "-hcc",
            subject
                + ",\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"109841003\"}]},"
                + "\"clinicalStatus\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/condition-clinical\",\"code\":\"active\"}]}"));
    LocalDate day = LocalDate.of(2025, 1, 6).plusDays(random.nextInt(60));
    for (int visit = 0; visit < 10; visit++, day = day.plusDays(21)) {
      for (String[] each : LABORATORY) {
        double value =
            Double.parseDouble(each[2])
                * (0.8 + random.nextDouble() * 0.4)
                / (each[0].equals("1834-1") ? visit + 1 : 1);
        entries.add(
            observation(
                id + "-" + each[0] + "-" + visit,
                subject,
                each[0],
                day,
                "laboratory",
                "",
                "\"valueQuantity\":{\"value\":"
                    + String.format(Locale.ROOT, "%.2f", value)
                    + ",\"unit\":\""
                    + each[1]
                    + "\",\"system\":\"http://unitsofmeasure.org\",\"code\":\""
                    + each[1]
                    + "\"}"));
      }
      for (String drug : List.of("atezolizumab", "bevacizumab")) {
        entries.add(
            put(
                "MedicationAdministration",
                id + "-" + drug + "-" + visit,
                subject
                    + ",\"status\":\"completed\",\"medicationCodeableConcept\":{\"text\":\""
                    + drug
                    + "\"},\"effectiveDateTime\":\""
                    + day
                    + "\""));
      }
      entries.add(
          observation(
              id + "-ecog-" + visit, subject, "89247-1", day, "survey", "", "\"valueInteger\":0"));
      if (visit % 3 == 0) {
        int millimetres = 60 - 12 * (visit / 3) + random.nextInt(4);
        entries.add(
            observation(
                id + "-size-" + visit,
                subject,
                "21889-1",
                day,
                "imaging",
                "",
                "\"valueQuantity\":{\"value\":"
                    + millimetres
                    + ",\"unit\":\"mm\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm\"}"));
        entries.add(
            observation(
                id + "-response-" + visit,
                subject,
                "88040-1",
                day,
                "imaging",
                profiles ? "hcc-tumor-response" : "",
                "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\""
                    + RESPONSES[visit / 3]
                    + "\"}]},"
                    + "\"method\":{\"coding\":[{\"system\":\"https://w3id.org/hepatora/CodeSystem/response-criteria\",\"code\":\"recist-1.1\"}]}"));
      }
    }
    return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
        + String.join(",", entries)
        + "]}";
  }

  private static String observation(
      String id,
      String subject,
      String code,
      LocalDate day,
      String category,
      String profile,
      String value) {
    String meta = profile.isEmpty() ? "" : "\"meta\":{\"profile\":[\"" + BASE + profile + "\"]},";
    return put(
        "Observation",
        id,
        meta
            + subject
            + ",\"status\":\"final\",\"category\":[{\"coding\":[{\"system\":"
            + "\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\""
            + category
            + "\"}]}],"
            + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\""
            + code
            + "\"}]},\"effectiveDateTime\":\""
            + day
            + "\","
            + value);
  }

  private static String put(String type, String id, String content) {
    return "{\"resource\":{\"resourceType\":\""
        + type
        + "\",\"id\":\""
        + id
        + "\","
        + content
        + "},\"request\":{\"method\":\"PUT\",\"url\":\""
        + type
        + "/"
        + id
        + "\"}}";
  }
}
