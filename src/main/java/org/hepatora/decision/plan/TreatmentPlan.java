// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A proposed plan; fhir-model.md 2, $propose-treatment-plan. Readings:
 * docs/clinical/treatment-plan.md.
 *
 * @param aim what it is for; null as long as too little is known to say so
 * @param activities in the order of the path
 * @param conditions references of the recorded HCC
 * @param evidence references of the resources the response was read from
 * @param notes what else the answer says: its cautions
 */
public record TreatmentPlan(
    Disposition disposition,
    Argument summary,
    @Nullable Aim aim,
    List<PlanActivity> activities,
    List<String> conditions,
    List<String> evidence,
    List<Argument> notes,
    String policyVersion,
    LocalDate asOf) {
  public TreatmentPlan {
    activities = List.copyOf(activities);
    conditions = List.copyOf(conditions);
    evidence = List.copyOf(evidence);
    notes = List.copyOf(notes);
  }

  /** Whether an operation is one of its steps. */
  public boolean hasSurgery() {
    return activities.stream().anyMatch(step -> step.kind() == PlanActivity.Kind.SURGERY);
  }

  /** The same with other steps. */
  TreatmentPlan with(List<PlanActivity> steps) {
    return new TreatmentPlan(
        disposition, summary, aim, steps, conditions, evidence, notes, policyVersion, asOf);
  }

  /** CodeSystem treatment-intent, with the goal and the pathway that belong to it. */
  public enum Aim {
    CURATIVE_CONVERSION("curative-conversion", "Curative conversion"),
    CYTOREDUCTIVE("cytoreductive", "Cytoreductive"),
    DISEASE_CONTROL("disease-control", "Disease control"),
    SUPPORTIVE("supportive", "Supportive");

    private final String code;
    private final String display;

    Aim(String code, String display) {
      this.code = code;
      this.display = display;
    }

    /** The code other systems see. */
    public String code() {
      return code;
    }

    /** What the code system calls it. */
    public String display() {
      return display;
    }

    /** What the patient is to gain. */
    public Sentence goal() {
      return Sentence.of("goal." + code);
    }

    /** Whether no evidence of disease is the goal itself. */
    public boolean isNed() {
      return this == CURATIVE_CONVERSION || this == CYTOREDUCTIVE;
    }
  }
}
