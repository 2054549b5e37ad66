// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.plan.TreatmentPlan;
import org.hepatora.decision.plan.TreatmentPlan.Aim;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;
import org.hepatora.language.Speech;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Writes a proposed plan as a draft CarePlan, profile hcc-treatment-plan; fhir-model.md 1. The same
 * plan gives the same bytes.
 */
public final class PlanWriter {
  private static final String GOAL = "goal";
  private static final String GUIDANCE = "guidance";
  private static final String SUPPORTIVE = "supportive";

  /** LOINC, Cancer disease progression, and the SNOMED CT value that says NED; fhir-model.md 1. */
  private static final String DISEASE_STATUS = "97509-4";

  private static final String NOT_DETECTED = "260415000";

  private final PlanActivityWriter activities = new PlanActivityWriter();
  private final GuidanceWriter guidance = new GuidanceWriter();

  /**
   * The plan as FHIR.
   *
   * @param patient reference of the patient, e.g. {@code Patient/123}
   */
  public CarePlan write(TreatmentPlan plan, String patient) {
    var written = new CarePlan();
    written.getMeta().addProfile(Canonicals.HCC_TREATMENT_PLAN);
    written.addInstantiatesCanonical(Canonicals.CYTOREDUCTION_REVIEW + "|" + plan.policyVersion());
    written.setStatus(CarePlanStatus.DRAFT);
    written.setIntent(CarePlanIntent.PROPOSAL);
    written.setTitle(Speech.say(Sentence.of("note.proposed-plan", plan.disposition().words())));
    written.setDescription(Speech.say(plan.summary()));
    written.setSubject(AnswerWriter.reference(patient));
    written.setPeriod(new Period().setStartElement(day(plan.asOf())));
    written.setCreatedElement(day(plan.asOf()));
    written.addCareTeam().setDisplay(Speech.say(Sentence.of("note.liver-tumour-board")));
    aim(written, plan.aim());
    plan.conditions().forEach(source -> written.addAddresses(AnswerWriter.reference(source)));
    plan.evidence().forEach(source -> written.addSupportingInfo(AnswerWriter.reference(source)));
    plan.activities().forEach(each -> written.addActivity(activities.write(each)));
    written
        .addNote()
        .setText(
            Speech.say(
                Sentence.of(
                        "note.decision-support-for-the-mdt",
                        new Term(plan.policyVersion()),
                        Day.of(plan.asOf()))
                    .whole()));
    plan.notes().forEach(note -> written.addNote().setText(Speech.say(note)));
    return written;
  }

  /**
   * The plan with the guidance behind it, contained, as part of its supporting information.
   *
   * @param answer what the plan follows from
   * @param patient reference of the patient, e.g. {@code Patient/123}
   */
  public CarePlan write(TreatmentPlan plan, Answer answer, String patient) {
    var written = write(plan, patient);
    var behind = guidance.write(answer, patient);
    behind.setId(GUIDANCE);
    // What is contained contains nothing itself.
    behind.getContained().forEach(written::addContained);
    behind.setContained(List.of());
    written.addContained(behind);
    written.addSupportingInfo(new Reference("#" + GUIDANCE));
    return written;
  }

  /** Intent, pathway and goal; left out where too little is known to state one. */
  private static void aim(CarePlan written, @Nullable Aim aim) {
    if (aim == null) {
      return;
    }
    boolean supportive = aim == Aim.SUPPORTIVE;
    written.addExtension(
        Canonicals.TREATMENT_INTENT,
        concept(Canonicals.TREATMENT_INTENT_SYSTEM, aim.code(), aim.display()));
    written.addExtension(
        Canonicals.TREATMENT_PATHWAY,
        supportive
            ? concept(Canonicals.TREATMENT_PATHWAY_SYSTEM, SUPPORTIVE, "Supportive")
            : concept(Canonicals.TREATMENT_PATHWAY_SYSTEM, "active", "Active"));
    written.addContained(goal(aim, written.getSubject()));
    written.addGoal(new Reference("#" + GOAL));
  }

  private static Goal goal(Aim aim, Reference patient) {
    var goal = new Goal();
    goal.setId(GOAL);
    goal.setLifecycleStatus(GoalLifecycleStatus.PROPOSED);
    goal.setDescription(new CodeableConcept().setText(Speech.say(aim.goal())));
    goal.setSubject(patient.copy());
    if (aim.isNed()) {
      goal.addTarget()
          .setMeasure(new CodeableConcept(new Coding(Codes.LOINC, DISEASE_STATUS, null)))
          .setDetail(new CodeableConcept(new Coding(Codes.SNOMED, NOT_DETECTED, null)));
    }
    return goal;
  }

  static CodeableConcept concept(String system, String code, String display) {
    return new CodeableConcept(new Coding(system, code, display));
  }

  static DateTimeType day(LocalDate day) {
    return new DateTimeType(day.toString());
  }
}
