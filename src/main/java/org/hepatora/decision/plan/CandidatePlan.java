package org.hepatora.decision.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;

/** The plan around an operation: before it, should the MDT decide for one, and after it. */
final class CandidatePlan {
  private final SurgicalPath path;
  private final Aftercare aftercare;
  private final Surveillance surveillance;

  CandidatePlan(Policy policy) {
    path = new SurgicalPath(policy);
    aftercare = new Aftercare(policy);
    surveillance = new Surveillance(policy);
  }

  List<PlanActivity> conversion(Answer answer, CareSituation situation) {
    return around(
        answer,
        situation,
        "plan.conversion-resection-mdt-to-decide-aim",
        true,
        Citations.CHINESE_CONVERSION,
        Citations.TALENTOP,
        Citations.NHC_2026);
  }

  List<PlanActivity> cytoreduction(Answer answer, CareSituation situation) {
    return around(
        answer,
        situation,
        "plan.removal-of-the-resistant-or-residual",
        false,
        Citations.EXTRAHEPATIC_SURGERY);
  }

  private List<PlanActivity> around(
      Answer answer,
      CareSituation situation,
      String operation,
      boolean ned,
      Argument... citations) {
    var steps = new Steps();
    var today = answer.asOf();
    var surgery = SurgicalPath.earliest(answer, situation);
    var preferred = SurgicalPath.preferred(answer, situation);
    steps.add(
        Kind.MDT_REVIEW,
        Sentence.of("plan.present-to-the-mdt-with-this").whole(),
        today,
        answer.nextAssessment(),
        citations);
    steps.addAll(
        SurgicalPath.washout(
            situation, Sentence.of("plan.should-the-mdt-decide-for-surgery").whole()));
    steps.addAll(path.screening(surgery, today, situation));
    steps.add(
        Kind.SURGERY,
        Sentence.of(operation, Day.of(surgery), Day.of(preferred)).whole(),
        surgery,
        null,
        citations);
    steps.addAll(aftercare.restart(surgery, situation));
    steps.addAll(
        ned ? aftercare.duration(surgery, today, situation) : aftercare.remaining(surgery));
    steps.addAll(surveillance.after(surgery, today, situation));
    return steps.all();
  }

  /** No evidence of disease after surgery: the systemic plan and the calendar. */
  List<PlanActivity> afterSurgery(Answer answer, CareSituation situation) {
    var steps = new Steps();
    var today = answer.asOf();
    var resection = situation.resection();
    var operated = resection == null ? null : resection.date();
    if (operated == null) {
      return steps.all();
    }
    systemic(steps, operated, answer, situation);
    steps.addAll(aftercare.duration(operated, today, situation));
    steps.addAll(surveillance.following(operated, seen(answer), answer, situation));
    return steps.all();
  }

  /** The day the patient was last seen without disease. */
  private static LocalDate seen(Answer answer) {
    return answer.criteria().stream()
        .filter(criterion -> criterion.id().equals("g3.after-surgery"))
        .map(Criterion::date)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(answer.asOf());
  }

  private void systemic(Steps steps, LocalDate operated, Answer answer, CareSituation situation) {
    if (aftercare.isRestartAhead(operated, answer.asOf(), situation)) {
      steps.addAll(aftercare.restart(operated, situation));
      return;
    }
    var line = situation.therapy().currentLine();
    steps.add(
        Kind.POST_OPERATIVE_SYSTEMIC,
        line == null
            ? Sentence.of("plan.continue-the-systemic-plan-as-the-2").whole()
            : Sentence.of("plan.continue-the-systemic-plan-as-the", line.name()).whole(),
        answer.asOf(),
        answer.nextAssessment(),
        Citations.SEED_INTERVIEW);
  }
}
