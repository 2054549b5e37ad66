// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.Objects;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.plan.TreatmentPlan;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.BaseValidation;
import org.hepatora.fhir.Ehr;
import org.hepatora.fhir.read.Located;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityKind;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan as other systems see it; fhir-model.md 1, treatment plan. */
final class PlanWriterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String EXTENSION = "https://w3id.org/hepatora/StructureDefinition/";

  @Test
  void isADraftProposalOfOurProfile() {
    var plan = written("V01");

    assertThat(plan.getStatus()).isEqualTo(CarePlanStatus.DRAFT);
    assertThat(plan.getIntent()).isEqualTo(CarePlanIntent.PROPOSAL);
    assertThat(plan.hasIdElement()).isFalse();
    assertThat(plan.getMeta().getProfile().get(0).getValue())
        .isEqualTo(EXTENSION + "hcc-treatment-plan");
    assertThat(plan.getSubject().getReference()).isEqualTo("Patient/1");
    assertThat(plan.getCreatedElement().getValueAsString()).isEqualTo("2026-11-20");
    assertThat(plan.getInstantiatesCanonical().get(0).getValue())
        .isEqualTo("https://w3id.org/hepatora/PlanDefinition/cytoreduction-review|2026-12");
    assertThat(plan.getAddresses()).hasSize(1);
    assertThat(plan.getSupportingInfo()).isNotEmpty();
    assertThat(plan.getNote().get(0).getText()).contains("the MDT, which decides");
  }

  @ParameterizedTest(name = "{0} has the intent {1} on the {2} pathway")
  @CsvSource({
    "V01, curative-conversion, active",
    "V02, cytoreductive, active",
    "V04, curative-conversion, active",
    "V05, disease-control, active",
    "V08, disease-control, active",
    "V09, disease-control, active",
    "V10, supportive, supportive"
  })
  void hasIntentAndPathway(String vignette, String intent, String pathway) {
    var plan = written(vignette);

    assertThat(code(plan, "treatment-intent")).isEqualTo(intent);
    assertThat(code(plan, "treatment-pathway")).isEqualTo(pathway);
  }

  @Test
  void hasNeitherIntentNorGoalWhenTooLittleIsKnown() {
    var plan = written("V15");

    assertThat(plan.getExtension()).isEmpty();
    assertThat(plan.getGoal()).isEmpty();
    assertThat(plan.getActivity()).isNotEmpty();
  }

  @Test
  void aimsAtNoEvidenceOfDisease() {
    var plan = written("V01");

    assertThat(plan.getGoalFirstRep().getReference()).isEqualTo("#goal");
    var goal = (Goal) plan.getContained().get(0);
    assertThat(goal.getDescription().getText()).isEqualTo("No evidence of disease");
    assertThat(goal.getTargetFirstRep().getMeasure().getCodingFirstRep().getCode())
        .isEqualTo("97509-4");
    assertThat(goal.getTargetFirstRep().getDetailCodeableConcept().getCodingFirstRep().getCode())
        .isEqualTo("260415000");
    assertThat(((Goal) written("V10").getContained().get(0)).getTarget()).isEmpty();
  }

  @Test
  void datesItsActivities() {
    var plan = written("V01");
    var review = plan.getActivity().get(0).getDetail();

    assertThat(review.getCode().getCodingFirstRep().getSystem())
        .isEqualTo("https://w3id.org/hepatora/CodeSystem/hcc-observation");
    assertThat(review.getCode().getCodingFirstRep().getCode()).isEqualTo("mdt-review");
    assertThat(review.getScheduledPeriod().getStartElement().getValueAsString())
        .isEqualTo("2026-11-20");
    assertThat(review.getScheduledPeriod().getEndElement().getValueAsString())
        .isEqualTo("2026-12-24");
    assertThat(review.getDescription())
        .endsWith(
            "NCT04649489; as reported in Guideline for primary liver cancer of the National Health"
                + " Commission of China 2026, Xiehe Med J 2026;17(3):735-770]");
    var early =
        plan.getActivity().stream()
            .map(activity -> activity.getDetail())
            .filter(detail -> detail.getDescription().contains("for two years"))
            .findFirst()
            .orElseThrow();
    var repeat = early.getScheduledTiming().getRepeat();
    assertThat(repeat.getPeriod()).isEqualByComparingTo("60");
    assertThat(repeat.getPeriodMax()).isEqualByComparingTo("90");
    assertThat(repeat.getPeriodUnit()).isEqualTo(UnitsOfTime.D);
    // the day of surgery is not set: 42 to 730 d after it
    assertThat(repeat.hasBounds()).isFalse();
    var range =
        (Range)
            early
                .getExtensionByUrl(
                    "https://w3id.org/hepatora/StructureDefinition/days-from-surgery")
                .getValue();
    assertThat(range.getLow().getValue()).isEqualByComparingTo("42");
    assertThat(range.getHigh().getValue()).isEqualByComparingTo("730");
  }

  @Test
  void aWashoutIsNoRequestForTheDrug() {
    var washouts =
        written("V02").getActivity().stream()
            .map(activity -> activity.getDetail())
            .filter(detail -> detail.getCode().getCodingFirstRep().getCode().equals("washout"))
            .toList();

    assertThat(washouts).hasSize(1).noneMatch(detail -> detail.hasKind() || detail.hasProduct());
    assertThat(written("V08").getActivity())
        .anyMatch(
            activity -> activity.getDetail().getKind() == CarePlanActivityKind.MEDICATIONREQUEST);
  }

  @Test
  void aPatientThatCannotBeReferredToIsNamed() {
    var plan = new PlanWriter().write(plan("V01"), "Bundle.entry[0].resource");

    assertThat(plan.getSubject().hasReference()).isFalse();
    assertThat(plan.getSubject().getDisplay()).isEqualTo("Bundle.entry[0].resource");
  }

  /** fhir-model.md 1: supportingInfo the response and the guidance. */
  @Test
  void carriesTheGuidanceItFollowsFrom() {
    var plan = written("V01");

    assertThat(plan.getSupportingInfo()).anyMatch(each -> each.getReference().equals("#guidance"));
    var guidance = (GuidanceResponse) plan.getContained("#guidance");
    assertThat(guidance.getModuleCanonicalType().getValue())
        .isEqualTo("https://w3id.org/hepatora/PlanDefinition/cytoreduction-review");
    assertThat(plan.getContained(guidance.getOutputParameters().getReference())).isNotNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/patients/index.csv", numLinesToSkip = 1)
  void isValidFhirAndTheSameBytesEachTime(String vignette, LocalDate asOf, String disposition) {
    var plan = written(vignette);

    assertThat(BaseValidation.errors(plan)).isEmpty();
    assertThat(text(plan)).isEqualTo(text(written(vignette)));
  }

  @Test
  void theJudgeOfValidityFindsAFault() {
    var plan = written("V01");
    plan.setIntent(null);

    assertThat(BaseValidation.errors(plan)).anyMatch(error -> error.contains("CarePlan.intent"));
  }

  @Test
  void storedItWouldNotChangeTheAnswer() {
    var resources = Ehr.patient("V10");
    resources.add(new Located(Ehr.json(text(written("V10"))), "Plan", null));

    assertThat(Ehr.READER.read(resources))
        .usingRecursiveComparison()
        .ignoringFields("ledger")
        .isEqualTo(Ehr.READER.read(Ehr.patient("V10")));
  }

  private static TreatmentPlan plan(String vignette) {
    var picture = Ehr.READER.read(Ehr.patient(vignette));
    var assessor = new EligibilityAssessor(Policy.standard());
    return Objects.requireNonNull(
        new TreatmentPlanner(Policy.standard())
            .plan(assessor.assess(picture, TODAY), assessor.situation(picture, TODAY)));
  }

  private static CarePlan written(String vignette) {
    var answer =
        new EligibilityAssessor(Policy.standard())
            .assess(Ehr.READER.read(Ehr.patient(vignette)), TODAY);
    return new PlanWriter().write(plan(vignette), answer, "Patient/1");
  }

  private static String text(CarePlan plan) {
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(plan);
  }

  private static String code(CarePlan plan, String extension) {
    var value = (CodeableConcept) plan.getExtensionByUrl(EXTENSION + extension).getValue();
    return value.getCodingFirstRep().getCode();
  }
}
