// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.picture.Unjudged.Matter;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.fhir.code.Sites;
import org.jspecify.annotations.Nullable;

/**
 * Looks through what the other readers left aside for what a board has to weigh: what the table
 * {@code unjudged} names, also beside something that is judged, and of the rest every condition
 * that is not over and every medication.
 */
final class UnjudgedReader {
  /** Of plans and procedures that say so themselves. */
  private static final Set<String> NOT_IN_FORCE =
      Set.of("completed", "entered-in-error", "revoked");

  private final Reading reading;
  private final UnjudgedFindings findings;
  private final List<Unjudged> found = new ArrayList<>();

  UnjudgedReader(Reading reading) {
    this.reading = reading;
    findings = new UnjudgedFindings(reading, found);
  }

  /** One resource, and what became of it. */
  void look(Located one, Fate fate) {
    boolean aside = fate instanceof Fate.Irrelevant left && left.rule().equals("code");
    boolean somebodyElses = fate instanceof Fate.Irrelevant left && left.rule().equals("subject");
    if (one.unreadable() || somebodyElses) {
      return;
    }
    switch (one.type()) {
      case "Condition" -> condition(one, aside);
      case "Procedure" -> {
        if (aside) {
          named(
              one, one.resource().path("code"), ComplicationReader.day(one, "performed", reading));
        }
      }
      case "CarePlan" -> plan(one);
      case "Observation" -> {
        if (aside) {
          findings.look(one);
        }
      }
      case "DiagnosticReport" -> findings.report(one);
      default -> {}
    }
  }

  private void condition(Located one, boolean aside) {
    var resource = one.resource();
    var verification = ConditionReader.status(resource.path("verificationStatus"));
    if ("refuted".equals(verification) || "entered-in-error".equals(verification)) {
      return;
    }
    boolean over = ConditionReader.isOver(ConditionReader.status(resource.path("clinicalStatus")));
    var matter = matter(resource.path("code"));
    if (matter == null || matter == Matter.PROCEDURE || matter == Matter.FINDING) {
      matter = aside && !over ? Matter.CONDITION : null;
    } else if (over && !matter.isKeptWhenOver()) {
      matter = null;
    }
    if (matter != null) {
      var since = ConditionReader.earliest(one, reading);
      found.add(new Unjudged(matter, label(resource.path("code")), since, null, one.source()));
    }
  }

  private void named(Located one, JsonNode concept, @Nullable LocalDate day) {
    var matter = matter(concept);
    if (matter != null) {
      var from = matter == Matter.PROCEDURE ? day : null;
      found.add(new Unjudged(matter, label(concept), from, null, one.source()));
    }
  }

  /** A plan says in words that the patient does not want an operation. */
  private void plan(Located one) {
    var resource = one.resource();
    if (NOT_IN_FORCE.contains(resource.path("status").asText())) {
      return;
    }
    var notes = new ArrayList<String>();
    resource.path("note").forEach(note -> notes.add(note.path("text").asText()));
    Stream.concat(
            Stream.of(resource.path("title").asText(), resource.path("description").asText()),
            notes.stream())
        .filter(text -> Matter.REFUSAL.concept().equals(reading.vocabulary.unjudged.ofText(text)))
        .findFirst()
        .ifPresent(text -> found.add(new Unjudged(Matter.REFUSAL, text, null, null, one.source())));
  }

  private @Nullable Matter matter(JsonNode concept) {
    return matter(concept, reading);
  }

  /** What the table calls a concept; null when it names nothing of the kind. */
  static @Nullable Matter matter(JsonNode concept, Reading reading) {
    var table = reading.vocabulary.unjudged;
    var coded = table.ofCodes(concept);
    return of(coded == null ? table.ofWords(concept) : coded);
  }

  static @Nullable Matter of(@Nullable String concept) {
    return concept == null ? null : Matter.ofConcept(concept);
  }

  static String label(JsonNode concept) {
    var label = Sites.label(concept);
    var coding = concept.path("coding").path(0);
    return label.isBlank()
        ? (coding.path("system").asText() + " " + coding.path("code").asText()).strip()
        : label.strip();
  }

  /** All of it, with the medications the drug reader kept without knowing them. */
  List<Unjudged> found(Tally tally) {
    findings.settle();
    for (DrugRecord drug : reading.drugs) {
      var named = matter(drug);
      boolean rest = drug.meaning().isNothing() && !tally.isNotUnderstood(drug.source());
      if (named != null || rest) {
        found.add(
            new Unjudged(
                named == null ? Matter.MEDICATION : named,
                label(drug),
                drug.start(),
                drug.ongoing() ? null : drug.end(),
                drug.source()));
      }
    }
    return List.copyOf(found);
  }

  private @Nullable Matter matter(DrugRecord drug) {
    var table = reading.vocabulary.unjudged;
    for (Coded code : drug.codes()) {
      var matter = of(table.ofCode(code.system(), code.code()));
      if (matter != null) {
        return matter;
      }
    }
    return drug.texts().stream()
        .map(text -> of(table.ofText(text)))
        .filter(matter -> matter == Matter.ANTICOAGULANT || matter == Matter.ANTIPLATELET)
        .findFirst()
        .orElse(null);
  }

  private static String label(DrugRecord drug) {
    if (!drug.texts().isEmpty()) {
      return drug.texts().get(drug.texts().size() - 1);
    }
    return drug.codes().isEmpty() ? "?" : drug.codes().get(0).code();
  }
}
