// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import org.hepatora.decision.therapy.AdverseEvent;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.CodeTable;
import org.hepatora.fhir.code.Extensions;
import org.hepatora.fhir.code.Statuses;
import org.jspecify.annotations.Nullable;

/**
 * Reads toxicity. An event is active unless its outcome says resolved; a severity in words is not a
 * CTCAE grade and is not turned into one.
 */
final class AdverseEventReader implements ResourceReader {
  private static final Sentence EVENT = Sentence.of("fact.adverse-event");

  private static final CodeTable<Boolean> ENDED =
      new CodeTable<Boolean>()
          .code(true, Canonicals.HL7_ADVERSE_EVENT_OUTCOME, "resolved", "resolvedWithSequelae")
          .words(true, "resolved", "resolvedwithsequelae", "resolved with sequelae");

  @Override
  public Fate read(Located from, Reading reading) {
    var resource = from.resource();
    if (resource.path("actuality").asText().equals("potential")) {
      return Fate.irrelevant("actuality");
    }
    reading.adverseEvents.add(
        new AdverseEvent(
            name(resource.path("event")),
            grade(from, reading),
            ENDED.ofValue(resource.path("outcome")) == null || Statuses.isModified(resource),
            Extensions.isTrue(resource, Canonicals.IMMUNE_RELATED),
            Extensions.isTrue(resource, Canonicals.STABLE_ON_REPLACEMENT),
            date(from, reading),
            from.source()));
    return Fate.USED;
  }

  /** The text and the displays that say something else, so that no word of it is lost. */
  private static String name(JsonNode event) {
    var names = new LinkedHashSet<String>();
    names.add(event.path("text").asText().strip());
    for (JsonNode coding : event.path("coding")) {
      names.add(coding.path("display").asText().strip());
    }
    names.remove("");
    return String.join("; ", names);
  }

  private static @Nullable Integer grade(Located from, Reading reading) {
    if (Extensions.first(from.resource(), Canonicals.CTCAE_GRADE).isMissingNode()) {
      return null;
    }
    var grade = Extensions.number(from.resource(), Canonicals.CTCAE_GRADE);
    if (grade == null || grade < 1 || grade > 5) {
      reading.problem(
          from.path() + ".extension",
          Joined.of(Joint.COLON, EVENT, Sentence.of("why.not-a-ctcae-grade-from-1")));
      return null;
    }
    return grade;
  }

  private static @Nullable LocalDate date(Located from, Reading reading) {
    for (String field : new String[] {"date", "detected", "recordedDate"}) {
      if (from.resource().has(field)) {
        var day = reading.days.of(from.resource().path(field), "." + field);
        return reading.dayOrNull(from.path(), EVENT, day);
      }
    }
    return null;
  }
}
