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

/**
 * The plan while surgery waits: what to correct, to find out or to discuss, and when to ask again.
 */
final class WaitingPlan {
  private static final String FURTHER = "Each further dose or session moves these days.";

  private final Corrections corrections;
  private final Fitness fitness;

  WaitingPlan(Policy policy) {
    corrections = new Corrections(policy);
    fitness = policy.gates().fitness();
  }

  /** A barrier that may go: correct it, wait for the intervals, ask again. */
  List<PlanActivity> deferred(Answer answer, CareSituation situation) {
    var steps = new Steps();
    steps.addAll(corrections.of(answer, List.of("g4.progression", "g9.", "g10.")));
    steps.addAll(SurgicalPath.washout(situation, FURTHER));
    missing(answer, steps);
    var again = Steps.later(answer.asOf(), answer.nextAssessment());
    var earliest = Steps.later(again, answer.earliestDate());
    steps.add(
        Kind.MDT_REVIEW,
        "Ask again on "
            + earliest
            + " and present to the MDT when the barriers are gone."
            + (answer.preferredDate() == null
                ? ""
                : " All preferred intervals pass on " + answer.preferredDate() + "."),
        earliest,
        null,
        Citations.CHINESE_CONVERSION);
    return steps.all();
  }

  /** A stop: is it correctable, and what else can be done meanwhile? */
  List<PlanActivity> stopped(Answer answer) {
    var steps = new Steps();
    steps.addAll(corrections.of(answer, List.of("g5.")));
    steps.add(
        Kind.MDT_REVIEW,
        "Treatment other than surgery, suited to the liver and the patient, for the MDT to weigh.",
        answer.asOf(),
        null,
        Citations.BCLC);
    var again = Steps.later(answer.asOf(), answer.nextAssessment());
    steps.add(
        Kind.ASSESSMENT,
        "Assess again from " + again + ": the barrier, the liver and the tumour.",
        again,
        null,
        sources(fitness.measureAgainFrom()));
    return steps.all();
  }

  /** Borderline: the MDT hears the doubts. */
  List<PlanActivity> borderline(Answer answer, CareSituation situation) {
    var steps = new Steps();
    steps.add(
        Kind.MDT_REVIEW,
        answer.summary() + " The MDT decides.",
        answer.asOf(),
        answer.nextAssessment(),
        Citations.CHINESE_CONVERSION);
    missing(answer, steps);
    if (isOccult(answer)) {
      steps.add(
          Kind.ASSESSMENT,
          "Look for occult disease: multiphase CT or MRI of the liver, chest CT, AFP and PIVKA-II.",
          answer.asOf(),
          answer.nextAssessment(),
          Citations.MODIFIED_CLINICAL_CR);
    }
    if (isNotMet(answer, "g4.progression")) {
      steps.add(
          Kind.LOCAL_THERAPY,
          "Local therapy of the growing lesions (ablation, SBRT, TACE), for the MDT to weigh against"
              + " removing them.",
          answer.asOf(),
          null,
          "Ours, no publication behind it; evidence.md 3.5");
    }
    if (situation.route() == Verdict.R0_ACHIEVABLE
        || situation.route() == Verdict.CYTOREDUCTIVE_ONLY) {
      steps.addAll(SurgicalPath.washout(situation, FURTHER));
    }
    if (answer.nextAssessment() != null) {
      steps.add(
          Kind.ASSESSMENT,
          "Next imaging by " + answer.nextAssessment() + " unless the MDT has decided.",
          answer.asOf(),
          answer.nextAssessment(),
          Citations.RECIST);
    }
    return steps.all();
  }

  /** Too little is known: what to obtain, and nothing else. */
  List<PlanActivity> unknown(Answer answer) {
    var steps = new Steps();
    missing(answer, steps);
    steps.add(
        Kind.MDT_REVIEW,
        "Ask again when these are recorded; no plan of treatment can be proposed before.",
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
