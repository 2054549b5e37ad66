// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.DEFER;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.therapy.AdverseEvent;
import org.hepatora.decision.therapy.TherapyRules;
import org.hepatora.decision.therapy.Toxicity;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/**
 * G10, laboratory: toxicity that the laboratory shows, whether or not anybody wrote an event; what
 * is recorded acts, what is not is asked for elsewhere.
 */
final class LaboratoryToxicity {
  private static final Argument ALT = new Term("ALT");
  private static final Argument TSH = new Term("TSH");

  private final TherapyRules limits;
  private final Limit age;
  private final Rule alt;
  private final Rule creatinine;
  private final Rule hbvDna;
  private final Rule tsh;

  LaboratoryToxicity(TherapyRules limits, Limit age) {
    this.limits = limits;
    this.age = age;
    alt =
        Rule.of(
            "g10.alt",
            Sentence.of("limit.at-most", limits.altStop().words()),
            Toxicity.CITATION,
            Citations.of(limits.altStop()));
    creatinine =
        Rule.of(
            "g10.creatinine-rise",
            Sentence.of(
                "limit.creatinine-rise",
                limits.creatinineCaution().words(),
                limits.creatinineStop().words()),
            Toxicity.CITATION,
            Citations.of(limits.creatinineStop()));
    hbvDna =
        Rule.of(
            "g10.hbv-dna",
            Sentence.of("limit.below", limits.hbvDna().words()),
            Toxicity.ANTIVIRAL_CITATION,
            Citations.of(limits.hbvDna()));
    tsh =
        Rule.of(
            "g10.tsh",
            Sentence.of("limit.from-to", limits.tshLow().words(), limits.tshHigh().words()),
            Toxicity.CITATION,
            Citations.of(limits.tshHigh()));
  }

  List<Rule> rules() {
    return List.of(alt, creatinine, hbvDna, tsh);
  }

  void examine(PatientCase patient, GateNotes notes) {
    alt(patient, notes);
    creatinine(patient, notes);
    hbvDna(patient, notes);
    tsh(patient, notes);
  }

  private void alt(PatientCase patient, GateNotes notes) {
    var recorded = patient.picture().labs().alt().until(patient.asOf());
    if (recorded.facts().isEmpty()) {
      return;
    }
    var current = recorded.current(patient.asOf(), age.whole());
    if (!(current instanceof Finding.Known<Amount.Enzyme> known)) {
      notes.add(alt.unknown(ALT, current));
      var last = recorded.read().reduce((one, later) -> later).orElse(null);
      if (last != null && limits.altStop().compare(last.value().value()) > 0) {
        notes.needs(
            alt.id(),
            ALT,
            Sentence.of(
                    "missing.record-alt-again",
                    Words.of(last),
                    Day.of(last.date()),
                    Rule.why(current))
                .whole());
      } else {
        notes.caution(Sentence.of("liver.is-unknown", ALT, Rule.why(current)).whole());
      }
      return;
    }
    var words = Joined.of(Joint.SPACE, ALT, Words.of(known));
    boolean passes = limits.altStop().compare(known.value().value()) <= 0;
    if (passes) {
      notes.add(alt.met(words.whole(), ObservedValue.amount(known)));
      return;
    }
    var text = words(words, patient);
    notes.add(alt.notMet(text.whole(), ObservedValue.amount(known)));
    notes.block(DEFER, text, null, patient.asOf().plusDays(DrugToxicity.REASSESS_DAYS));
  }

  /** An active hepatitis explains it, one that is said to be over is contradicted by it. */
  private static Argument words(Argument alt, PatientCase patient) {
    var active = hepatitis(patient, true);
    if (active != null) {
      return Sentence.of("interval.alt-with-an-event", alt, active.words());
    }
    var settled = hepatitis(patient, false);
    return settled == null
        ? Sentence.of("interval.alt-without-an-event", alt)
        : Sentence.of("interval.alt-although-resolved", alt, settled.words());
  }

  private static @Nullable AdverseEvent hepatitis(PatientCase patient, boolean active) {
    return patient.picture().treatment().adverseEvents().stream()
        .filter(event -> event.active() == active && Toxicity.isHepatitis(event))
        .findFirst()
        .orElse(null);
  }

  /** Against the last value before the current line, else the first one of it. */
  private void creatinine(PatientCase patient, GateNotes notes) {
    var start = patient.course().therapy().currentLineStart();
    if (start == null
        || !(patient.now().creatinine() instanceof Finding.Known<Amount.Creatinine> known)) {
      return;
    }
    var before = baseline(patient, start, known.date());
    if (before == null) {
      return;
    }
    var ratio = known.value().value().divide(before.value().value(), MathContext.DECIMAL64);
    var words =
        Sentence.of(
            "interval.creatinine-since",
            Words.of(before),
            Day.of(before.date()),
            Words.of(known),
            Numeral.of(ratio.setScale(1, RoundingMode.HALF_EVEN)));
    if (limits.creatinineStop().compare(ratio) > 0) {
      notes.add(creatinine.notMet(words.whole(), ObservedValue.amount(known)));
      notes.block(DEFER, words, null, patient.asOf().plusDays(DrugToxicity.REASSESS_DAYS));
      return;
    }
    boolean rises = limits.creatinineCaution().compare(ratio) > 0;
    if (rises) {
      notes.add(creatinine.met(words.whole(), ObservedValue.amount(known)));
      notes.caution(Sentence.of("interval.creatinine-check", words).whole());
    }
  }

  private static Fact.@Nullable Read<Amount.Creatinine> baseline(
      PatientCase patient, LocalDate start, LocalDate before) {
    Fact.Read<Amount.Creatinine> last = null;
    for (var fact : patient.picture().labs().creatinine().read().toList()) {
      boolean earlier = fact.date().isBefore(before) && fact.value().value().signum() > 0;
      if (earlier && (last == null || !fact.date().isAfter(start))) {
        last = fact;
      }
    }
    return last;
  }

  private void hbvDna(PatientCase patient, GateNotes notes) {
    var recorded = patient.picture().labs().hbvDna().until(patient.asOf());
    boolean infected =
        patient.has(Kind.HEPATITIS_B) == Truth.YES
            || (patient.now().hbsAg() instanceof Finding.Known<Boolean> antigen && antigen.value());
    if (recorded.facts().isEmpty()) {
      return;
    }
    var current = recorded.current(patient.asOf(), Integer.MAX_VALUE);
    if (!(current instanceof Finding.Known<Amount.HbvDna> known)) {
      notes.add(hbvDna.unknown(Sentence.of("fact.hbv-dna"), current));
      notes.caution(
          Sentence.of("liver.is-unknown", Sentence.of("fact.hbv-dna"), Rule.why(current)).whole());
      return;
    }
    if (!infected && limits.hbvDna().compare(known.value().value()) < 0) {
      return;
    }
    var words = Joined.of(Joint.SPACE, Sentence.of("fact.hbv-dna"), Words.of(known));
    BigDecimal value = known.value().value();
    boolean high = limits.hbvDna().compare(value) >= 0;
    notes.add(hbvDna.met(words.whole(), ObservedValue.amount(known)));
    if (high) {
      notes.caution(
          Sentence.of(
                  "interval.hbv-dna-is-high", words, Day.of(known.date()), limits.hbvDna().words())
              .whole());
    }
  }

  /** The latest one, whatever its age: a thyroid that failed does not come back unseen. */
  private void tsh(PatientCase patient, GateNotes notes) {
    var recorded = patient.picture().labs().tsh();
    if (recorded.facts().isEmpty()) {
      return;
    }
    var current = recorded.current(patient.asOf(), Integer.MAX_VALUE);
    if (!(current instanceof Finding.Known<Amount.Tsh> known)) {
      notes.add(tsh.unknown(TSH, current));
      notes.caution(Sentence.of("liver.is-unknown", TSH, Rule.why(current)).whole());
      return;
    }
    var words = Joined.of(Joint.SPACE, TSH, Words.of(known));
    notes.add(tsh.met(words.whole(), ObservedValue.amount(known)));
    var value = known.value().value();
    if (limits.tshHigh().compare(value) > 0) {
      var limit = limits.tshHigh().words();
      notes.caution(
          Sentence.of("interval.tsh-is-high", words, Day.of(known.date()), limit).whole());
    } else if (limits.tshLow().compare(value) < 0) {
      var limit = limits.tshLow().words();
      notes.caution(Sentence.of("interval.tsh-is-low", words, Day.of(known.date()), limit).whole());
    }
  }
}
