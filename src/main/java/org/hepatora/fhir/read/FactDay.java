// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The day a fact takes its place in a course: when it was, or began, or was written down, in this
 * order. A date without a day stands for its first day, since a course only has to be ordered.
 */
public final class FactDay {
  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          entry("AdverseEvent", "date", "detected", "recordedDate"),
          entry("CarePlan", "period", "created"),
          entry("Condition", "onsetDateTime", "onsetPeriod", "recordedDate"),
          entry("DiagnosticReport", "effectiveDateTime", "effectivePeriod", "issued"),
          entry("GuidanceResponse", "occurrenceDateTime"),
          entry("MedicationAdministration", "effectiveDateTime", "effectivePeriod"),
          entry("MedicationDispense", "whenHandedOver", "whenPrepared"),
          entry("MedicationRequest", "authoredOn"),
          entry("MedicationStatement", "effectiveDateTime", "effectivePeriod", "dateAsserted"),
          entry(
              "Observation", "effectiveDateTime", "effectivePeriod", "effectiveInstant", "issued"),
          entry("Procedure", "performedDateTime", "performedPeriod"),
          entry("ServiceRequest", "occurrenceDateTime", "occurrencePeriod", "authoredOn"));

  private FactDay() {}

  private static Map.Entry<String, List<String>> entry(String type, String... fields) {
    return Map.entry(type, List.of(fields));
  }

  /** The day; null when there is none, or none that can be read. */
  public static @Nullable LocalDate of(JsonNode resource, Days days) {
    for (String field : FIELDS.getOrDefault(resource.path("resourceType").asText(), List.of())) {
      var date = resource.path(field);
      var day = firstDay(date.isObject() ? start(date) : date, days);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static JsonNode start(JsonNode period) {
    return period.has("start") ? period.path("start") : period.path("end");
  }

  private static @Nullable LocalDate firstDay(JsonNode date, Days days) {
    var text = date.asText();
    var whole =
        switch (text.length()) {
          case 4 -> text + "-01-01";
          case 7 -> text + "-01";
          default -> text;
        };
    return days.of(new TextNode(whole), "") instanceof Parsed.Good<LocalDate> good
        ? good.value()
        : null;
  }
}
