// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.plan.PlanActivity;
import org.hepatora.decision.plan.PlanActivity.Action;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.plan.TreatmentPlan;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.safety.DraftedDrugs;
import org.hepatora.decision.safety.Orders;
import org.hepatora.decision.safety.SafetyAlert;
import org.hepatora.decision.safety.SafetyAssessor;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.language.English;
import org.jspecify.annotations.Nullable;

/** One case of the clinical review: its record, the answer of the day, and what follows from it. */
record Clinical(
    PatientPicture picture, Answer answer, CareSituation situation, @Nullable TreatmentPlan plan) {
  /** The day of the review. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());

  static Clinical of(String file) {
    return on(DAY, file);
  }

  static Clinical on(LocalDate day, String file) {
    try (var in = Clinical.class.getResourceAsStream("/clinical/" + file + ".json")) {
      var picture = Ehr.READER.read(Bundles.flatten(FhirJson.mapper().readTree(in)));
      return of(picture, day);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * The case with more resources, on the day of the review.
   *
   * @param resources as JSON5; SUBJECT stands for their patient
   */
  static Clinical with(String file, String... resources) throws IOException {
    try (var in = Clinical.class.getResourceAsStream("/clinical/" + file + ".json")) {
      var bundle = FhirJson.mapper().readTree(in);
      var patient = "";
      for (var entry : bundle.path("entry")) {
        if (entry.at("/resource/resourceType").asText().equals("Patient")) {
          patient = "Patient/" + entry.at("/resource/id").asText();
        }
      }
      for (var resource : resources) {
        var added = resource.replace("SUBJECT", "subject:{reference:'" + patient + "'}");
        ((ArrayNode) bundle.path("entry")).addObject().set("resource", Ehr.json(added));
      }
      return of(Ehr.READER.read(Bundles.flatten(bundle)), DAY);
    }
  }

  /**
   * The case with a resource in place of those that hold a code.
   *
   * @param code of what is left out
   */
  static Clinical instead(String file, String code, String resource) throws IOException {
    try (var in = Clinical.class.getResourceAsStream("/clinical/" + file + ".json")) {
      var bundle = FhirJson.mapper().readTree(in);
      var entries = (ArrayNode) bundle.path("entry");
      var patient = "";
      for (int i = entries.size() - 1; i >= 0; i--) {
        var one = entries.get(i).path("resource");
        if (one.path("resourceType").asText().equals("Patient")) {
          patient = "Patient/" + one.path("id").asText();
        }
        if (one.path("code").toString().contains('"' + code + '"')) {
          entries.remove(i);
        }
      }
      var added = resource.replace("SUBJECT", "subject:{reference:'" + patient + "'}");
      entries.addObject().set("resource", Ehr.json(added));
      return of(Ehr.READER.read(Bundles.flatten(bundle)), DAY);
    }
  }

  static Clinical of(PatientPicture picture, LocalDate day) {
    var answer = ASSESSOR.assess(picture, day);
    var situation = ASSESSOR.situation(picture, day);
    return new Clinical(
        picture,
        answer,
        situation,
        new TreatmentPlanner(Policy.standard()).plan(answer, situation));
  }

  Clinical is(Disposition disposition) {
    assertThat(answer.disposition()).as(English.of(answer.summary())).isEqualTo(disposition);
    return this;
  }

  Clinical says(String words) {
    assertThat(English.of(answer.summary())).contains(words);
    return this;
  }

  Clinical cautions(String... words) {
    assertThat(English.of(answer.cautions()))
        .anySatisfy(caution -> assertThat(caution).contains(words));
    return this;
  }

  Clinical has(String criterion, Status status) {
    assertThat(criterion(criterion).status())
        .as(English.of(criterion(criterion).text()))
        .isEqualTo(status);
    return this;
  }

  Clinical asksFor(String id, String... words) {
    assertThat(answer.missing())
        .filteredOn(missing -> missing.id().equals(id))
        .anySatisfy(missing -> assertThat(English.of(missing.text())).contains(words));
    return this;
  }

  Criterion criterion(String id) {
    return answer.criteria().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no criterion " + id));
  }

  List<PlanActivity> steps() {
    if (plan == null) {
      throw new AssertionError("no plan: " + English.of(answer.summary()));
    }
    return plan.activities();
  }

  List<String> words(Kind kind) {
    return steps().stream()
        .filter(step -> step.kind() == kind)
        .map(step -> English.of(step.description()))
        .toList();
  }

  /** The steps that do this with the drug of this code. */
  List<PlanActivity> steps(Action action, String drug) {
    return steps().stream()
        .filter(
            step ->
                step.course() != null
                    && step.course().action() == action
                    && step.course().drugs().stream().anyMatch(one -> one.code().equals(drug)))
        .toList();
  }

  /** What is told when the drug is ordered on the day of the answer. */
  List<SafetyAlert> ordered(String drug) {
    var order =
        new DraftedDrugs(List.of(drug(drug)), answer.asOf(), true, "MedicationRequest/order");
    var orders = new Orders(List.of(), List.of(), List.of(order), List.of());
    return new SafetyAssessor(Policy.standard()).assess(picture, answer, orders, answer.asOf());
  }

  private static Drug drug(String code) {
    return Knowledge.standard().formulary().drugs().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
