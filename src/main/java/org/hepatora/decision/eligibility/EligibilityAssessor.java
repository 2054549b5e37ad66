// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.Beside;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.PolicyRules;
import org.hepatora.decision.course.Route;
import org.hepatora.decision.course.TumourCourse;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.gate.AfterSurgery;
import org.hepatora.decision.gate.Applicability;
import org.hepatora.decision.gate.CurrentProgression;
import org.hepatora.decision.gate.DrugToxicity;
import org.hepatora.decision.gate.Gate;
import org.hepatora.decision.gate.GateReport;
import org.hepatora.decision.gate.GateResult;
import org.hepatora.decision.gate.HardStops;
import org.hepatora.decision.gate.RecordUnderstood;
import org.hepatora.decision.gate.ResidualTarget;
import org.hepatora.decision.gate.SelectedPatients;
import org.hepatora.decision.gate.SupportiveCare;
import org.hepatora.decision.gate.SurgicalFitness;
import org.hepatora.decision.gate.SurgicalRoute;
import org.hepatora.decision.gate.TherapyResponse;
import org.hepatora.decision.gate.TreatmentIntervals;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.measure.Measures;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugHolds;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;

/**
 * Answers whether a patient is to be presented for cytoreductive surgery: the gates of decision.md
 * 2 in their order. It reads no clock; the same picture and day give the same answer.
 */
public final class EligibilityAssessor {
  private static final Argument LOOKED_AT =
      Sentence.of("value.looked-at-where-the-record-gives-reason").whole();

  private final Policy policy;
  private final PolicyRules rules;
  private final Gate applicability = new Applicability();
  private final List<Gate> beforeResponse;
  private final List<Gate> stageOne;
  private final List<Gate> stageTwo;

  public EligibilityAssessor(Policy policy) {
    this(policy, List.of());
  }

  /**
   * @param drugs the known ones, whose intervals {@link #criteria()} lists
   */
  public EligibilityAssessor(Policy policy, List<Drug> drugs) {
    this.policy = policy;
    rules = PolicyRules.of(policy);
    var gates = policy.gates();
    beforeResponse =
        List.of(
            new SupportiveCare(gates.supportive(), policy.ages()),
            new AfterSurgery(policy),
            new CurrentProgression(gates.progression(), policy.ages()),
            new HardStops(policy));
    stageOne =
        join(
            beforeResponse,
            List.of(
                new TherapyResponse(policy),
                new ResidualTarget(gates.target(), policy.ages()),
                new SurgicalRoute(policy),
                new SelectedPatients()));
    stageTwo =
        List.of(
            new SurgicalFitness(policy),
            new TreatmentIntervals(policy.therapy().washout(), drugs),
            new DrugToxicity(policy),
            new RecordUnderstood(policy.ages(), policy.therapy().washout().longestHard().whole()));
  }

  /** The answer on that day, from what was recorded on or before it. */
  public Answer assess(PatientPicture picture, LocalDate asOf) {
    return UnreadRecord.doubt(answer(PatientCase.of(picture, asOf, policy, rules)), picture);
  }

  /** The answer with what pages and plans need beside it, for one look at the patient. */
  public Assessed assessed(PatientPicture picture, LocalDate asOf) {
    var patient = PatientCase.of(picture, asOf, policy, rules);
    return new Assessed(
        UnreadRecord.doubt(answer(patient), picture),
        response(patient.course()),
        CareSituation.of(patient, policy),
        patient);
  }

  /**
   * What was decided of a patient on one day.
   *
   * @param response the response and the plateau the gates judged by
   * @param situation what is known of the treatment beside the answer
   * @param patient what was looked at
   */
  public record Assessed(
      Answer answer, TumourResponse response, CareSituation situation, PatientCase patient) {}

  private Answer answer(PatientCase patient) {
    var applies = applicability.examine(patient);
    if (applies.result() instanceof GateResult.Block block) {
      boolean certain = patient.picture().person().deceased();
      return patient.picture().ledger().isCutShort() && !certain
          ? answer(patient, CutShortRecord.unknown(), List.of(applies))
          : notApplicable(applies, block, patient);
    }
    var first = examine(stageOne, patient);
    var second = examine(stageTwo, patient);
    var outcome =
        Outcome.of(
            join(List.of(applies), first),
            1 + beforeResponse.size(),
            second,
            Route.of(patient).verdict());
    if (outcome.disposition() == Disposition.CONSIDER) {
      outcome = outcome.unlessLapsed(lapsedDangers(patient, outcome.reached().containsAll(second)));
    }
    if (patient.picture().ledger().isCutShort()) {
      outcome = CutShortRecord.doubted(outcome);
    }
    return answer(patient, outcome, join(List.of(applies), join(first, second)));
  }

  /**
   * Whether every gate up to the surgeon's judgement is passed and an operation could reach its
   * aim: what is left is fitness, washout and toxicity. Time zero of the emulated trial.
   */
  public boolean isOperable(PatientCase patient) {
    if (!(applicability.examine(patient).result() instanceof GateResult.Pass)) {
      return false;
    }
    var verdict = Route.of(patient).verdict();
    return (verdict == Verdict.R0_ACHIEVABLE || verdict == Verdict.CYTOREDUCTIVE_ONLY)
        && stageOne.stream()
            .allMatch(gate -> gate.examine(patient).result() instanceof GateResult.Pass);
  }

  /** The response and the plateau the gates would judge by on that day. */
  public TumourResponse response(PatientPicture picture, LocalDate asOf) {
    return response(PatientCase.of(picture, asOf, policy, rules).course());
  }

  private TumourResponse response(TumourCourse course) {
    return new TumourResponse(
        course.response(), course.plateau(), course.isStartKnown(), policy.version());
  }

  /** What is known of the treatment on that day, beside the answer. */
  public CareSituation situation(PatientPicture picture, LocalDate asOf) {
    var patient = PatientCase.of(picture, asOf, policy, rules);
    return CareSituation.of(patient, policy);
  }

  /** Scores, stages and endpoints on that day, shown beside the answer; they decide nothing. */
  public List<Measure> measures(PatientPicture picture, LocalDate asOf) {
    return Measures.of(PatientCase.of(picture, asOf, policy, rules), policy);
  }

  /** The same beside an answer, without another look at the patient. */
  public List<Measure> measures(Assessed assessed) {
    return Measures.of(assessed.patient(), policy);
  }

  /** Every criterion there is, in the order of the gates, as it stands when nothing is known. */
  public List<Criterion> criteria() {
    var patient = PatientCase.of(PatientPicture.unknown(), LocalDate.EPOCH, policy, rules);
    var found = new ArrayList<Criterion>();
    for (var gate : join(List.of(applicability), join(stageOne, stageTwo))) {
      var looked = gate.examine(patient).criteria();
      found.addAll(looked);
      gate.occasional().stream()
          .map(rule -> rule.unknown(LOOKED_AT))
          .filter(other -> looked.stream().noneMatch(one -> one.id().equals(other.id())))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private List<Argument> lapsedDangers(PatientCase patient, boolean inStageTwo) {
    var gates = inStageTwo ? join(beforeResponse, stageTwo) : beforeResponse;
    return LapsedDangers.of(patient, gates, policy.ages());
  }

  private static List<GateReport> examine(List<Gate> gates, PatientCase patient) {
    return gates.stream().map(gate -> gate.examine(patient)).toList();
  }

  private Answer notApplicable(GateReport report, GateResult.Block block, PatientCase patient) {
    var outcome =
        new Outcome(block.disposition(), block.reasons(), null, null, null, List.of(), List.of());
    return new Answer(
        block.disposition(),
        Summary.of(outcome, patient, List.of(), Counts.NONE),
        report.criteria(),
        List.of(),
        problems(patient.picture()),
        List.of(),
        null,
        null,
        null,
        EvidenceGrading.of(patient, block.disposition()),
        policy.version(),
        patient.asOf());
  }

  private Answer answer(PatientCase patient, Outcome outcome, List<GateReport> reports) {
    var grade = EvidenceGrading.of(patient, outcome.disposition());
    var cautions = new LinkedHashSet<Argument>();
    cautions.addAll(outcome.barriers());
    outcome.reached().forEach(report -> cautions.addAll(report.cautions()));
    cautions.addAll(holds(patient).cautions());
    cautions.addAll(RecordDoubts.of(patient));
    var unjudged = unjudged(patient);
    cautions.addAll(UnjudgedCautions.of(unjudged));
    int own = cautions.size();
    cautions.addAll(Advice.on(outcome.disposition(), patient));
    cautions.add(EvidenceGrading.limits(grade));
    var route = Route.of(patient).verdict();
    var criteria = NotNeeded.of(criteria(reports), outcome.disposition(), route);
    var counts = Counts.of(own, criteria, unjudged);
    return new Answer(
        outcome.disposition(),
        Summary.of(outcome, patient, all(reports, GateReport::needed), counts),
        criteria,
        all(reports, GateReport::missing),
        problems(patient.picture()),
        List.copyOf(cautions),
        outcome.earliest(),
        outcome.preferred(),
        NextLook.of(patient, outcome, policy.ages()),
        grade,
        policy.version(),
        patient.asOf(),
        new Beside(cautions.size() - own, unjudged));
  }

  private List<Unjudged> unjudged(PatientCase patient) {
    return Unjudged.on(
        patient.picture().ledger().unjudged(),
        patient.asOf(),
        policy.ages().endedMedication().whole());
  }

  private DrugHolds holds(PatientCase patient) {
    var treatment = patient.picture().treatment();
    return DrugHolds.of(
        treatment.adverseEvents(), treatment.complications(), patient.asOf(), policy.therapy());
  }

  private static List<Criterion> criteria(List<GateReport> reports) {
    var criteria = new ArrayList<Criterion>();
    reports.forEach(report -> criteria.addAll(report.criteria()));
    return criteria;
  }

  private static <T> List<T> all(
      List<GateReport> reports, Function<GateReport, Collection<T>> part) {
    var found = new LinkedHashSet<T>();
    reports.forEach(report -> found.addAll(part.apply(report)));
    return List.copyOf(found);
  }

  private static List<Problem> problems(PatientPicture picture) {
    return picture.problems().stream().distinct().sorted(Problem.ORDER).toList();
  }

  private static <T> List<T> join(List<? extends T> first, List<? extends T> second) {
    var all = new ArrayList<T>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
