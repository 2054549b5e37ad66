// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.demo.Shape.array;
import static org.hepatora.demo.Shape.codedExtension;
import static org.hepatora.demo.Shape.object;
import static org.hepatora.demo.Shape.reference;
import static org.hepatora.demo.Shape.references;
import static org.hepatora.demo.Shape.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** The tumour board, its goal and its plan, as FHIR. */
final class PlanShapes {
  private final CourseBuilder chart;
  private final Hospital hospital;

  PlanShapes(CourseBuilder chart, Hospital hospital) {
    this.chart = chart;
    this.hospital = hospital;
  }

  /** The plan the tumour board follows, with its team and its goal. */
  void plan(LocalDate since, Plan plan, String condition, List<String> responses) {
    var goal = chart.about("Goal").put("lifecycleStatus", "active");
    goal.set("description", text(plan.goal()));
    goal.put("startDate", since.toString());
    goal.set("addresses", array(reference(condition)));
    var goalWritten = chart.put("goal", goal);

    var carePlan = chart.about("CarePlan").put("status", "active").put("intent", "plan");
    carePlan.set(
        "extension",
        array(
            codedExtension("treatment-intent", plan.intent()),
            codedExtension("treatment-pathway", plan.pathway())));
    carePlan.put("title", plan.title());
    carePlan.set("period", Shape.period(since.toString()));
    carePlan.put("created", since.toString());
    carePlan.set("careTeam", array(reference(team(since))));
    carePlan.set("addresses", array(reference(condition)));
    if (!responses.isEmpty()) {
      carePlan.set("supportingInfo", references(responses));
    }
    carePlan.set("goal", array(reference(goalWritten)));
    var activities = Shape.NODES.arrayNode();
    for (String step : plan.steps()) {
      var activity = object();
      activity.set(
          "detail",
          object()
              .put("status", activities.isEmpty() ? "in-progress" : "scheduled")
              .put("description", step));
      activities.add(activity);
    }
    carePlan.set("activity", activities);
    chart.put("plan", carePlan);
  }

  private String team(LocalDate since) {
    var team = chart.about("CareTeam").put("status", "active").put("name", "Liver tumour board");
    team.set("period", Shape.period(since.toString()));
    team.set(
        "participant",
        array(
            member("Surgeon", hospital.surgeonId()),
            member("Radiologist", hospital.radiologistId())));
    return chart.put("team", team);
  }

  private static ObjectNode member(String role, String id) {
    var member = object();
    member.set("role", array(text(role)));
    member.set("member", reference("Practitioner/" + id));
    return member;
  }

  /** A plan in the words of the tumour board; intent and pathway are codes of fhir-model.md 1. */
  record Plan(String title, String intent, String pathway, String goal, List<String> steps) {
    static final Plan DISEASE_CONTROL =
        new Plan(
            "Systemic treatment of hepatocellular carcinoma",
            "disease-control",
            "active",
            "Control of the disease; no evidence of disease if it can be reached",
            List.of("Systemic induction", "Imaging every 9 weeks, tumour board after each scan"));

    static final Plan CONVERSION =
        new Plan(
            "Conversion treatment of hepatocellular carcinoma",
            "curative-conversion",
            "active",
            "No evidence of disease",
            List.of(
                "Systemic induction",
                "Liver resection once resectable, as the tumour board decides",
                "Post-operative systemic treatment",
                "Surveillance"));

    static final Plan CYTOREDUCTION =
        new Plan(
            "Systemic treatment with cytoreduction in view",
            "cytoreductive",
            "active",
            "No evidence of disease in the long run",
            List.of(
                "Systemic induction",
                "Removal of resistant disease, as the tumour board decides",
                "Post-operative systemic treatment",
                "Local treatment of remaining sites"));

    static final Plan SUPPORTIVE =
        new Plan(
            "Supportive care",
            "supportive",
            "supportive",
            "Comfort, and time at home",
            List.of(
                "Symptom control with the palliative care team",
                "Antiviral treatment goes on where it was given",
                "Advance care planning"));
  }
}
