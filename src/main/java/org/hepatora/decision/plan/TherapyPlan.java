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
import org.hepatora.decision.units.Limit;

/** The plan of treatment without surgery: systemic therapy, local therapy, the next line. */
final class TherapyPlan {
  private final PlanLimits limits;
  private final Limit baseline;

  TherapyPlan(Policy policy) {
    limits = policy.plan();
    baseline = policy.response().baselineBefore();
  }

  /** Small residual disease: local therapy first, then look again. */
  List<PlanActivity> locoregional(Answer answer, CareSituation situation) {
    var steps = new Steps();
    steps.add(
        Kind.LOCAL_THERAPY,
        "Ablation, SBRT or superselective TACE of every residual viable nodule towards no evidence"
            + " of disease; the MDT to choose."
            + (situation.route() == Verdict.R0_ACHIEVABLE ? " Resection is an alternative." : ""),
        answer.asOf(),
        answer.nextAssessment(),
        Citations.ABC_CONVERSION);
    systemic(answer, situation, "around the local therapy as the MDT decides", steps);
    var first = answer.asOf().plusDays(limits.afterLocal().whole());
    steps.add(
        Kind.ASSESSMENT,
        "Assess again "
            + range(limits.afterLocal(), limits.afterLocalTo())
            + " after the last local therapy ("
            + first
            + " at the earliest): multiphase CT or MRI under mRECIST, AFP and PIVKA-II.",
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
          "Nothing viable is left to see: observation under therapy, a drug-off protocol or resection"
              + " of the scar, for the MDT to weigh.",
          answer.asOf(),
          answer.nextAssessment(),
          Citations.PATHOLOGIC_RESPONSE,
          Citations.MODIFIED_CLINICAL_CR);
    }
    systemic(answer, situation, "until the next assessment", steps);
    steps.add(
        Kind.ASSESSMENT,
        "Next assessment by "
            + Steps.later(answer.asOf(), answer.nextAssessment())
            + ": multiphase CT or MRI, chest CT, lesions measured under RECIST 1.1 and mRECIST, AFP"
            + " and PIVKA-II; ask again after it.",
        answer.asOf(),
        answer.nextAssessment(),
        Citations.RECIST,
        Citations.MRECIST);
    antiviral(answer, situation, steps);
    return steps.all();
  }

  /** Progression: what comes next is for the MDT. */
  List<PlanActivity> nextLine(Answer answer, CareSituation situation) {
    var steps = new Steps();
    int next = situation.therapy().lines().size() + 1;
    steps.add(
        Kind.MDT_REVIEW,
        "Present to the MDT: the next line of therapy, local therapy of single sites, or the"
            + " supportive pathway when no option is left or the patient declines.",
        answer.asOf(),
        null,
        Citations.BCLC);
    steps.add(
        Kind.SYSTEMIC,
        "Look for a clinical trial; otherwise line "
            + next
            + " of systemic therapy, suited to the liver and to what was given.",
        answer.asOf(),
        null,
        Citations.BCLC);
    steps.add(
        Kind.ASSESSMENT,
        "New baseline imaging not more than "
            + baseline.words()
            + " before the first dose of the next line.",
        answer.asOf(),
        null,
        sources(baseline));
    antiviral(answer, situation, steps);
    return steps.all();
  }

  private static void systemic(Answer answer, CareSituation situation, String until, Steps steps) {
    var line = situation.therapy().currentLine();
    steps.add(
        Kind.SYSTEMIC,
        "Systemic therapy"
            + (line == null ? "" : " (" + line.name() + ")")
            + " goes on "
            + until
            + "; liver function and immune-related laboratory tests with each cycle.",
        answer.asOf(),
        answer.nextAssessment(),
        "evidence.md 6");
  }

  /** Hepatitis B under systemic therapy needs its antiviral. */
  static void antiviral(Answer answer, CareSituation situation, Steps steps) {
    if (situation.hepatitisB() != Truth.YES) {
      return;
    }
    steps.add(
        Kind.ANTIVIRAL,
        switch (situation.therapy().antiviral()) {
          case YES -> "Hepatitis B: the antiviral goes on.";
          case NO -> "Hepatitis B: no antiviral is recorded; start entecavir or tenofovir.";
          case UNKNOWN -> "Hepatitis B: record whether an antiviral is taken; it is needed.";
        },
        answer.asOf(),
        null,
        "evidence.md 4.4");
  }
}
