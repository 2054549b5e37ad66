// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.CurrentValues;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Encephalopathy;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

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
            Sentence.of("limit.not-above", limits.bilirubin().words()),
            Citations.of(limits.bilirubin()),
            Sentence.of("fact.total-bilirubin"),
            ages.labs());
    albumin = input("g5.albumin", Citations.ALBI, Sentence.of("fact.albumin"), ages.labs());
    inr = input("g5.inr", Citations.CHILD_PUGH, new Term("INR"), ages.labs());
    creatinine =
        input(
            "g5.creatinine",
            Citations.MELD_BEFORE_HEPATECTOMY,
            Sentence.of("fact.creatinine"),
            ages.labs());
    platelets =
        lab(
            "g5.platelets",
            Sentence.of("limit.not-below", limits.platelets().words()),
            Citations.of(limits.platelets()),
            Sentence.of("fact.platelets"),
            ages.labs());
    ascites =
        RequiredFact.of(
            Rule.of("g5.ascites", Sentence.of("limit.none-or-mild"), Citations.CHILD_PUGH),
            Sentence.of("fact.ascites-grade"),
            ages.ascites());
    encephalopathy =
        RequiredFact.of(
            Rule.of("g5.encephalopathy", Sentence.of("value.none"), Citations.CHILD_PUGH),
            Sentence.of("fact.encephalopathy-grade"),
            ages.encephalopathy());
  }

  private static RequiredFact lab(
      String id, Argument threshold, Argument citation, Argument name, Limit age) {
    return RequiredFact.of(Rule.of(id, threshold, citation), name, age);
  }

  private static RequiredFact input(String id, Argument citation, Argument name, Limit age) {
    return lab(id, Sentence.of("limit.known-not-older-than", age.words()), citation, name, age);
  }

  void examine(CurrentValues now, HardStops.Stops stops, GateNotes notes) {
    amount(bilirubin, now.bilirubin(), v -> limits.bilirubin().compare(v) <= 0, stops, notes);
    amount(albumin, now.albumin(), v -> true, stops, notes);
    amount(inr, now.inr(), v -> true, stops, notes);
    amount(creatinine, now.creatinine(), v -> true, stops, notes);
    amount(platelets, now.platelets(), v -> limits.platelets().compare(v) >= 0, stops, notes);
    grade(
        ascites, "liver.ascites-", now.ascites(), v -> v != Ascites.MODERATE_SEVERE, stops, notes);
    grade(
        encephalopathy,
        "liver.encephalopathy-",
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
    var words = Joined.of(Joint.SPACE, fact.name(), Words.of(known));
    notes.add(fact.rule().judged(passes, words.whole(), ObservedValue.amount(known)));
    if (!passes) {
      stops.because(words);
    }
  }

  private static <E extends Enum<E>> void grade(
      RequiredFact fact,
      String key,
      Finding<E> finding,
      Predicate<E> allowed,
      HardStops.Stops stops,
      GateNotes notes) {
    if (!(finding instanceof Finding.Known<E> known)) {
      fact.isMissing(notes, finding);
      return;
    }
    boolean passes = allowed.test(known.value());
    var words = Sentence.of(key + Words.code(known.value()));
    notes.add(
        fact.rule()
            .judged(passes, words.whole(), ObservedValue.text(Words.of(known.value()), known)));
    if (!passes) {
      stops.because(words);
    }
  }
}
