package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.liver.Albi;
import org.hepatora.decision.liver.Meld;
import org.hepatora.decision.policy.GateLimits;

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
            "below " + limits.childPugh().words(),
            Citations.CHILD_PUGH,
            Citations.of(limits.childPugh()));
    meld =
        Rule.of(
            "g5.meld",
            "below " + limits.meld().words(),
            Meld.CITATION,
            Citations.of(limits.meld()));
    albi =
        Rule.of(
            "g5.malbi",
            Words.marked(
                limits.albi(),
                "mALBI 1 to 2b: ALBI not above " + limits.albi().value().toPlainString()),
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
    var seen = Seen.text(score.words(), score.date(), score.sources());
    var words = "Child-Pugh " + score.words();
    switch (score.isAtLeast(limits.childPugh().whole())) {
      case NO -> notes.add(childPugh.met(words + ".", seen));
      case YES -> {
        notes.add(childPugh.notMet(words + ".", seen));
        stops.because(words);
      }
      case UNKNOWN -> {
        notes.add(
            childPugh.unknown(
                words + ". Missing: " + String.join("; ", score.missing()) + ".", seen));
        notes.unknown("Child-Pugh");
      }
    }
  }

  private void meld(Finding<Meld> finding, HardStops.Stops stops, GateNotes notes) {
    if (!(finding instanceof Finding.Known<Meld> known)) {
      notes.add(meld.unknown("MELD", finding));
      notes.unknown("MELD");
      return;
    }
    int score = known.value().score();
    boolean passes = score < limits.meld().whole();
    notes.add(
        meld.judged(
            passes, "MELD " + score + ".", Seen.number(score, known.date(), known.sources())));
    if (!passes) {
      stops.because("MELD " + score);
    }
  }

  private void albi(Finding<Albi> finding, HardStops.Stops stops, GateNotes notes) {
    if (!(finding instanceof Finding.Known<Albi> known)) {
      notes.add(albi.unknown("ALBI", finding));
      notes.unknown("ALBI");
      return;
    }
    boolean passes = known.value().score() <= limits.albi().value().doubleValue();
    notes.add(albi.judged(passes, words(known.value()) + ".", seen(known)));
    if (!passes) {
      stops.because(words(known.value()));
    }
  }

  /** E.g. {@code mALBI grade 2a (ALBI -2.571)}. */
  public static String words(Albi albi) {
    return "mALBI grade " + albi.grade().code() + " (ALBI " + rounded(albi).toPlainString() + ")";
  }

  public static Seen seen(Finding.Known<Albi> known) {
    return Seen.quantity(rounded(known.value()), "1", known.date(), known.sources());
  }

  private static BigDecimal rounded(Albi albi) {
    return BigDecimal.valueOf(albi.score()).setScale(3, RoundingMode.HALF_UP);
  }
}
