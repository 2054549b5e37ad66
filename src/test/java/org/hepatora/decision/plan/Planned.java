// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.language.English;
import org.jspecify.annotations.Nullable;

/** A plan proposed for one of the worked patients, and short words for what tests ask about it. */
record Planned(Answer answer, CareSituation situation, TreatmentPlan plan) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final PatientPictureReader READER = new PatientPictureReader();
  private static final ObjectMapper JSON =
      FhirJson.mapper()
          .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES.mappedFeature(), true)
          .configure(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES.mappedFeature(), true);

  static Planned of(String vignette, String... more) {
    return on(TODAY, vignette, more);
  }

  /** The worked patient with more resources, on another day. */
  static Planned on(LocalDate day, String vignette, String... more) {
    return by(Policy.standard(), day, vignette, more);
  }

  static Planned by(Policy policy, LocalDate day, String vignette, String... more) {
    return by(policy, day, resources(vignette), more);
  }

  /** V10, Child-Pugh C, with a single liver lesion of that size instead of its own. */
  static Planned ofV10WithOneLesion(int millimetres) {
    var resources = resources("V10");
    resources.removeIf(
        each ->
            each.resource().path("resourceType").asText().equals("BodyStructure")
                || each.resource().toString().contains("21889-1"));
    return by(
        Policy.standard(),
        TODAY,
        resources,
        "{resourceType:'BodyStructure',id:'s8',location:{coding:[{system:"
            + "'http://snomed.info/sct',code:'10200004'}]}}",
        "{resourceType:'Observation',id:'s8-size',status:'final',code:{coding:[{system:"
            + "'http://loinc.org',code:'21889-1'}]},focus:[{reference:'BodyStructure/s8'}],"
            + "effectiveDateTime:'2026-11-10',valueQuantity:{value:"
            + millimetres
            + ",system:'http://unitsofmeasure.org',code:'mm'}}");
  }

  /** V03 with its resistant lesion in segment 8 grown from 41 to 66 mm: PD by that lesion alone. */
  static Planned ofV03WithOneLesionGrown(String... more) {
    var resources = resources("V03");
    for (var each : resources) {
      if (each.resource().path("id").asText().equals("v03-16")) {
        ((ObjectNode) each.resource().at("/component/0/valueQuantity")).put("value", 66);
      }
    }
    return by(Policy.standard(), TODAY, resources, more);
  }

  private static Planned by(Policy policy, LocalDate day, List<Located> resources, String... more) {
    Arrays.stream(more).forEach(each -> resources.add(located(each)));
    var picture = READER.read(resources);
    var assessor = new EligibilityAssessor(policy);
    var answer = assessor.assess(picture, day);
    return of(answer, assessor.situation(picture, day), policy, null);
  }

  private static Planned of(
      Answer answer, CareSituation situation, Policy policy, @Nullable LocalDate surgery) {
    var plan = new TreatmentPlanner(policy).plan(answer, situation, surgery);
    if (plan == null) {
      throw new AssertionError("no plan: " + English.of(answer.summary()));
    }
    return new Planned(answer, situation, plan);
  }

  /** The same with the day the MDT has set for surgery. */
  Planned withSurgeryOn(LocalDate surgery) {
    return of(answer, situation, Policy.standard(), surgery);
  }

  /** Without the resources of these types. */
  static @Nullable TreatmentPlan without(String vignette, String type) {
    var resources = resources(vignette);
    resources.removeIf(each -> each.resource().path("resourceType").asText().equals(type));
    var picture = READER.read(resources);
    var assessor = new EligibilityAssessor(Policy.standard());
    return new TreatmentPlanner(Policy.standard())
        .plan(assessor.assess(picture, TODAY), assessor.situation(picture, TODAY));
  }

  static List<Located> resources(String vignette) {
    try (var file = Planned.class.getResourceAsStream("/patients/" + vignette + ".json")) {
      return new ArrayList<>(Bundles.flatten(JSON.readTree(file)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Located located(String resource) {
    try {
      return new Located(JSON.readTree(resource), "More", null);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** A liver resection of that day. */
  static String resection(String day) {
    return "{resourceType:'Procedure',id:'surgery',status:'completed',code:{coding:[{system:"
        + "'http://snomed.info/sct',code:'107963000'}]},performedDateTime:'"
        + day
        + "'}";
  }

  /** An Observation of LOINC with this value. */
  static String observed(String loinc, String day, String value) {
    return "{resourceType:'Observation',id:'more-"
        + loinc
        + "',status:'final',code:{coding:[{system:'http://loinc.org',code:'"
        + loinc
        + "'}]},effectiveDateTime:'"
        + day
        + "',"
        + value
        + "}";
  }

  /** No evidence of disease on that day. */
  static String ned(String day) {
    return "{resourceType:'Observation',id:'ned',status:'final',code:{coding:[{system:"
        + "'http://loinc.org',code:'97509-4'}]},effectiveDateTime:'"
        + day
        + "',valueCodeableConcept:{coding:[{system:'http://snomed.info/sct',code:'260415000'}]}}";
  }

  /** One dose of a drug by name. */
  static String dose(String drug, String day) {
    return "{resourceType:'MedicationAdministration',id:'"
        + drug
        + "',status:'completed',medicationCodeableConcept:{text:'"
        + drug
        + "'},effectiveDateTime:'"
        + day
        + "'}";
  }

  Planned is(Disposition disposition) {
    assertThat(answer.disposition()).as(English.of(answer.summary())).isEqualTo(disposition);
    return this;
  }

  List<PlanActivity> steps(Kind kind) {
    return plan.activities().stream().filter(each -> each.kind() == kind).toList();
  }

  /** The only step of the kind whose description has the words. */
  PlanActivity step(Kind kind, String words) {
    var found =
        steps(kind).stream()
            .filter(each -> English.of(each.description()).contains(words))
            .toList();
    assertThat(found).as("%s with \"%s\" in %s", kind, words, plan.activities()).hasSize(1);
    return found.get(0);
  }

  /** Every description in one text. */
  String words() {
    return String.join(
        "\n", English.of(plan.activities().stream().map(PlanActivity::description).toList()));
  }

  /** {@code 2026-12-18/2027-01-15}, an open end left out. */
  static String window(PlanActivity step) {
    return (step.earliest() == null ? "" : step.earliest())
        + "/"
        + (step.latest() == null ? "" : step.latest());
  }
}
