// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.hepatora.decision.plan.Steps.sources;

import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.Fitness;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/**
 * The plan while surgery waits: what to correct, to find out or to discuss, and when to ask again.
 */
final class WaitingPlan {
  private static final Argument FURTHER =
      Sentence.of("plan.each-further-dose-or-session-moves").whole();

  private final Corrections corrections;
  private final Fitness fitness;
  private final CurrentDrugs drugs;
  private final MustHaves mustHaves;

  WaitingPlan(Policy policy) {
    drugs = new CurrentDrugs(policy);
    mustHaves = new MustHaves(policy);
    corrections = new Corrections(policy);
    fitness = policy.gates().fitness();
  }

  /** A barrier that may go: correct it, wait for the intervals, ask again. */
  List<PlanActivity> deferred(Answer answer, CareSituation situation) {
    var steps = new Steps();
    steps.addAll(mustHaves.imagingFirst(answer));
    steps.addAll(corrections.of(answer, List.of("g4.progression", "g9.", "g10.")));
    steps.addAll(drugs.nextCycle(answer, situation));
    steps.addAll(SurgicalPath.washout(situation, FURTHER));
    missing(answer, steps);
    var again = Steps.later(answer.asOf(), answer.nextAssessment());
    var earliest = Steps.later(again, answer.earliestDate());
    var when = Sentence.of("plan.ask-again-on-and-present-to", Day.of(earliest)).whole();
    var preferred = answer.preferredDate();
    steps.add(
        Kind.MDT_REVIEW,
        preferred == null
            ? when
            : when.then(
                Sentence.of("plan.all-preferred-intervals-pass-on", Day.of(preferred)).whole()),
        earliest,
        null,
        Citations.CHINESE_CONVERSION);
    return steps.all();
  }

  /** A stop: is it correctable, and what else can be done meanwhile? */
  List<PlanActivity> stopped(Answer answer, CareSituation situation) {
    var steps = new Steps();
    steps.addAll(corrections.of(answer, List.of("g5.")));
    steps.addAll(drugs.nextCycle(answer, situation));
    steps.add(
        Kind.MDT_REVIEW,
        Sentence.of("plan.treatment-other-than-surgery-suited-to").whole(),
        answer.asOf(),
        null,
        Citations.BCLC);
    var again = Steps.later(answer.asOf(), answer.nextAssessment());
    steps.add(
        Kind.ASSESSMENT,
        Sentence.of("plan.assess-again-from-the-barrier-the", Day.of(again)).whole(),
        again,
        null,
        sources(fitness.measureAgainFrom()));
    return steps.all();
  }

  /** Borderline: the MDT hears the doubts. */
  List<PlanActivity> borderline(Answer answer, CareSituation situation) {
    var steps = new Steps();
    steps.addAll(mustHaves.imagingFirst(answer));
    steps.add(
        Kind.MDT_REVIEW,
        answer.summary().then(Sentence.of("plan.the-mdt-decides").whole()),
        answer.asOf(),
        answer.nextAssessment(),
        Citations.CHINESE_CONVERSION);
    missing(answer, steps);
    steps.addAll(mustHaves.transplant(answer, situation));
    steps.addAll(drugs.nextCycle(answer, situation));
    if (isOccult(answer)) {
      steps.add(
          Kind.ASSESSMENT,
          Sentence.of("plan.look-for-occult-disease-multiphase-ct").whole(),
          answer.asOf(),
          answer.nextAssessment(),
          Citations.MODIFIED_CLINICAL_CR);
    }
    if (isNotMet(answer, "g4.progression")) {
      steps.add(
          Kind.LOCAL_THERAPY,
          Sentence.of("plan.local-therapy-of-the-growing-lesions").whole(),
          answer.asOf(),
          null,
          Sentence.of("source.ours-no-publication-behind-it", Reference.of("evidence.md 3.5")));
    }
    if (situation.route() == Verdict.R0_ACHIEVABLE
        || situation.route() == Verdict.CYTOREDUCTIVE_ONLY) {
      steps.addAll(SurgicalPath.washout(situation, FURTHER));
    }
    if (answer.nextAssessment() != null) {
      steps.add(
          Kind.ASSESSMENT,
          Sentence.of("plan.next-imaging-by-unless-the-mdt", Day.of(answer.nextAssessment()))
              .whole(),
          answer.asOf(),
          answer.nextAssessment(),
          Citations.RECIST);
    }
    return steps.all();
  }

  /**
   * Too little is known: what to obtain, and what cannot wait for it.
   *
   * @param operated after an operation each drug has a step of its own
   */
  List<PlanActivity> unknown(Answer answer, CareSituation situation, boolean operated) {
    var steps = new Steps();
    missing(answer, steps);
    if (!operated) {
      steps.addAll(drugs.nextCycle(answer, situation));
    }
    steps.add(
        Kind.MDT_REVIEW,
        Sentence.of("plan.ask-again-when-these-are-recorded").whole(),
        answer.asOf(),
        null);
    return steps.all();
  }

  private static void missing(Answer answer, Steps steps) {
    for (var missing : answer.missing()) {
      steps.add(Kind.OBTAIN_DATA, missing.text(), answer.asOf(), null);
    }
  }

  private static boolean isOccult(Answer answer) {
    return isNotMet(answer, "g7.target") && isNotMet(answer, "g7.afp");
  }

  static boolean isNotMet(Answer answer, String rule) {
    return answer.criteria().stream()
        .anyMatch(criterion -> criterion.id().equals(rule) && criterion.status() == Status.NOT_MET);
  }
}
