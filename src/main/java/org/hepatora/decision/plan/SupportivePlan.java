// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.staging.TransplantCriteria;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/** The supportive pathway: active care with another aim; evidence.md 7. */
final class SupportivePlan {
  private SupportivePlan() {}

  static List<PlanActivity> steps(Answer answer, CareSituation situation) {
    var steps = new Steps();
    var today = answer.asOf();
    transplant(answer, situation, steps);
    steps.add(
        Kind.SUPPORTIVE,
        Sentence.of("plan.symptom-control-pain-ascites-pruritus-nutrition").whole(),
        today,
        null,
        Citations.BCLC);
    steps.add(
        Kind.SUPPORTIVE,
        Sentence.of("plan.early-referral-to-palliative-care").whole(),
        today,
        null,
        Citations.BCLC);
    steps.add(
        Kind.SUPPORTIVE,
        Sentence.of("plan.advance-care-planning-with-the-patient").whole(),
        today,
        null,
        Citations.BCLC);
    if (situation.hepatitisB() == Truth.YES) {
      TherapyPlan.antiviral(answer, situation, steps);
    } else {
      steps.add(
          Kind.ANTIVIRAL,
          Sentence.of("plan.antiviral-therapy-where-hepatitis-b-is").whole(),
          today,
          null,
          Reference.of("evidence.md 7"));
    }
    return steps.all();
  }

  /** With Child-Pugh C a transplantation is thought of first. */
  private static void transplant(Answer answer, CareSituation situation, Steps steps) {
    if (situation.childPughC() != Truth.YES || situation.withinMilan() == Truth.NO) {
      return;
    }
    steps.add(
        Kind.TRANSPLANT,
        Sentence.of(
                situation.withinMilan() == Truth.YES
                    ? "plan.evaluation-for-liver-transplantation-comes-first"
                    : "plan.whether-the-tumour-is-within-the")
            .whole(),
        answer.asOf(),
        null,
        TransplantCriteria.MILAN_CITATION);
  }
}
