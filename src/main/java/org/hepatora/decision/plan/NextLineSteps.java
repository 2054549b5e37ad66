// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.therapy.Line;
import org.hepatora.decision.therapy.NextLineOption;
import org.hepatora.decision.therapy.Study;
import org.hepatora.decision.therapy.Study.Population;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/**
 * The options after progression, each with what is known of it, and the hospital's own trials; all
 * of them to be checked by people, none said to fit the patient.
 */
final class NextLineSteps {
  private final List<NextLineOption> options;

  NextLineSteps(List<NextLineOption> options) {
    this.options = options;
  }

  List<PlanActivity> of(Answer answer, CareSituation situation, List<Study> studies) {
    var steps = new Steps();
    var today = answer.asOf();
    for (var option : options) {
      if (isOpen(option, situation)) {
        steps.add(
            option.trial() ? Kind.TRIAL : Kind.OPTION,
            said(option, situation),
            today,
            null,
            option.citation());
      }
    }
    for (var study : studies) {
      if (mayFit(study, situation)) {
        steps.add(Kind.TRIAL, said(study, situation), today, null);
      }
    }
    steps.add(
        Kind.SUPPORTIVE,
        Sentence.of("plan.supportive-care-in-parallel").whole(),
        today,
        null,
        Citations.BCLC);
    return steps.all();
  }

  private static boolean isOpen(NextLineOption option, CareSituation situation) {
    var least = option.afpFrom();
    boolean tooLow =
        least != null
            && situation.afp() instanceof Finding.Known<Amount.Afp> known
            && known.value().value().compareTo(least) < 0;
    return option.follows(situation.therapy())
        && !tooLow
        && !(option.needsGpc3() && isNegative(situation.gpc3()));
  }

  private static boolean isNegative(Finding<Boolean> gpc3) {
    return gpc3 instanceof Finding.Known<Boolean> known && !known.value();
  }

  private static Argument said(NextLineOption option, CareSituation situation) {
    Argument words =
        Sentence.of(
                option.trial() ? "plan.option-in-a-trial" : "plan.option-to-weigh", option.name())
            .whole()
            .then(option.claim());
    if (!option.registries().isEmpty()) {
      var numbers = option.registries().stream().<Argument>map(Term::new).toList();
      words =
          words.then(Sentence.of("plan.registered-as", new Joined(numbers, Joint.COMMA)).whole());
    }
    var least = option.afpFrom();
    if (least != null && !situation.afp().isKnown()) {
      words = words.then(Sentence.of("plan.studied-from-afp", Numeral.of(least)).whole());
    }
    return option.needsGpc3() ? words.then(gpc3(situation.gpc3())) : words;
  }

  /** What is known of GPC3 in the tumour. */
  private static Argument gpc3(Finding<Boolean> gpc3) {
    return gpc3.fold(
        known ->
            Sentence.of(
                    known.value() ? "plan.gpc3-positive" : "plan.gpc3-negative",
                    Day.of(known.date()))
                .whole(),
        missing -> Sentence.of("plan.gpc3-unknown").whole(),
        conflict -> Sentence.of("plan.gpc3-unknown").whole());
  }

  /** By condition, status, line and biomarker; what a study does not say speaks not against it. */
  private static boolean mayFit(Study study, CareSituation situation) {
    if (!study.recruiting() || !study.hepatocellular()) {
      return false;
    }
    var populations = study.populations();
    boolean ofAnotherLine =
        populations.stream().anyMatch(Population::isLine) && !populations.contains(line(situation));
    boolean lacksImmunotherapy =
        populations.contains(Population.AFTER_IMMUNOTHERAPY)
            && situation.therapy().lines().stream().noneMatch(Line::usesIci);
    boolean lacksGpc3 =
        populations.contains(Population.GPC3_POSITIVE) && isNegative(situation.gpc3());
    return !ofAnotherLine && !lacksImmunotherapy && !lacksGpc3;
  }

  private static Population line(CareSituation situation) {
    return switch (situation.therapy().lines().size()) {
      case 0 -> Population.FIRST_LINE;
      case 1 -> Population.SECOND_LINE;
      default -> Population.LATER_LINE;
    };
  }

  private static Argument said(Study study, CareSituation situation) {
    var numbers = study.numbers().stream().<Argument>map(Recorded::new).toList();
    Argument words =
        Sentence.of("plan.trial-of-this-hospital", new Recorded(study.title()))
            .whole()
            .then(
                numbers.isEmpty()
                    ? Sentence.of("plan.no-registry-number").whole()
                    : Sentence.of("plan.registered-as", new Joined(numbers, Joint.COMMA)).whole());
    if (study.populations().stream().noneMatch(Population::isLine)) {
      words = words.then(Sentence.of("plan.trial-names-no-line").whole());
    }
    return study.populations().contains(Population.GPC3_POSITIVE)
        ? words.then(gpc3(situation.gpc3()))
        : words;
  }
}
