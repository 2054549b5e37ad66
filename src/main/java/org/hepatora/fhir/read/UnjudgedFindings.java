// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.picture.Unjudged.Matter;
import org.hepatora.fhir.code.AnswerCodes;
import org.hepatora.fhir.code.Codes;
import org.hepatora.fhir.code.Sites;
import org.hepatora.fhir.code.Statuses;
import org.jspecify.annotations.Nullable;

/**
 * Findings and reports no rule judges: what table {@code unjudged} names, what the laboratory
 * flagged as critical, and the conclusion of a report that is newer than the last measurement.
 */
final class UnjudgedFindings {
  /** HL7 v3 ObservationInterpretation: critically high, low or abnormal. */
  private static final Set<String> CRITICAL = Set.of("HH", "LL", "AA");

  /** Letters of a conclusion that are told; ours. */
  private static final int LONGEST = 200;

  private final Reading reading;
  private final List<Unjudged> found;
  private final List<Unjudged> conclusions = new ArrayList<>();

  UnjudgedFindings(Reading reading, List<Unjudged> found) {
    this.reading = reading;
    this.found = found;
  }

  /** An Observation that was left aside for its code. */
  void look(Located one) {
    var resource = one.resource();
    if (Statuses.isModified(resource)) {
      return;
    }
    var named = named(resource);
    var matter = named == null && isCritical(resource) ? Matter.FINDING : named;
    var value = value(resource);
    if (matter != null && !value.isEmpty()) {
      add(matter, UnjudgedReader.label(resource.path("code")) + ": " + value, one);
    }
  }

  private @Nullable Matter named(JsonNode resource) {
    var coded = UnjudgedReader.matter(resource.path("valueCodeableConcept"), reading);
    if (isAnswer(coded)) {
      return coded;
    }
    var said = reading.vocabulary.unjudged.ofText(resource.path("valueString").asText());
    var written = UnjudgedReader.of(said);
    if (isAnswer(written)) {
      return written;
    }
    var asked = UnjudgedReader.matter(resource.path("code"), reading);
    return asked == Matter.FINDING || (isAnswer(asked) && isPositive(resource)) ? asked : null;
  }

  private static boolean isAnswer(@Nullable Matter matter) {
    return matter != null && matter != Matter.FINDING && matter != Matter.PROCEDURE;
  }

  private static boolean isPositive(JsonNode resource) {
    var value = resource.path("valueCodeableConcept");
    return resource.path("valueBoolean").asBoolean(false)
        || Boolean.TRUE.equals(AnswerCodes.POSITIVE.ofValue(value))
        || Boolean.TRUE.equals(AnswerCodes.POSITIVE.ofText(resource.path("valueString").asText()));
  }

  private static boolean isCritical(JsonNode resource) {
    for (JsonNode interpretation : resource.path("interpretation")) {
      for (JsonNode coding : interpretation.path("coding")) {
        var system = coding.path("system").asText();
        boolean ours = system.isEmpty() || Codes.system(system).equals(Codes.INTERPRETATION);
        if (ours && CRITICAL.contains(coding.path("code").asText())) {
          return true;
        }
      }
    }
    return false;
  }

  private static String value(JsonNode resource) {
    var quantity = resource.path("valueQuantity");
    if (quantity.path("value").isNumber()) {
      var unit = quantity.path("unit").asText().strip();
      return (quantity.path("comparator").asText()
              + quantity.path("value").decimalValue().toPlainString()
              + " "
              + (unit.isEmpty() ? Quantities.code(quantity) : unit))
          .strip();
    }
    for (String field : new String[] {"valueString", "valueInteger", "valueBoolean"}) {
      if (resource.has(field)) {
        return cut(resource.path(field).asText());
      }
    }
    return cut(Sites.label(resource.path("valueCodeableConcept")));
  }

  /** The conclusion of a report; whether it is newer than the lesions is known at the end. */
  void report(Located one) {
    var words = cut(one.resource().path("conclusion").asText());
    if (!words.isEmpty()) {
      var name = UnjudgedReader.label(one.resource().path("code"));
      conclusions.add(
          new Unjudged(Matter.FINDING, name + ": " + words, day(one), null, one.source()));
    }
  }

  void settle() {
    var scan = reading.measurements.stream().map(each -> each.date()).max(LocalDate::compareTo);
    conclusions.stream()
        .filter(each -> isAfter(each.from(), scan.orElse(LocalDate.MIN)))
        .forEach(found::add);
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate scan) {
    return day == null || day.isAfter(scan);
  }

  private void add(Matter matter, String words, Located one) {
    found.add(new Unjudged(matter, words, day(one), null, one.source()));
  }

  private @Nullable LocalDate day(Located one) {
    return ComplicationReader.day(one, "effective", reading);
  }

  private static String cut(String text) {
    var words = text.strip();
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " ...";
  }
}
