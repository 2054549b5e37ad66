// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.DEFER;

import java.time.LocalDate;
import java.util.Comparator;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.policy.Fitness;
import org.hepatora.decision.therapy.Augmentation;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** G9, what remains of the liver: volume, and retention of indocyanine green where measured. */
final class LiverRemnant {
  private static final Argument ICG = new Term("ICG-R15");
  private static final Argument MAKUUCHI =
      new Term("Makuuchi criteria: Semin Surg Oncol 1993;9:298");

  private final Fitness limits;
  private final RequiredFact cirrhotic;
  private final RequiredFact normal;
  private final Rule retention;

  LiverRemnant(Fitness limits, AgeLimits ages) {
    this.limits = limits;
    cirrhotic =
        remnant(
            Sentence.of("limit.at-least-with-cirrhosis-or-when", limits.remnantCirrhosis().words()),
            Citations.of(limits.remnantCirrhosis()),
            ages);
    normal =
        remnant(
            Sentence.of("limit.at-least-without-cirrhosis", limits.remnantNormal().words()),
            Citations.of(limits.remnantNormal()),
            ages);
    retention =
        Rule.of(
            "g9.icg",
            Sentence.of("limit.where-measured-below", limits.icgRetention().words()),
            Citations.of(limits.icgRetention()));
  }

  private static RequiredFact remnant(Argument threshold, Argument source, AgeLimits ages) {
    return RequiredFact.of(
        Rule.of("g9.flr", threshold, source),
        Sentence.of("fact.future-liver-remnant-of-standard-liver"),
        ages.futureLiverRemnant());
  }

  void examine(PatientCase patient, GateNotes notes) {
    volume(patient, notes);
    retention(patient, notes);
  }

  /** Four weeks from now, the early end of 4-6 weeks. */
  LocalDate measureAgain(PatientCase patient) {
    return patient.asOf().plusDays(limits.measureAgainFrom().whole());
  }

  private void volume(PatientCase patient, GateNotes notes) {
    var cirrhosis = patient.has(Kind.CIRRHOSIS);
    var fact = cirrhosis == Truth.NO ? normal : cirrhotic;
    if (cirrhosis == Truth.UNKNOWN) {
      notes.caution(Sentence.of("fitness.cirrhosis-is-neither-recorded-nor-refuted").whole());
    }
    var finding = patient.now().futureLiverRemnant();
    var augmented = augmented(patient);
    if (!(finding instanceof Finding.Known<Amount.Percent> known)) {
      fact.isMissing(notes, finding);
      if (augmented != null) {
        notes.caution(Sentence.of("fitness.augmented-measure", said(augmented)).whole());
      }
      return;
    }
    if (augmented != null) {
      var done = augmented.date();
      boolean after = done != null && known.date().isAfter(done);
      notes.caution(
          Sentence.of(
                  after ? "fitness.augmented-and-measured" : "fitness.augmented-not-measured",
                  said(augmented),
                  Words.of(known),
                  Day.of(known.date()))
              .whole());
    }
    var limit = cirrhosis == Truth.NO ? limits.remnantNormal() : limits.remnantCirrhosis();
    var before = before(patient, known);
    var size = Joined.of(Joint.SPACE, Sentence.of("fact.future-liver-remnant"), Words.of(known));
    Argument words =
        before == null
            ? size
            : Sentence.of("fitness.remnant-grew", size, Words.of(before), Day.of(before.date()));
    boolean passes = limit.compare(known.value().value()) >= 0;
    notes.add(fact.rule().judged(passes, words.whole(), ObservedValue.amount(known)));
    if (!passes) {
      notes.block(
          DEFER,
          Sentence.of(
              before == null
                  ? "fitness.below-augment-and-measure-again"
                  : "fitness.below-and-growing-measure-again",
              words,
              limit.words()),
          null,
          measureAgain(patient));
    }
  }

  /** The latest of what made it grow; null when nothing is recorded. */
  private static @Nullable Augmentation augmented(PatientCase patient) {
    return patient.picture().treatment().augmentations().stream()
        .max(Comparator.comparing(LiverRemnant::day).thenComparing(Augmentation::source))
        .orElse(null);
  }

  /** A day that is not recorded comes before all others. */
  private static LocalDate day(Augmentation augmented) {
    var day = augmented.date();
    return day == null ? LocalDate.MIN : day;
  }

  private static Argument said(Augmentation augmented) {
    var day = augmented.date();
    return Joined.of(
        Joint.COMMA,
        augmented.words(),
        day == null ? Sentence.of("fitness.on-a-day-not-recorded") : Day.of(day));
  }

  /** The value before, where it was smaller as after an embolisation; null otherwise. */
  private static Fact.@Nullable Read<Amount.Percent> before(
      PatientCase patient, Finding.Known<Amount.Percent> now) {
    return patient
        .picture()
        .surgery()
        .futureLiverRemnant()
        .read()
        .filter(fact -> fact.date().isBefore(now.date()))
        .max(Comparator.comparing(fact -> fact.date()))
        .filter(fact -> fact.value().value().compareTo(now.value().value()) < 0)
        .orElse(null);
  }

  private void retention(PatientCase patient, GateNotes notes) {
    var finding = patient.now().icgRetention();
    if (!(finding instanceof Finding.Known<Amount.Percent> known)) {
      notes.add(retention.unknown(ICG, finding));
      notes.caution(Sentence.of("liver.is-unknown", ICG, Rule.why(finding)).whole());
      return;
    }
    var words = Joined.of(Joint.SPACE, ICG, Words.of(known));
    boolean passes = limits.icgRetention().compare(known.value().value()) < 0;
    notes.add(retention.judged(passes, words.whole(), ObservedValue.amount(known)));
    if (passes && limits.icgLimited().compare(known.value().value()) >= 0) {
      notes.caution(
          Sentence.of("fitness.icg-limits-the-extent", words, limits.icgLimited().words(), MAKUUCHI)
              .whole());
    }
    if (!passes) {
      notes.block(
          DEFER,
          Sentence.of("fitness.not-below", words, limits.icgRetention().words()),
          null,
          measureAgain(patient));
    }
  }
}
