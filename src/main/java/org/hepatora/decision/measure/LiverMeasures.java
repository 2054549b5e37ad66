// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.gate.LiverScores;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.liver.Meld;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.picture.PatientPicture.Sex;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** The scores of liver function on one day; decision.md 3.5. */
final class LiverMeasures {
  private LiverMeasures() {}

  static List<Measure> of(PatientCase patient) {
    var panel = patient.now().liverPanel();
    var measures = new ArrayList<Measure>();
    childPugh(patient.childPugh(), measures);
    measures.add(
        score(
            Kind.ALBI,
            patient.albi(),
            known -> LiverScores.seen(known),
            known -> LiverScores.words(known.value())));
    measures.add(
        score(
            Kind.MALBI,
            patient.albi(),
            known -> ObservedValue.text(new Term(known.value().grade().code()), known),
            known -> LiverScores.words(known.value())));
    measures.add(meld(Kind.MELD, patient.meld()));
    measures.add(meld(Kind.MELD_NA, Meld.withSodium(panel)));
    measures.add(meld(Kind.MELD_3, Meld.third(panel, isFemale(patient))));
    return measures;
  }

  private static void childPugh(ChildPugh score, List<Measure> measures) {
    var words = Sentence.of("who.child-pugh", score.words()).whole();
    if (score.isExact()) {
      measures.add(
          Measure.of(
              Kind.CHILD_PUGH,
              ObservedValue.number(score.minimum(), score.date(), score.sources()),
              words));
    } else {
      measures.add(unknown(Kind.CHILD_PUGH, score));
    }
    if (score.best() == score.worst()) {
      measures.add(
          Measure.of(
              Kind.CHILD_PUGH_CLASS,
              ObservedValue.text(new Term(score.best().name()), score.date(), score.sources()),
              words));
    } else {
      measures.add(unknown(Kind.CHILD_PUGH_CLASS, score));
    }
  }

  private static Measure unknown(Kind kind, ChildPugh score) {
    return Measure.unknown(kind, score.sources(), LiverScores.missing(score));
  }

  private static Measure meld(Kind kind, Finding<Meld> finding) {
    return score(
        kind,
        finding,
        known -> ObservedValue.number(known.value().score(), known.date(), known.sources()),
        known ->
            Sentence.of(
                "measure.score",
                kind.words(),
                Numeral.of(known.value().score()),
                exact(known.value())));
  }

  private static Argument exact(Meld meld) {
    return Numeral.of(BigDecimal.valueOf(meld.exact()).setScale(2, RoundingMode.HALF_UP));
  }

  private static <T> Measure score(
      Kind kind,
      Finding<T> finding,
      Function<Finding.Known<T>, ObservedValue> seen,
      Function<Finding.Known<T>, Argument> words) {
    if (finding instanceof Finding.Known<T> known) {
      return Measure.of(kind, seen.apply(known), words.apply(known).whole());
    }
    List<String> sources = finding.fold(k -> k.sources(), m -> m.sources(), c -> c.sources());
    return Measure.unknown(
        kind, sources, Sentence.of("measure.unknown", kind.words(), Rule.why(finding)).whole());
  }

  /** Dated before every other input: the score is dated by what was measured. */
  private static Finding<Boolean> isFemale(PatientCase patient) {
    var sex = patient.picture().person().sex();
    return sex == Sex.UNKNOWN
        ? new Finding.Missing<>(
            Sentence.of("why.administrative-gender-is-not-female-or"), List.of())
        : new Finding.Known<>(sex == Sex.FEMALE, LocalDate.MIN, List.of());
  }
}
