// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.List;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.code.OutcomeCanonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Measure;

/** Writes the two measures of outcomes, made from the policy that finds time zero. */
public final class OutcomeMeasureWriter {
  /** Survival by strategy. */
  public static final String SURVIVAL = "cytoreduction-outcomes";

  /** Response by regimen. */
  public static final String RESPONSE = "systemic-response";

  /** What stands beside every comparison. */
  public static final String WORDS =
      "Patients were not assigned. The groups differ in ways that this server cannot see. A"
          + " difference shown here does not say that surgery caused it.";

  private static final String SCORING = "http://terminology.hl7.org/CodeSystem/measure-scoring";
  private static final String POPULATION =
      "http://terminology.hl7.org/CodeSystem/measure-population";

  private OutcomeMeasureWriter() {}

  /** Both, for that policy. */
  public static List<Measure> write(Policy policy) {
    return List.of(survival(policy), response(policy));
  }

  private static Measure survival(Policy policy) {
    var measure =
        head(
            SURVIVAL,
            "CytoreductionOutcomes",
            "Survival with and without surgery in the bottleneck phase",
            policy);
    measure.setDescription(
        "An emulated trial in this server's own patients. Eligible, time zero: HCC; the first day"
            + " that carries a dated fact on which the decision core, knowing facts dated by that"
            + " day only, passes gates G1 to G8 with an operable route; no liver resection before."
            + " Strategies: liver resection within the grace of time zero; ablation, TACE, HAIC or"
            + " radiotherapy within it and no resection; neither, the drugs go on. Follow-up: from"
            + " time zero to death, censored on the last day the patient is known to be alive."
            + " Outcomes: overall survival, and beside it event-free survival (progression,"
            + " recurrence after NED, death), at 548 and 730 days, and the restricted mean to 730"
            + " days. Confounders at time zero: spread, thrombus, largest viable lesion, viable"
            + " lesions, log AFP, AFP response, depth of response, days on therapy, regimen class,"
            + " Child-Pugh points, ALBI, ECOG, age, calendar year.");
    measure.setDisclaimer(WORDS);
    measure.setRationale(
        "Operated against never operated from the start of therapy gives the operated the time"
            + " they had to survive to be operated; it is not computed here.");
    for (var code : List.of("surgery", "local", "systemic", "all")) {
      var group = measure.addGroup();
      group.setCode(new CodeableConcept(new Coding(OutcomeCanonicals.STRATEGY_SYSTEM, code, null)));
      population(group, "initial-population", "Eligible, of the strategy until the landmark");
      population(group, "denominator", "Of these, observed beyond the landmark");
      population(group, "numerator", "Of these, died after it");
      if (!code.equals("all")) {
        stratifiers(group);
      }
    }
    return measure;
  }

  private static void stratifiers(Measure.MeasureGroupComponent group) {
    for (var code : StratifierWriter.subgroups()) {
      group
          .addStratifier()
          .setCode(StratifierWriter.coded(code))
          .setDescription("By level at time zero, as far as the counts are large enough");
    }
  }

  private static Measure response(Policy policy) {
    var measure =
        head(
            RESPONSE,
            "SystemicResponse",
            "Response to systemic therapy by regimen and criterion",
            policy);
    measure.setDescription(
        "The share of evaluable patients with a complete or partial response, for each regimen and"
            + " each of RECIST 1.1 and mRECIST, never mixed, until the next line or a resection;"
            + " with the exact interval, time to response, duration of response, days to and in"
            + " plateau. It describes; it compares nothing.");
    measure.setDisclaimer(WORDS);
    var group = measure.addGroup();
    group.setCode(new CodeableConcept().setText("A regimen under one criterion"));
    population(group, "initial-population", "Lines of therapy begun in the period");
    population(group, "denominator", "Of these, with a baseline and an assessment after it");
    population(group, "numerator", "Of these, complete or partial response");
    return measure;
  }

  private static Measure head(String id, String name, String title, Policy policy) {
    var measure = new Measure();
    measure.setId(id);
    measure.setUrl(OutcomeCanonicals.MEASURE + id);
    measure.setVersion(policy.version());
    measure.setName(name);
    measure.setTitle(title);
    measure.setStatus(PublicationStatus.ACTIVE);
    measure.setExperimental(true);
    measure.setPublisher("Hepatora");
    measure.setScoring(
        new CodeableConcept(
            new Coding(SCORING, id.equals(RESPONSE) ? "proportion" : "cohort", null)));
    return measure;
  }

  private static void population(
      Measure.MeasureGroupComponent group, String code, String description) {
    var population = group.addPopulation();
    population.setCode(new CodeableConcept(new Coding(POPULATION, code, null)));
    population.setDescription(description);
    population
        .getCriteria()
        .setLanguage("text/plain")
        .setExpression("computed by $evaluate-measure of this server");
  }
}
