// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.TreatmentPlan.Aim;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.NextLineOption;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.therapy.Study;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the plan that follows from an answer; evidence.md 5 to 7. Every step is for the MDT to
 * decide on. The same answer and situation give the same plan.
 */
public final class TreatmentPlanner {
  private static final List<String> RESPONSE = List.of("g4.recist", "g4.mrecist", "g6.response.");

  private final CandidatePlan candidate;
  private final WaitingPlan waiting;
  private final TherapyPlan therapy;
  private final MustHaves mustHaves;

  /** Without the options after progression. */
  public TreatmentPlanner(Policy policy) {
    this(policy, List.of());
  }

  /**
   * @param options what may follow when a line of therapy fails
   */
  public TreatmentPlanner(Policy policy, List<NextLineOption> options) {
    candidate = new CandidatePlan(policy);
    waiting = new WaitingPlan(policy);
    therapy = new TherapyPlan(policy, new NextLineSteps(options));
    mustHaves = new MustHaves(policy);
  }

  /** The plan; null when the question does not apply to the patient. */
  public @Nullable TreatmentPlan plan(Answer answer, CareSituation situation) {
    return plan(answer, situation, List.of(), null);
  }

  /** The same with the trials a hospital has on record. */
  public @Nullable TreatmentPlan plan(Answer answer, CareSituation situation, List<Study> studies) {
    return plan(answer, situation, studies, null);
  }

  /**
   * The plan with the day for which the MDT has set surgery; null when none is: then what follows
   * surgery is relative to it.
   */
  public @Nullable TreatmentPlan plan(
      Answer answer, CareSituation situation, @Nullable LocalDate surgery) {
    return plan(answer, situation, List.of(), surgery);
  }

  /** The plan with the trials on record and the day of surgery; null when there is none. */
  public @Nullable TreatmentPlan plan(
      Answer answer, CareSituation situation, List<Study> studies, @Nullable LocalDate surgery) {
    var set =
        surgery == null || surgery.isBefore(answer.asOf())
            ? SurgeryDay.NOT_SET
            : new SurgeryDay(surgery);
    var plan = proposed(answer, situation, studies, set);
    return plan == null
        ? null
        : plan.with(fromToday(mustHaves.always(plan.activities(), answer, situation), answer));
  }

  /** No step lies in the past; one that is over is left out. */
  private static List<PlanActivity> fromToday(List<PlanActivity> planned, Answer answer) {
    return planned.stream()
        .map(step -> step.notBefore(answer.asOf()))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private @Nullable TreatmentPlan proposed(
      Answer answer, CareSituation situation, List<Study> studies, SurgeryDay set) {
    return switch (answer.disposition()) {
      case NOT_APPLICABLE -> null;
      case SUPPORTIVE_CARE -> plan(answer, Aim.SUPPORTIVE, SupportivePlan.steps(answer, situation));
      case MAINTAIN_NED ->
          plan(answer, operated(situation.resection()), candidate.afterSurgery(answer, situation));
      case NEXT_LINE ->
          plan(answer, Aim.DISEASE_CONTROL, therapy.nextLine(answer, situation, studies));
      case NOT_RECOMMENDED -> plan(answer, Aim.DISEASE_CONTROL, waiting.stopped(answer, situation));
      case LOCOREGIONAL_NED ->
          plan(answer, Aim.CURATIVE_CONVERSION, therapy.locoregional(answer, situation));
      case CONTINUE_SYSTEMIC ->
          plan(answer, Aim.DISEASE_CONTROL, therapy.continued(answer, situation));
      case CONSIDER -> plan(answer, byRoute(situation), waiting.borderline(answer, situation));
      case DEFER -> plan(answer, byRoute(situation), waiting.deferred(answer, situation));
      case INSUFFICIENT_DATA -> plan(answer, null, unknown(answer, situation));
      case CANDIDATE_CONVERSION ->
          plan(answer, Aim.CURATIVE_CONVERSION, candidate.conversion(answer, situation, set));
      case CANDIDATE_CYTOREDUCTION ->
          plan(answer, Aim.CYTOREDUCTIVE, candidate.cytoreduction(answer, situation, set));
    };
  }

  /** After an operation that nobody has imaged yet the drugs are thought of all the same. */
  private List<PlanActivity> unknown(Answer answer, CareSituation situation) {
    boolean operated =
        answer.criteria().stream()
            .anyMatch(
                criterion ->
                    criterion.id().equals("g3.after-surgery")
                        && criterion.status() == Status.UNKNOWN);
    var steps = new Steps();
    steps.addAll(waiting.unknown(answer, situation, operated));
    if (operated) {
      steps.addAll(candidate.afterSurgery(answer, situation));
    }
    return steps.all();
  }

  /** What surgery would be for; disease control while no operation is judged possible. */
  private static Aim byRoute(CareSituation situation) {
    var route = situation.route();
    if (route == null) {
      return Aim.DISEASE_CONTROL;
    }
    return switch (route) {
      case R0_ACHIEVABLE -> Aim.CURATIVE_CONVERSION;
      case CYTOREDUCTIVE_ONLY -> Aim.CYTOREDUCTIVE;
      case UNRESECTABLE -> Aim.DISEASE_CONTROL;
    };
  }

  private static Aim operated(@Nullable Resection resection) {
    boolean cytoreductive =
        resection != null && Aim.CYTOREDUCTIVE.code().equals(resection.intent());
    return cytoreductive ? Aim.CYTOREDUCTIVE : Aim.CURATIVE_CONVERSION;
  }

  private static TreatmentPlan plan(
      Answer answer, @Nullable Aim aim, List<PlanActivity> activities) {
    return new TreatmentPlan(
        answer.disposition(),
        answer.summary(),
        aim,
        activities,
        sources(answer, List.of("g1.hcc")),
        sources(answer, RESPONSE),
        answer.cautions(),
        answer.policyVersion(),
        answer.asOf());
  }

  private static List<String> sources(Answer answer, List<String> rules) {
    var sources = new TreeSet<String>();
    for (Criterion criterion : answer.criteria()) {
      if (rules.stream().anyMatch(criterion.id()::startsWith)) {
        sources.addAll(criterion.sources());
      }
    }
    return List.copyOf(sources);
  }
}
