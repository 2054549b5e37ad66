package org.hepatora.decision.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.gate.LiverScores;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.liver.Meld;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.picture.PatientPicture.Sex;

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
            known -> Seen.text(known.value().grade().code(), known),
            known -> LiverScores.words(known.value())));
    measures.add(meld(Kind.MELD, patient.meld()));
    measures.add(meld(Kind.MELD_NA, Meld.withSodium(panel)));
    measures.add(meld(Kind.MELD_3, Meld.third(panel, isFemale(patient))));
    return measures;
  }

  private static void childPugh(ChildPugh score, List<Measure> measures) {
    var words = "Child-Pugh " + score.words() + ".";
    if (score.isExact()) {
      measures.add(
          Measure.of(
              Kind.CHILD_PUGH, Seen.number(score.minimum(), score.date(), score.sources()), words));
    } else {
      measures.add(unknown(Kind.CHILD_PUGH, score, words));
    }
    if (score.best() == score.worst()) {
      measures.add(
          Measure.of(
              Kind.CHILD_PUGH_CLASS,
              Seen.text(score.best().name(), score.date(), score.sources()),
              words));
    } else {
      measures.add(unknown(Kind.CHILD_PUGH_CLASS, score, words));
    }
  }

  private static Measure unknown(Kind kind, ChildPugh score, String words) {
    return Measure.unknown(
        kind, score.sources(), words + " Missing: " + String.join("; ", score.missing()) + ".");
  }

  private static Measure meld(Kind kind, Finding<Meld> finding) {
    return score(
        kind,
        finding,
        known -> Seen.number(known.value().score(), known.date(), known.sources()),
        known -> kind.display() + " " + known.value().score() + " (" + exact(known.value()) + ")");
  }

  private static String exact(Meld meld) {
    return BigDecimal.valueOf(meld.exact()).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static <T> Measure score(
      Kind kind,
      Finding<T> finding,
      Function<Finding.Known<T>, Seen> seen,
      Function<Finding.Known<T>, String> words) {
    if (finding instanceof Finding.Known<T> known) {
      return Measure.of(kind, seen.apply(known), words.apply(known) + ".");
    }
    List<String> sources = finding.fold(k -> k.sources(), m -> m.sources(), c -> c.sources());
    return Measure.unknown(kind, sources, kind.display() + " unknown: " + Rule.why(finding) + ".");
  }

  /** Dated before every other input: the score is dated by what was measured. */
  private static Finding<Boolean> isFemale(PatientCase patient) {
    var sex = patient.picture().person().sex();
    return sex == Sex.UNKNOWN
        ? new Finding.Missing<>("administrative gender is not female or male", List.of())
        : new Finding.Known<>(sex == Sex.FEMALE, LocalDate.MIN, List.of());
  }
}
