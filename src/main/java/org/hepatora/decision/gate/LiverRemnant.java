package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.DEFER;

import java.time.LocalDate;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.policy.Fitness;
import org.hepatora.decision.units.Amount;

/** G9, what remains of the liver: volume, and retention of indocyanine green where measured. */
final class LiverRemnant {
  private final Fitness limits;
  private final RequiredFact cirrhotic;
  private final RequiredFact normal;
  private final Rule retention;

  LiverRemnant(Fitness limits, AgeLimits ages) {
    this.limits = limits;
    cirrhotic =
        remnant(
            "at least " + limits.remnantCirrhosis().words() + " with cirrhosis, or when unknown",
            Citations.of(limits.remnantCirrhosis()),
            ages);
    normal =
        remnant(
            "at least " + limits.remnantNormal().words() + " without cirrhosis",
            Citations.of(limits.remnantNormal()),
            ages);
    retention =
        Rule.of(
            "g9.icg",
            "where measured, below " + limits.icgRetention().words(),
            Citations.of(limits.icgRetention()));
  }

  private static RequiredFact remnant(String threshold, String source, AgeLimits ages) {
    return RequiredFact.of(
        Rule.of("g9.flr", threshold, source),
        "future liver remnant, % of standard liver volume",
        "hcc-observation#future-liver-remnant",
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
      notes.caution(
          "Cirrhosis is neither recorded nor refuted: the stricter limit of the remnant is used.");
    }
    var finding = patient.now().futureLiverRemnant();
    if (!(finding instanceof Finding.Known<Amount.Percent> known)) {
      fact.isMissing(notes, finding);
      return;
    }
    var limit = cirrhosis == Truth.NO ? limits.remnantNormal() : limits.remnantCirrhosis();
    var words = "future liver remnant " + Words.of(known.value());
    boolean passes = limit.compare(known.value().value()) >= 0;
    notes.add(fact.rule().judged(passes, Words.sentence(words), Seen.amount(known)));
    if (!passes) {
      notes.block(
          DEFER,
          words + ", below " + limit.words() + ": augment and measure again",
          null,
          measureAgain(patient));
    }
  }

  private void retention(PatientCase patient, GateNotes notes) {
    var finding = patient.now().icgRetention();
    if (!(finding instanceof Finding.Known<Amount.Percent> known)) {
      notes.add(retention.unknown("ICG-R15", finding));
      notes.caution("ICG-R15 is unknown: " + Rule.why(finding) + ".");
      return;
    }
    var words = "ICG-R15 " + Words.of(known.value());
    boolean passes = limits.icgRetention().compare(known.value().value()) < 0;
    notes.add(retention.judged(passes, words + ".", Seen.amount(known)));
    if (!passes) {
      notes.block(
          DEFER,
          words + ", not below " + limits.icgRetention().words(),
          null,
          measureAgain(patient));
    }
  }
}
