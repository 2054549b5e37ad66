// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.plan.Planned.dose;
import static org.hepatora.decision.plan.Planned.observed;
import static org.hepatora.decision.plan.Planned.window;

import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.plan.PlanActivity.Interval;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.plan.PlanActivity.Offset;
import org.hepatora.decision.plan.TreatmentPlan.Aim;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.language.English;
import org.hepatora.policy.PolicyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentPlannerTest {

  @Test
  void withoutHccThereIsNoPlan() {
    assertThat(Planned.without("V01", "Condition")).isNull();
  }

  @Test
  void aShortWashoutIsWaitedForAndTheMdtAskedAgainThatDay() {
    // V07: bevacizumab 20 d ago, TACE 30 d ago
    var planned = Planned.of("V07").is(Disposition.DEFER);

    assertThat(window(planned.step(Kind.WASHOUT, "Bevacizumab")))
        .isEqualTo("2026-11-28/2026-12-12");
    // TACE was over on 2026-11-18 and is left out
    assertThat(planned.words()).doesNotContain("TACE: last given");
    var again = planned.step(Kind.MDT_REVIEW, "Ask again on 2026-11-28");
    assertThat(again.earliest()).isEqualTo("2026-11-28");
    assertThat(English.of(again.description())).contains("preferred intervals pass on 2026-12-12");
    assertThat(planned.steps(Kind.SURGERY)).isEmpty();
    assertThat(planned.plan().aim()).isEqualTo(Aim.CURATIVE_CONVERSION);
  }

  @Test
  void anOngoingDrugIsCountedAsGivenToday() {
    var planned =
        Planned.of(
                "V01",
                "{resourceType:'MedicationStatement',id:'bev',status:'active',"
                    + "medicationCodeableConcept:{text:'bevacizumab'},"
                    + "effectivePeriod:{start:'2026-05-07'}}")
            .is(Disposition.DEFER);

    var step = planned.step(Kind.WASHOUT, "Bevacizumab");
    assertThat(English.of(step.description())).contains("ongoing; were 2026-11-20 its last day");
    assertThat(window(step)).isEqualTo("2026-12-18/2027-01-01");
  }

  @Test
  void aSmallRemnantIsAugmentedAndMeasuredAgainInFourWeeks() {
    var planned = Planned.of("V11").is(Disposition.DEFER);

    var step = planned.step(Kind.CORRECTION, "Future liver remnant 33 %");
    assertThat(English.of(step.description())).contains("Augment the remnant", "40 %");
    assertThat(step.latest()).isEqualTo("2026-12-18");
    assertThat(planned.step(Kind.MDT_REVIEW, "Ask again").earliest()).isEqualTo("2026-12-18");
  }

  @Test
  void toxicitySettlesAndSteroidsAreTaperedFirst() {
    var planned = Planned.of("V12").is(Disposition.DEFER);

    assertThat(English.of(planned.step(Kind.CORRECTION, "grade 3: active").description()))
        .contains("grade it again");
    assertThat(English.of(planned.step(Kind.CORRECTION, "40 mg/d").description()))
        .contains("10 mg/d");
    assertThat(planned.step(Kind.MDT_REVIEW, "Ask again").earliest()).isEqualTo("2026-12-04");
  }

  @Test
  void anUnconfirmedProgressionIsScannedAgainAfterFourToEightWeeks() {
    // V14: the new lesion was seen on 2026-11-16
    var planned = Planned.of("V14").is(Disposition.DEFER);

    assertThat(window(planned.step(Kind.ASSESSMENT, "Unconfirmed progression")))
        .isEqualTo("2026-12-14/2027-01-11");
  }

  @Test
  void durableStabilityGoesToTheMdtWithItsDoubt() {
    var planned = Planned.of("V06").is(Disposition.CONSIDER);

    var review = planned.step(Kind.MDT_REVIEW, "durable stable disease");
    assertThat(English.of(review.description())).contains("The MDT decides");
    assertThat(window(review)).isEqualTo("2026-11-20/2027-02-07");
    assertThat(planned.steps(Kind.SURGERY)).isEmpty();
    assertThat(planned.step(Kind.ASSESSMENT, "Next imaging").latest()).isEqualTo("2027-02-07");
  }

  @Test
  void raisedAfpWithNothingViableStartsASearch() {
    var planned =
        Planned.of(
                "V05",
                observed(
                    "1834-1",
                    "2026-11-19",
                    "valueQuantity:{value:60,system:'http://unitsofmeasure.org',code:'ng/mL'}"))
            .is(Disposition.CONSIDER);

    assertThat(English.of(planned.step(Kind.ASSESSMENT, "Look for occult disease").description()))
        .contains("chest CT", "PIVKA-II");
    assertThat(planned.steps(Kind.LOCAL_THERAPY)).isEmpty();
    assertThat(planned.plan().aim()).isEqualTo(Aim.DISEASE_CONTROL);
  }

  @Test
  void oligoprogressionHasLocalTherapyWeighedAgainstRemoval() {
    var planned = Planned.ofV03WithOneLesionGrown().is(Disposition.CONSIDER);

    assertThat(English.of(planned.step(Kind.LOCAL_THERAPY, "growing lesions").description()))
        .contains("for the MDT to weigh");
    assertThat(planned.words()).doesNotContain("occult");
    // camrelizumab 2026-10-30: preferred on 2026-11-20, today; apatinib is over
    assertThat(planned.steps(Kind.WASHOUT)).hasSize(1);
    assertThat(planned.plan().aim()).isEqualTo(Aim.CYTOREDUCTIVE);
  }

  @Test
  void oligoprogressionInAPatientWhoIsNotFitWaitsWithoutARescanWindow() {
    var planned =
        Planned.ofV03WithOneLesionGrown(observed("89247-1", "2026-11-19", "valueInteger:2"))
            .is(Disposition.DEFER);

    assertThat(window(planned.step(Kind.CORRECTION, "Oligoprogression"))).isEqualTo("/");
    assertThat(English.of(planned.step(Kind.CORRECTION, "ECOG performance status 2").description()))
        .contains("rehabilitate");
    assertThat(planned.step(Kind.CORRECTION, "ECOG").latest()).isEqualTo("2026-12-18");
  }

  @Test
  void aDoseThatIsNotKnownIsAskedFor() {
    var planned =
        Planned.of(
                "V07",
                "{resourceType:'MedicationRequest',id:'len',status:'completed',intent:'order',"
                    + "medicationCodeableConcept:{text:'lenvatinib'},authoredOn:'2026-10-01'}")
            .is(Disposition.DEFER);

    var step = planned.step(Kind.WASHOUT, "Lenvatinib");
    assertThat(English.of(step.description())).contains("not known", ">= 7 d");
    assertThat(window(step)).isEqualTo("/");
    assertThat(planned.step(Kind.OBTAIN_DATA, "lenvatinib")).isNotNull();
  }

  @Test
  void whereR0IsAchievableResectionIsAnAlternativeToLocalTherapy() {
    var planned =
        Planned.of(
                "V04",
                "{resourceType:'Observation',id:'r0',status:'final',code:{coding:[{system:"
                    + "'https://w3id.org/hepatora/CodeSystem/hcc-observation',"
                    + "code:'resectability'}]},effectiveDateTime:'2026-11-19',"
                    + "valueCodeableConcept:{text:'r0-achievable'}}")
            .is(Disposition.LOCOREGIONAL_NED);

    assertThat(English.of(planned.step(Kind.LOCAL_THERAPY, "").description()))
        .contains("Resection is an alternative");
    assertThat(English.of(Planned.of("V04").step(Kind.LOCAL_THERAPY, "").description()))
        .doesNotContain("alternative");
  }

  @Test
  void smallResidualDiseaseGetsLocalTherapyAndIsAssessedAgain() {
    var planned =
        Planned.of("V04", dose("atezolizumab", "2026-11-10"), dose("bevacizumab", "2026-11-10"))
            .is(Disposition.LOCOREGIONAL_NED);

    assertThat(English.of(planned.step(Kind.LOCAL_THERAPY, "superselective TACE").description()))
        .contains("Ablation", "the MDT to choose");
    assertThat(planned.step(Kind.ASSESSMENT, "28 to 42 d (house rule)").earliest())
        .isEqualTo("2026-12-18");
    assertThat(English.of(planned.step(Kind.SYSTEMIC, "(T+A)").description())).contains("goes on");
    assertThat(planned.plan().aim()).isEqualTo(Aim.CURATIVE_CONVERSION);
  }

  @Test
  void withNothingViableTherapyGoesOnAndStoppingIsForTheMdt() {
    var planned = Planned.of("V05").is(Disposition.CONTINUE_SYSTEMIC);

    assertThat(English.of(planned.step(Kind.MDT_REVIEW, "drug-off").description()))
        .contains("observation under therapy");
    assertThat(planned.step(Kind.SYSTEMIC, "(atezolizumab) goes on").latest())
        .isEqualTo("2027-01-29");
    assertThat(
            planned.step(Kind.SYSTEMIC, "Bevacizumab: no dose recorded within 42 d (house rule)"))
        .isNotNull();
    assertThat(planned.step(Kind.ASSESSMENT, "mRECIST").latest()).isEqualTo("2027-01-29");
    assertThat(planned.plan().aim()).isEqualTo(Aim.DISEASE_CONTROL);
  }

  @Test
  void progressionAsksForATrialOrTheNextLine() {
    var planned = Planned.of("V08").is(Disposition.NEXT_LINE);

    assertThat(English.of(planned.step(Kind.SYSTEMIC, "trial").description())).contains("line 2");
    assertThat(planned.step(Kind.MDT_REVIEW, "next line").earliest()).isEqualTo("2026-11-20");
    assertThat(English.of(planned.step(Kind.ASSESSMENT, "60 d (house rule)").description()))
        .contains("before the first dose");
  }

  @Test
  void aHardStopIsCorrectedAndAssessedAgain() {
    // V09: Child-Pugh 8, bilirubin 46 umol/L
    var planned = Planned.of("V09").is(Disposition.NOT_RECOMMENDED);

    assertThat(planned.step(Kind.CORRECTION, "Child-Pugh B8").latest()).isEqualTo("2026-12-18");
    assertThat(English.of(planned.step(Kind.CORRECTION, "bilirubin 46").description()))
        .contains("biliary obstruction", "34 µmol/L");
    assertThat(planned.step(Kind.ASSESSMENT, "Assess again").earliest()).isEqualTo("2026-12-18");
    assertThat(planned.plan().aim()).isEqualTo(Aim.DISEASE_CONTROL);
  }

  @Test
  void theSupportivePathwayIsActiveCare() {
    var planned = Planned.of("V10").is(Disposition.SUPPORTIVE_CARE);

    assertThat(planned.step(Kind.SUPPORTIVE, "Symptom control")).isNotNull();
    assertThat(English.of(planned.step(Kind.SUPPORTIVE, "palliative care").description()))
        .contains("Early");
    assertThat(planned.step(Kind.SUPPORTIVE, "Advance care planning")).isNotNull();
    assertThat(planned.steps(Kind.ANTIVIRAL)).hasSize(1);
    assertThat(planned.plan().aim()).isEqualTo(Aim.SUPPORTIVE);
    assertThat(planned.steps(Kind.SURGERY)).isEmpty();
    assertThat(planned.steps(Kind.SYSTEMIC)).isEmpty();
  }

  @Test
  void childPughCWithinTheMilanCriteriaIsEvaluatedForTransplantationFirst() {
    var planned = Planned.ofV10WithOneLesion(30).is(Disposition.SUPPORTIVE_CARE);

    var first = planned.plan().activities().get(0);
    assertThat(first.kind()).isEqualTo(Kind.TRANSPLANT);
    assertThat(English.of(first.description())).contains("within the Milan criteria");
    assertThat(planned.plan().notes())
        .anyMatch(note -> English.of(note).contains("transplant evaluation comes first"));
  }

  @Test
  void childPughCBeyondTheMilanCriteriaIsNot() {
    assertThat(Planned.ofV10WithOneLesion(60).steps(Kind.TRANSPLANT)).isEmpty();
    assertThat(Planned.of("V10").steps(Kind.TRANSPLANT)).isEmpty();
  }

  @Test
  void childPughCWithoutImagingAsksForItBecauseOfTheTransplant() {
    var unseen = Objects.requireNonNull(Planned.without("V10", "BodyStructure"));

    assertThat(unseen.activities().get(0).kind()).isEqualTo(Kind.TRANSPLANT);
    assertThat(English.of(unseen.activities().get(0).description()))
        .contains("is unknown: image it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"V13", "V15"})
  void tooLittleKnownIsAPlanOfWhatToObtainAndWhatCannotWait(String vignette) {
    var planned = Planned.of(vignette).is(Disposition.INSUFFICIENT_DATA);

    assertThat(planned.plan().aim()).isNull();
    assertThat(planned.steps(Kind.OBTAIN_DATA))
        .extracting(PlanActivity::description)
        .containsExactlyElementsOf(
            planned.answer().missing().stream().map(missing -> missing.text()).toList());
    assertThat(planned.plan().activities())
        .extracting(PlanActivity::kind)
        .isSubsetOf(Kind.OBTAIN_DATA, Kind.MDT_REVIEW, Kind.SYSTEMIC, Kind.ANTIVIRAL);
  }

  @Test
  void theNumbersAreThePolicys() {
    var policy =
        PolicyFile.read(
            """
            therapy.washout.bevacizumab.restart: 35 d
            plan.surveillance.early-to: 75 d
            """);

    var planned = Planned.by(policy, Planned.TODAY, "V01");

    assertThat(planned.step(Kind.POST_OPERATIVE_SYSTEMIC, "Bevacizumab again").aroundSurgery())
        .isEqualTo(new Offset(35, 56));
    assertThat(planned.step(Kind.SURVEILLANCE, "for two years").every())
        .isEqualTo(new Interval(60, 75));
    assertThat(planned.plan().policyVersion()).startsWith("2026-12+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"V01", "V03", "V06", "V12", "V13"})
  void theOrderOfTheRecordDoesNotMatter(String vignette) {
    var reader = new PatientPictureReader();
    var assessor = new EligibilityAssessor(Policy.standard());
    var planner = new TreatmentPlanner(Policy.standard());
    var resources = Planned.resources(vignette);
    var expected = Planned.of(vignette).plan();

    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(resources, new Random(seed));
      var picture = reader.read(resources);
      var answer = assessor.assess(picture, Planned.TODAY);
      assertThat(planner.plan(answer, assessor.situation(picture, Planned.TODAY)))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V01", "V02", "V03", "V04", "V05", "V06", "V07", "V08", "V09", "V10", "V11", "V12", "V13",
        "V14", "V15"
      })
  void everyPlanHasStepsItsConditionAndNoOrderToOperate(String vignette) {
    var planned = Planned.of(vignette);

    assertThat(planned.plan().activities()).isNotEmpty();
    assertThat(planned.plan().conditions()).hasSize(1);
    assertThat(planned.words().toLowerCase()).doesNotContain("operate");
    assertThat(planned.plan().activities())
        .filteredOn(step -> step.kind() == Kind.SURGERY)
        .allMatch(step -> English.of(step.description()).contains("MDT to decide"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V01", "V02", "V03", "V04", "V05", "V06", "V07", "V08", "V09", "V10", "V11", "V12", "V14"
      })
  void noStepOfTreatmentIsWithoutItsSource(String vignette) {
    assertThat(Planned.of(vignette).plan().activities())
        .filteredOn(step -> step.kind() != Kind.OBTAIN_DATA)
        .allSatisfy(
            step -> assertThat(step.citations()).as(English.of(step.description())).isNotEmpty());
  }

  @Test
  void aStopLeavesOtherTreatmentToTheMdt() {
    assertThat(Planned.of("V09").step(Kind.MDT_REVIEW, "other than surgery").earliest())
        .isEqualTo(Planned.TODAY);
  }

  @Test
  void tooLittleKnownEndsWithAskingAgain() {
    assertThat(English.of(Planned.of("V13").step(Kind.MDT_REVIEW, "Ask again").description()))
        .contains("no plan of treatment can be proposed before");
  }

  @Test
  void hepatitisBWithoutAntiviralIsTreatedFirst() {
    var planned =
        Planned.of(
                "V02",
                "{resourceType:'Observation',id:'hbsag',status:'final',code:{coding:[{system:"
                    + "'http://loinc.org',code:'5195-3'}]},effectiveDateTime:'2026-11-01',"
                    + "valueCodeableConcept:{text:'positive'}}",
                dose("sintilimab", "2026-10-01"))
            .is(Disposition.DEFER);

    assertThat(planned.step(Kind.ANTIVIRAL, "entecavir or tenofovir")).isNotNull();
  }
}
