package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.CurrentValues;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Encephalopathy;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;

/**
 * The laboratory values and bedside findings of liver function, all required: each known and
 * recent, some with a limit of their own; decision.md G5.
 */
final class LiverTests {
  private final GateLimits.HardStops limits;
  private final RequiredFact bilirubin;
  private final RequiredFact albumin;
  private final RequiredFact inr;
  private final RequiredFact creatinine;
  private final RequiredFact platelets;
  private final RequiredFact ascites;
  private final RequiredFact encephalopathy;

  LiverTests(GateLimits.HardStops limits, AgeLimits ages) {
    this.limits = limits;
    bilirubin =
        lab(
            "g5.bilirubin",
            "not above " + limits.bilirubin().words(),
            Citations.of(limits.bilirubin()),
            "total bilirubin",
            "LOINC 14631-6 or 1975-2",
            ages.labs());
    albumin = input("g5.albumin", Citations.ALBI, "albumin", "LOINC 1751-7", ages.labs());
    inr = input("g5.inr", Citations.CHILD_PUGH, "INR", "LOINC 6301-6", ages.labs());
    creatinine =
        input(
            "g5.creatinine",
            Citations.MELD_BEFORE_HEPATECTOMY,
            "creatinine",
            "LOINC 14682-9 or 2160-0",
            ages.labs());
    platelets =
        lab(
            "g5.platelets",
            "not below " + limits.platelets().words(),
            Citations.of(limits.platelets()),
            "platelets",
            "LOINC 777-3",
            ages.labs());
    ascites =
        lab(
            "g5.ascites",
            "none or mild",
            Citations.CHILD_PUGH,
            "ascites grade",
            "hcc-observation#ascites",
            ages.ascites());
    encephalopathy =
        lab(
            "g5.encephalopathy",
            "none",
            Citations.CHILD_PUGH,
            "encephalopathy grade",
            "hcc-observation#encephalopathy",
            ages.encephalopathy());
  }

  private static RequiredFact lab(
      String id, String threshold, String citation, String name, String code, Limit age) {
    return RequiredFact.of(Rule.of(id, threshold, citation), name, code, age);
  }

  private static RequiredFact input(
      String id, String citation, String name, String code, Limit age) {
    return lab(id, "known, not older than " + age.words(), citation, name, code, age);
  }

  void examine(CurrentValues now, HardStops.Stops stops, GateNotes notes) {
    amount(bilirubin, now.bilirubin(), v -> limits.bilirubin().compare(v) <= 0, stops, notes);
    amount(albumin, now.albumin(), v -> true, stops, notes);
    amount(inr, now.inr(), v -> true, stops, notes);
    amount(creatinine, now.creatinine(), v -> true, stops, notes);
    amount(platelets, now.platelets(), v -> limits.platelets().compare(v) >= 0, stops, notes);
    grade(ascites, "ascites ", now.ascites(), v -> v != Ascites.MODERATE_SEVERE, stops, notes);
    grade(
        encephalopathy,
        "encephalopathy ",
        now.encephalopathy(),
        v -> v == Encephalopathy.NONE,
        stops,
        notes);
  }

  private static void amount(
      RequiredFact fact,
      Finding<? extends Amount> finding,
      Predicate<BigDecimal> allowed,
      HardStops.Stops stops,
      GateNotes notes) {
    if (!(finding instanceof Finding.Known<? extends Amount> known)) {
      fact.isMissing(notes, finding);
      return;
    }
    var amount = known.value();
    boolean passes = allowed.test(amount.value());
    var words = fact.name() + " " + Words.of(amount);
    notes.add(fact.rule().judged(passes, Words.sentence(words), Seen.amount(known)));
    if (!passes) {
      stops.because(words);
    }
  }

  private static <E extends Enum<E>> void grade(
      RequiredFact fact,
      String name,
      Finding<E> finding,
      Predicate<E> allowed,
      HardStops.Stops stops,
      GateNotes notes) {
    if (!(finding instanceof Finding.Known<E> known)) {
      fact.isMissing(notes, finding);
      return;
    }
    boolean passes = allowed.test(known.value());
    var words = Words.of(known.value());
    notes.add(fact.rule().judged(passes, Words.sentence(name + words), Seen.text(words, known)));
    if (!passes) {
      stops.because(name + words);
    }
  }
}
