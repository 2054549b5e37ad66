// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

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
  private final CurrentDrugs drugs;
  private final MustHaves mustHaves;

  CandidatePlan(Policy policy) {
    path = new SurgicalPath(policy);
    aftercare = new Aftercare(policy);
    surveillance = new Surveillance(policy);
    drugs = new CurrentDrugs(policy);
    mustHaves = new MustHaves(policy);
  }

  List<PlanActivity> conversion(Answer answer, CareSituation situation, SurgeryDay set) {
    return around(
        answer,
        situation,
        set,
        "plan.conversion-resection-mdt-to-decide-aim",
        true,
        Citations.CHINESE_CONVERSION,
        Citations.TALENTOP,
        Citations.NHC_2026);
  }

  List<PlanActivity> cytoreduction(Answer answer, CareSituation situation, SurgeryDay set) {
    return around(
        answer,
        situation,
        set,
        "plan.removal-of-the-resistant-or-residual",
        false,
        Citations.EXTRAHEPATIC_SURGERY);
  }

  /**
   * @param set the day of surgery where it is set already
   */
  private List<PlanActivity> around(
      Answer answer,
      CareSituation situation,
      SurgeryDay set,
      String operation,
      boolean ned,
      Argument... citations) {
    var steps = new Steps();
    var today = answer.asOf();
    steps.addAll(mustHaves.imagingFirst(answer));
    steps.add(
        Kind.MDT_REVIEW,
        Sentence.of("plan.present-to-the-mdt-with-this").whole(),
        today,
        Steps.later(today, answer.nextAssessment()),
        citations);
    steps.addAll(mustHaves.transplant(answer, situation));
    steps.addAll(drugs.nextCycle(answer, situation));
    steps.addAll(
        SurgicalPath.washout(
            situation, Sentence.of("plan.should-the-mdt-decide-for-surgery").whole()));
    steps.addAll(path.screening(set, situation));
    steps.addAll(mustHaves.beforeSurgery(set, answer, situation));
    steps.add(
        Kind.SURGERY,
        operation(operation, answer, situation, set),
        set.day() == null ? SurgicalPath.earliest(answer, situation) : set.day(),
        set.day(),
        citations);
    steps.addAll(aftercare.restart(set, today, situation));
    steps.addAll(ned ? aftercare.duration(set, situation) : aftercare.remaining(set));
    steps.addAll(surveillance.after(set, situation));
    return steps.all();
  }

  private static Argument operation(
      String operation, Answer answer, CareSituation situation, SurgeryDay set) {
    var words =
        Sentence.of(
                operation,
                Day.of(SurgicalPath.earliest(answer, situation)),
                Day.of(SurgicalPath.preferred(answer, situation)))
            .whole();
    var day = set.day();
    return day == null
        ? words.then(Sentence.of("plan.days-count-from-surgery").whole())
        : words.then(Sentence.of("plan.surgery-is-set-for", Day.of(day)).whole());
  }

  /** No evidence of disease after surgery: the systemic plan and the calendar. */
  List<PlanActivity> afterSurgery(Answer answer, CareSituation situation) {
    var steps = new Steps();
    var resection = situation.resection();
    var operated = resection == null ? null : resection.date();
    if (operated == null) {
      return steps.all();
    }
    systemic(steps, operated, answer, situation);
    steps.addAll(aftercare.duration(new SurgeryDay(operated), situation));
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

  /** Nothing given since the operation is given again; what was, goes on. */
  private void systemic(Steps steps, LocalDate operated, Answer answer, CareSituation situation) {
    if (Aftercare.isNothingGivenSince(operated, situation)) {
      steps.addAll(aftercare.restart(new SurgeryDay(operated), answer.asOf(), situation));
      steps.addAll(mustHaves.beforeAntiVegf(answer, situation));
      return;
    }
    steps.addAll(
        drugs.goOn(
            answer,
            situation,
            Kind.POST_OPERATIVE_SYSTEMIC,
            "plan.continue-the-systemic-plan-as-the"));
  }
}
