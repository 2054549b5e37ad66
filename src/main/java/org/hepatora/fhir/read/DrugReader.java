// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.hepatora.decision.therapy.SteroidRecord;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was given, what the patient is said to take, and what is prescribed, with the words
 * and codes as they were sent. Ongoing is an active or open-ended statement or request without a
 * recorded stop; a paused or finished one without an end has no known last day.
 */
final class DrugReader implements ResourceReader {
  private static final Sentence MEDICATION = Sentence.of("fact.medication");

  /** A plan or a proposal is not a prescription. */
  private static final Set<String> NOT_ORDERED = Set.of("proposal", "plan", "option");

  /** Statuses that say a statement or request is over or paused. */
  private static final Set<String> NOT_ONGOING = Set.of("completed", "stopped", "on-hold");

  /** Days; a longer supply is a slip of the pen; ours. */
  private static final int LONGEST_SUPPLY = 400;

  /** Days for which a steroid that was given once may still be part of a course; ours. */
  private static final int GIVEN_LATELY = 3;

  private final Kind kind;
  private final boolean isDispensed;

  DrugReader(Kind kind) {
    this(kind, false);
  }

  private DrugReader(Kind kind, boolean isDispensed) {
    this.kind = kind;
    this.isDispensed = isDispensed;
  }

  /** Reads what was handed over: the patient takes it for as long as it lasts. */
  static DrugReader ofDispenses() {
    return new DrugReader(Kind.STATEMENT, true);
  }

  @Override
  public Fate read(Located from, Reading reading) {
    var resource = from.resource();
    if (kind == Kind.REQUEST && !isOrdered(resource)) {
      return Fate.irrelevant("intent");
    }
    var words = new MedicationWords();
    if (!words.of(from, reading.references)) {
      reading.problem(
          from.path() + ".medicationReference",
          Joined.of(Joint.COLON, MEDICATION, Sentence.of("why.the-medication-did-not-come-along")));
    }
    var span = span(from, reading);
    var regimen = Extensions.code(resource, Canonicals.REGIMEN);
    var meaning =
        reading.vocabulary.formulary.read(
            words.codes(), words.texts(), regimen.isEmpty() ? null : regimen);
    reading.drugs.add(
        new DrugRecord(
            kind,
            words.codes(),
            words.texts(),
            regimen.isEmpty() ? null : regimen,
            Extensions.number(resource, Canonicals.LINE_OF_THERAPY),
            span.start,
            span.end,
            span.ongoing,
            from.source(),
            meaning));
    if (!meaning.isNothing() || steroid(from, words, span, reading)) {
      return Fate.USED;
    }
    return reading.vocabulary.signs.isDrug(words.codes(), words.texts())
        ? unknown(span)
        : Fate.irrelevant("code");
  }

  /** Keeps a systemic glucocorticoid with its daily dose; false when it is none. */
  private boolean steroid(Located from, MedicationWords words, Span span, Reading reading) {
    var equivalent = reading.vocabulary.steroids.equivalent(words.codes(), words.texts());
    if (equivalent == null) {
      return false;
    }
    var dose = DailyDose.milligrams(from.resource(), words.texts());
    reading.steroids.add(
        new SteroidRecord(
            words.texts().isEmpty() ? "" : words.texts().get(0),
            dose == null ? null : dose.multiply(equivalent),
            span.start,
            kind == Kind.ADMINISTRATION && span.end != null
                ? span.end.plusDays(GIVEN_LATELY)
                : span.end,
            span.ongoing,
            from.source()));
    return true;
  }

  private static Fate unknown(Span span) {
    return new Fate.NotUnderstood(
        Sentence.of("record.medication"),
        Topic.TREATMENT,
        span.start,
        span.ongoing ? null : span.end);
  }

  /** A plan counts where the patient is reported to follow it, as US Core records such drugs. */
  private static boolean isOrdered(JsonNode resource) {
    var intent = resource.path("intent").asText();
    boolean reported =
        resource.path("reportedBoolean").asBoolean(false) || resource.has("reportedReference");
    boolean followed = intent.equals("plan") && reported;
    return (followed || !NOT_ORDERED.contains(intent))
        && !resource.path("doNotPerform").asBoolean(false);
  }

  private Span span(Located from, Reading reading) {
    if (isDispensed) {
      return dispensed(from, reading);
    }
    return kind == Kind.REQUEST ? ordered(from, reading) : taken(from, reading);
  }

  /** From the day it was handed over for as many days as it lasts. */
  private static Span dispensed(Located from, Reading reading) {
    var resource = from.resource();
    var field = resource.has("whenHandedOver") ? "whenHandedOver" : "whenPrepared";
    var start = day(resource.path(field), "." + field, from, reading);
    var days = Quantities.number(resource.path("daysSupply").path("value"), "", MEDICATION);
    var unit = Quantities.unit(resource.path("daysSupply"));
    boolean inDays =
        unit.isEmpty() || unit.equals("d") || unit.startsWith("day") || unit.equals("天");
    boolean lasts = start != null && inDays && days instanceof Parsed.Good<BigDecimal>;
    if (!lasts) {
      return new Span(start, null, false);
    }
    int supply = ((Parsed.Good<BigDecimal>) days).value().intValue();
    boolean plausible = supply >= 1 && supply <= LONGEST_SUPPLY;
    return new Span(start, plausible && start != null ? start.plusDays(supply) : null, false);
  }

  /** First and last day, as far as known. */
  private record Span(@Nullable LocalDate start, @Nullable LocalDate end, boolean ongoing) {}

  private Span taken(Located from, Reading reading) {
    var resource = from.resource();
    var status = resource.path("status").asText();
    if (resource.has("effectivePeriod")) {
      return during(resource.path("effectivePeriod"), ".effectivePeriod", from, reading);
    }
    var day = day(resource.path("effectiveDateTime"), ".effectiveDateTime", from, reading);
    boolean ongoing = kind == Kind.STATEMENT && status.equals("active");
    return new Span(day, ongoing ? null : day, ongoing);
  }

  private Span ordered(Located from, Reading reading) {
    var resource = from.resource();
    var bounds =
        resource
            .path("dosageInstruction")
            .path(0)
            .path("timing")
            .path("repeat")
            .path("boundsPeriod");
    if (!bounds.isMissingNode()) {
      var at = ".dosageInstruction[0].timing.repeat.boundsPeriod";
      return during(bounds, at, from, reading);
    }
    var start = day(resource.path("authoredOn"), ".authoredOn", from, reading);
    return new Span(start, null, !isOver(resource));
  }

  private Span during(JsonNode period, String at, Located from, Reading reading) {
    var start = day(period.path("start"), at + ".start", from, reading);
    var end = day(period.path("end"), at + ".end", from, reading);
    return new Span(start, end, !period.has("end") && !isOver(from.resource()));
  }

  private static boolean isOver(JsonNode resource) {
    return NOT_ONGOING.contains(resource.path("status").asText());
  }

  /** The day; null without a problem when there is no date at all. */
  private static @Nullable LocalDate day(JsonNode date, String at, Located from, Reading reading) {
    return date.isMissingNode()
        ? null
        : reading.dayOrNull(from.path(), MEDICATION, reading.days.of(date, at));
  }
}
