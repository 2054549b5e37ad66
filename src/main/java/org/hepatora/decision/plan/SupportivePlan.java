package org.hepatora.decision.plan;

import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.staging.TransplantCriteria;

/** The supportive pathway: active care with another aim; evidence.md 7. */
final class SupportivePlan {
  private SupportivePlan() {}

  static List<PlanActivity> steps(Answer answer, CareSituation situation) {
    var steps = new Steps();
    var today = answer.asOf();
    transplant(answer, situation, steps);
    steps.add(
        Kind.SUPPORTIVE,
        "Symptom control: pain, ascites, pruritus, nutrition, encephalopathy.",
        today,
        null,
        Citations.BCLC);
    steps.add(Kind.SUPPORTIVE, "Early referral to palliative care.", today, null, Citations.BCLC);
    steps.add(
        Kind.SUPPORTIVE,
        "Advance care planning with the patient and the family.",
        today,
        null,
        Citations.BCLC);
    if (situation.hepatitisB() == Truth.YES) {
      TherapyPlan.antiviral(answer, situation, steps);
    } else {
      steps.add(
          Kind.ANTIVIRAL,
          "Antiviral therapy where hepatitis B is present.",
          today,
          null,
          "evidence.md 7");
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
        situation.withinMilan() == Truth.YES
            ? "Evaluation for liver transplantation comes first: Child-Pugh C within the Milan"
                + " criteria."
            : "Whether the tumour is within the Milan criteria is unknown: image it; within them"
                + " evaluation for liver transplantation comes first.",
        answer.asOf(),
        null,
        TransplantCriteria.MILAN_CITATION);
  }
}
