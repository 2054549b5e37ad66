// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.hepatora.decision.plan.Steps.range;
import static org.hepatora.decision.plan.Steps.sources;

import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.PlanLimits;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Study;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/** The plan of treatment without surgery: systemic therapy, local therapy, the next line. */
final class TherapyPlan {
  private final PlanLimits limits;
  private final Limit baseline;
  private final CurrentDrugs drugs;
  private final NextLineSteps options;

  TherapyPlan(Policy policy, NextLineSteps options) {
    this.options = options;
    drugs = new CurrentDrugs(policy);
    limits = policy.plan();
    baseline = policy.response().baselineBefore();
  }

  /** Small residual disease: local therapy first, then look again. */
  List<PlanActivity> locoregional(Answer answer, CareSituation situation) {
    var steps = new Steps();
    boolean outside = WaitingPlan.isNotMet(answer, "g7.liver-target");
    var local =
        Sentence.of(
                outside
                    ? "plan.local-therapy-outside-the-liver"
                    : "plan.ablation-sbrt-or-superselective-tace-of")
            .whole();
    steps.add(
        Kind.LOCAL_THERAPY,
        !outside && situation.route() == Verdict.R0_ACHIEVABLE
            ? local.then(Sentence.of("plan.resection-is-an-alternative").whole())
            : local,
        answer.asOf(),
        answer.nextAssessment(),
        Citations.ABC_CONVERSION);
    steps.addAll(
        drugs.goOn(answer, situation, Kind.SYSTEMIC, "plan.systemic-therapy-goes-on-around-the"));
    var first = answer.asOf().plusDays(limits.afterLocal().whole());
    steps.add(
        Kind.ASSESSMENT,
        Sentence.of(
                "plan.assess-again-after-the-last-local",
                range(limits.afterLocal(), limits.afterLocalTo()),
                Day.of(first))
            .whole(),
        first,
        null,
        sources(limits.afterLocal()));
    antiviral(answer, situation, steps);
    return steps.all();
  }

  /** Systemic therapy goes on until the next look. */
  List<PlanActivity> continued(Answer answer, CareSituation situation) {
    var steps = new Steps();
    boolean nothingViable = WaitingPlan.isNotMet(answer, "g7.target");
    if (nothingViable) {
      steps.add(
          Kind.MDT_REVIEW,
          Sentence.of("plan.nothing-viable-is-left-to-see").whole(),
          answer.asOf(),
          answer.nextAssessment(),
          Citations.PATHOLOGIC_RESPONSE,
          Citations.MODIFIED_CLINICAL_CR);
    }
    steps.addAll(
        drugs.goOn(answer, situation, Kind.SYSTEMIC, "plan.systemic-therapy-goes-on-until-the"));
    steps.add(
        Kind.ASSESSMENT,
        Sentence.of(
                "plan.next-assessment-by-multiphase-ct-or",
                Day.of(Steps.later(answer.asOf(), answer.nextAssessment())))
            .whole(),
        answer.asOf(),
        answer.nextAssessment(),
        Citations.RECIST,
        Citations.MRECIST);
    antiviral(answer, situation, steps);
    return steps.all();
  }

  /** Progression: what comes next is for the MDT. */
  List<PlanActivity> nextLine(Answer answer, CareSituation situation, List<Study> studies) {
    var steps = new Steps();
    int next = situation.therapy().lines().size() + 1;
    steps.add(
        Kind.MDT_REVIEW,
        Sentence.of("plan.present-to-the-mdt-the-next").whole(),
        answer.asOf(),
        null,
        Citations.BCLC);
    steps.add(
        Kind.SYSTEMIC,
        Sentence.of("plan.look-for-a-clinical-trial-otherwise", Numeral.of(next)).whole(),
        answer.asOf(),
        null,
        Citations.BCLC);
    steps.addAll(options.of(answer, situation, studies));
    steps.addAll(drugs.nextCycle(answer, situation));
    steps.add(
        Kind.ASSESSMENT,
        Sentence.of("plan.new-baseline-imaging-not-more-than", baseline.words()).whole(),
        answer.asOf(),
        null,
        sources(baseline));
    antiviral(answer, situation, steps);
    return steps.all();
  }

  /** Hepatitis B under systemic therapy needs its antiviral. */
  static void antiviral(Answer answer, CareSituation situation, Steps steps) {
    if (situation.hepatitisB() != Truth.YES) {
      return;
    }
    steps.add(
        Kind.ANTIVIRAL,
        switch (situation.therapy().antiviral()) {
          case YES -> Sentence.of("plan.hepatitis-b-the-antiviral-goes-on").whole();
          case NO -> Sentence.of("plan.hepatitis-b-no-antiviral-is-recorded").whole();
          case UNKNOWN -> Sentence.of("plan.hepatitis-b-record-whether-an-antiviral").whole();
        },
        answer.asOf(),
        null,
        Reference.of("evidence.md 4.4"));
  }
}
