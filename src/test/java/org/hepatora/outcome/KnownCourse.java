// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The worked patient V01, whose surgeon judged R0 achievable on 2026-11-16, moved to another day
 * and followed to a known end.
 */
public final class KnownCourse {
  /** The judgement, which is the last thing that was missing: time zero. */
  public static final LocalDate TIME_ZERO = LocalDate.of(2005, 1, 3);

  private static final LocalDate JUDGED = LocalDate.of(2026, 11, 16);
  private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Hepatitis B, what is asked before the operation only, and what no gate needs here. */
  private static final List<String> NOT_NEEDED =
      List.of(
          "66071002",
          "J05AF10",
          "5195-3",
          "icg-r15",
          "future-liver-remnant",
          "2951-2",
          "19943007",
          "pvtt-cheng");

  private final ObjectNode bundle;
  private final String patient;

  private KnownCourse(ObjectNode bundle, String patient) {
    this.bundle = bundle;
    this.patient = patient;
  }

  /** With fewer doses and scans than V01, so that many can be stored. */
  public static KnownCourse shortened() {
    try {
      var text = Files.readString(Path.of("src/test/resources/patients/V01.json"));
      long days = TIME_ZERO.toEpochDay() - JUDGED.toEpochDay();
      text = text.replace("\"2026-04\"", "\"2004-06\"");
      text =
          DAY.matcher(text)
              .replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
      var bundle = (ObjectNode) JSON.readTree(text);
      var kept = JSON.createArrayNode();
      String patient = "";
      for (JsonNode entry : bundle.path("entry")) {
        if (entry.at("/resource/resourceType").asText().equals("Patient")) {
          patient = entry.path("fullUrl").asText();
        }
        if (isKept(entry.path("resource"), days) && isNeeded(entry)) {
          kept.add(entry);
        }
      }
      bundle.set("entry", kept);
      return new KnownCourse(bundle, patient);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static boolean isNeeded(JsonNode entry) {
    var text = entry.toString();
    return NOT_NEEDED.stream().noneMatch(text::contains);
  }

  /** Nothing of the months between the first scan and the last. */
  private static boolean isKept(JsonNode resource, long days) {
    String day = resource.path("effectiveDateTime").asText();
    if (day.isEmpty()) {
      return true;
    }
    var first = LocalDate.of(2026, 5, 28).plusDays(days).toString();
    var last = LocalDate.of(2026, 10, 6).plusDays(days).toString();
    return day.compareTo(first) < 0 || day.compareTo(last) > 0;
  }

  private ArrayNode entries() {
    return (ArrayNode) bundle.path("entry");
  }

  private ObjectNode add(String type) {
    var resource = entries().addObject().putObject("resource").put("resourceType", type);
    resource.putObject("subject").put("reference", patient);
    return resource;
  }

  /** A liver resection so many days after time zero. */
  public KnownCourse operated(int day) {
    var procedure = add("Procedure").put("status", "completed");
    procedure.put("performedDateTime", TIME_ZERO.plusDays(day).toString());
    coding(procedure, "http://snomed.info/sct", "107963000");
    return this;
  }

  /** Died so many days after time zero. */
  public KnownCourse died(int day) {
    ((ObjectNode) entries().get(0).path("resource"))
        .put("deceasedDateTime", TIME_ZERO.plusDays(day).toString());
    return this;
  }

  /** An ECOG so many days after time zero. */
  public KnownCourse seen(int day, int ecog) {
    var observation = add("Observation").put("status", "final").put("valueInteger", ecog);
    observation.put("effectiveDateTime", TIME_ZERO.plusDays(day).toString());
    coding(observation, "http://loinc.org", "89247-1");
    return this;
  }

  private static void coding(ObjectNode resource, String system, String code) {
    resource
        .putObject("code")
        .putArray("coding")
        .addObject()
        .put("system", system)
        .put("code", code);
  }

  /** The collection. */
  public ObjectNode bundle() {
    return bundle;
  }
}
