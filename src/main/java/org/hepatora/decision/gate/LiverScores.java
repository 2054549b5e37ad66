// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.liver.Albi;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.liver.Meld;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** The liver scores with a hard stop: Child-Pugh, MELD, mALBI; decision.md G5. */
public final class LiverScores {
  private final GateLimits.HardStops limits;
  private final Rule childPugh;
  private final Rule meld;
  private final Rule albi;

  LiverScores(GateLimits.HardStops limits) {
    this.limits = limits;
    childPugh =
        Rule.of(
            "g5.child-pugh",
            Sentence.of("limit.below", limits.childPugh().words()),
            Citations.CHILD_PUGH,
            Citations.of(limits.childPugh()));
    meld =
        Rule.of(
            "g5.meld",
            Sentence.of("limit.below", limits.meld().words()),
            Meld.CITATION,
            Citations.of(limits.meld()));
    albi =
        Rule.of(
            "g5.malbi",
            Words.marked(
                limits.albi(),
                Sentence.of("limit.malbi-1-to-2b-albi-not", Numeral.of(limits.albi().value()))),
            Citations.ALBI,
            Citations.of(limits.albi()));
  }

  void examine(PatientCase patient, HardStops.Stops stops, GateNotes notes) {
    childPugh(patient, stops, notes);
    meld(patient.meld(), stops, notes);
    albi(patient.albi(), stops, notes);
  }

  private void childPugh(PatientCase patient, HardStops.Stops stops, GateNotes notes) {
    var score = patient.childPugh();
    var seen = ObservedValue.text(score.words(), score.date(), score.sources());
    var words = Sentence.of("who.child-pugh", score.words());
    switch (score.isAtLeast(limits.childPugh().whole())) {
      case NO -> notes.add(childPugh.met(words.whole(), seen));
      case YES -> {
        notes.add(childPugh.notMet(words.whole(), seen));
        stops.because(words);
      }
      case UNKNOWN -> {
        notes.add(childPugh.unknown(missing(score), seen));
        notes.unknown(new Term("Child-Pugh"));
      }
    }
  }

  /** The range of the score and what keeps it one. */
  public static Argument missing(ChildPugh score) {
    return Sentence.of(
            "who.child-pugh-missing", score.words(), Joined.of(Joint.SEMICOLON, score.missing()))
        .whole();
  }

  private void meld(Finding<Meld> finding, HardStops.Stops stops, GateNotes notes) {
    if (!(finding instanceof Finding.Known<Meld> known)) {
      notes.add(meld.unknown(new Term("MELD"), finding));
      notes.unknown(new Term("MELD"));
      return;
    }
    int score = known.value().score();
    boolean passes = score < limits.meld().whole();
    notes.add(
        meld.judged(
            passes,
            Sentence.of("liver.meld", Numeral.of(score)).whole(),
            ObservedValue.number(score, known.date(), known.sources())));
    if (!passes) {
      stops.because(Sentence.of("liver.meld", Numeral.of(score)));
    }
  }

  private void albi(Finding<Albi> finding, HardStops.Stops stops, GateNotes notes) {
    if (!(finding instanceof Finding.Known<Albi> known)) {
      notes.add(albi.unknown(new Term("ALBI"), finding));
      notes.unknown(new Term("ALBI"));
      return;
    }
    boolean passes = known.value().score() <= limits.albi().value().doubleValue();
    notes.add(albi.judged(passes, words(known.value()).whole(), seen(known)));
    if (!passes) {
      stops.because(words(known.value()));
    }
  }

  /** E.g. {@code mALBI grade 2a (ALBI -2.571)}. */
  public static Argument words(Albi albi) {
    return Sentence.of(
        "liver.malbi-grade-albi", new Term(albi.grade().code()), Numeral.of(rounded(albi)));
  }

  public static ObservedValue seen(Finding.Known<Albi> known) {
    return ObservedValue.quantity(rounded(known.value()), "1", known.date(), known.sources());
  }

  /** As it is shown: three decimals. */
  public static BigDecimal rounded(Albi albi) {
    return BigDecimal.valueOf(albi.score()).setScale(3, RoundingMode.HALF_UP);
  }
}
