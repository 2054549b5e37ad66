// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hepatora.decision.therapy.Complication;
import org.hepatora.decision.therapy.Complication.Kind;
import org.hepatora.fhir.code.AnswerCodes;
import org.hepatora.fhir.code.Sites;
import org.hepatora.fhir.code.Statuses;
import org.jspecify.annotations.Nullable;

/**
 * Looks through diagnoses, findings and operations for what table {@code complications} names: a
 * bile leak is one whether it is a Condition, an Observation or a complication of the resection.
 */
final class ComplicationReader {
  /** Diagnoses that are only thought of, or are not there. */
  private static final Set<String> NOT_MEANT =
      Set.of("unconfirmed", "differential", "refuted", "entered-in-error");

  /** How a finding is said not to be there, or no longer. */
  private static final Set<String> DENIED =
      Set.of("none", "no", "absent", "not present", "healed", "resolved", "无", "未见", "已愈合", "已缓解");

  private final Reading reading;

  ComplicationReader(Reading reading) {
    this.reading = reading;
  }

  /** What becomes of the resource when it was left aside for its code and names one. */
  Fate look(Located one, Fate fate) {
    boolean aside = fate instanceof Fate.Irrelevant left && left.rule().equals("code");
    if (one.unreadable() || (fate instanceof Fate.Irrelevant && !aside)) {
      return fate;
    }
    int before = reading.complications.size();
    switch (one.type()) {
      case "Condition" -> condition(one);
      case "Observation" -> observation(one);
      case "Procedure" ->
          one.resource()
              .path("complication")
              .forEach(each -> add(each, true, false, day(one, "performed"), one));
      default -> {}
    }
    return aside && reading.complications.size() > before ? Fate.USED : fate;
  }

  private void condition(Located one) {
    var resource = one.resource();
    var verification = ConditionReader.status(resource.path("verificationStatus"));
    if (verification == null || !NOT_MEANT.contains(verification)) {
      boolean over =
          ConditionReader.isOver(ConditionReader.status(resource.path("clinicalStatus")));
      add(resource.path("code"), !over, true, ConditionReader.earliest(one, reading), one);
    }
  }

  private void observation(Located one) {
    var resource = one.resource();
    if (Statuses.isModified(resource)) {
      return;
    }
    finding(resource, one);
    resource.path("component").forEach(part -> finding(part, one));
  }

  /** The code may name it and the value say whether it is there, or the value name it. */
  private void finding(JsonNode holder, Located one) {
    var value = holder.path("valueCodeableConcept");
    if (kind(holder.path("code")) != null) {
      add(holder.path("code"), !isDenied(holder), false, day(one, "effective"), one);
    } else if (kind(value) != null) {
      add(value, true, false, day(one, "effective"), one);
    }
  }

  static boolean isDenied(JsonNode holder) {
    var value = holder.path("valueCodeableConcept");
    var said =
        (Sites.label(value) + holder.path("valueString").asText()).strip().toLowerCase(Locale.ROOT);
    return Boolean.FALSE.equals(AnswerCodes.POSITIVE.ofValue(value))
        || DENIED.contains(said)
        || (holder.path("valueBoolean").isBoolean() && !holder.path("valueBoolean").asBoolean());
  }

  private void add(
      JsonNode concept, boolean present, boolean lasting, @Nullable LocalDate day, Located one) {
    var kind = kind(concept);
    if (kind != null) {
      var name = Sites.label(concept).strip();
      reading.complications.add(new Complication(kind, name, present, lasting, day, one.source()));
    }
  }

  private @Nullable Kind kind(JsonNode concept) {
    var table = reading.vocabulary.complications;
    var coded = table.ofCodes(concept);
    var found = coded == null ? table.ofWords(concept) : coded;
    if (found != null) {
      for (var kind : Kind.values()) {
        if (kind.concept().equals(found)) {
          return kind;
        }
      }
    }
    return null;
  }

  /** The day of a finding or an operation; none is no fault here. */
  private @Nullable LocalDate day(Located one, String field) {
    return day(one, field, reading);
  }

  /** The same for other readers. */
  static @Nullable LocalDate day(Located one, String field, Reading reading) {
    var resource = one.resource();
    var period = resource.path(field + "Period");
    for (var each :
        new JsonNode[] {
          resource.path(field + "DateTime"), period.path("end"), period.path("start")
        }) {
      if (reading.days.of(each, "") instanceof Parsed.Good<LocalDate> good) {
        return good.value();
      }
    }
    return null;
  }
}
