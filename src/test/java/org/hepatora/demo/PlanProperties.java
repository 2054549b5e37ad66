// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.plan.PlanActivity;
import org.hepatora.decision.plan.PlanActivity.Action;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.plan.TreatmentPlan;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;

/** What holds of every plan: of the demo patients, of the cases of the review, of made records. */
final class PlanProperties {
  private static final LocalDate MADE_FOR = LocalDate.of(2026, 11, 29);
  private static final PatientPictureReader READER = new PatientPictureReader();
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final TreatmentPlanner PLANNER = new TreatmentPlanner(Policy.standard());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<DemoPatient> COHORT =
      new DemoCohort(20241123, MADE_FOR).patients(36).toList();

  @Example
  void ofEveryDemoPatient() throws IOException {
    for (var patient : COHORT) {
      holds(picture(patient), MADE_FOR, patient.id());
    }
  }

  @Example
  void ofEveryCaseOfTheReview() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/clinical"))) {
      for (var file : files.sorted().toList()) {
        var picture = READER.read(Bundles.flatten(JSON.readTree(file.toFile())));
        holds(picture, MADE_FOR, file.getFileName().toString());
      }
    }
  }

  @Property(tries = 150)
  void ofMadeRecordsOnAnyDay(
      @ForAll @IntRange(max = 35) int patient,
      @ForAll @IntRange(min = -400, max = 400) int days,
      @ForAll @IntRange(max = 3) int seed)
      throws IOException {
    var made = new DemoCohort(seed, MADE_FOR).patients(36).skip(patient).findFirst().orElseThrow();
    holds(picture(made), MADE_FOR.plusDays(days), seed + "/" + made.id() + " on day " + days);
  }

  private static PatientPicture picture(DemoPatient patient) throws IOException {
    return READER.read(Bundles.flatten(JSON.readTree(patient.transactionBundle())), patient.id());
  }

  private static void holds(PatientPicture picture, LocalDate day, String who) {
    var assessed = ASSESSOR.assessed(picture, day);
    var plan = PLANNER.plan(assessed.answer(), assessed.situation());
    if (plan != null) {
      nothingLiesInThePast(plan, who);
      nothingThatIsHeldIsGiven(plan, assessed.situation(), who);
      onlyWhatRunsGoesOn(plan, assessed.situation(), who);
      nothingAfterSurgeryHasADayBeforeItIsSet(plan, who);
      everyVirusHasItsAntiviral(plan, assessed.situation(), who);
    }
  }

  private static void nothingLiesInThePast(TreatmentPlan plan, String who) {
    for (var step : plan.activities()) {
      if (step.earliest() != null) {
        assertThat(step.earliest()).as("%s: %s", who, step).isAfterOrEqualTo(plan.asOf());
      }
      if (step.latest() != null) {
        assertThat(step.latest()).as("%s: %s", who, step).isAfterOrEqualTo(plan.asOf());
      }
    }
  }

  private static void nothingThatIsHeldIsGiven(
      TreatmentPlan plan, CareSituation situation, String who) {
    drugs(plan, Action.GIVE, Action.GO_ON, Action.ASK)
        .forEach(drug -> assertThat(situation.holds().of(drug)).as("%s: %s", who, drug).isNull());
    drugs(plan, Action.HOLD)
        .forEach(
            drug -> assertThat(situation.holds().of(drug)).as("%s: %s", who, drug).isNotNull());
  }

  private static void onlyWhatRunsGoesOn(TreatmentPlan plan, CareSituation situation, String who) {
    drugs(plan, Action.GO_ON)
        .forEach(drug -> assertThat(situation.runs(drug)).as("%s: %s", who, drug).isTrue());
  }

  private static void nothingAfterSurgeryHasADayBeforeItIsSet(TreatmentPlan plan, String who) {
    boolean proposed = plan.activities().stream().anyMatch(step -> step.kind() == Kind.SURGERY);
    if (proposed) {
      assertThat(plan.activities())
          .as(who)
          .filteredOn(
              step ->
                  step.kind() == Kind.POST_OPERATIVE_SYSTEMIC || step.kind() == Kind.SURVEILLANCE)
          .allMatch(step -> step.earliest() == null && step.latest() == null);
    }
  }

  private static void everyVirusHasItsAntiviral(
      TreatmentPlan plan, CareSituation situation, String who) {
    if (situation.hepatitisB() == Truth.YES) {
      assertThat(plan.activities()).as(who).extracting(PlanActivity::kind).contains(Kind.ANTIVIRAL);
    }
  }

  private static Stream<Drug> drugs(TreatmentPlan plan, Action... actions) {
    return plan.activities().stream()
        .map(PlanActivity::course)
        .flatMap(Stream::ofNullable)
        .filter(course -> List.of(actions).contains(course.action()))
        .flatMap(course -> course.drugs().stream());
  }
}
