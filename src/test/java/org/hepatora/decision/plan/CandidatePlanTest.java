// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.plan.Planned.dose;
import static org.hepatora.decision.plan.Planned.ned;
import static org.hepatora.decision.plan.Planned.resection;
import static org.hepatora.decision.plan.Planned.window;

import java.time.LocalDate;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.plan.PlanActivity.Interval;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.plan.PlanActivity.Offset;
import org.hepatora.decision.plan.TreatmentPlan.Aim;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** The days are those of evidence.md 5 and 6, counted by hand. */
class CandidatePlanTest {
  // V01: last bevacizumab 45 d ago, last atezolizumab 24 d ago, first dose on 2026-05-07.
  private static final Planned UNSET = Planned.of("V01").is(Disposition.CANDIDATE_CONVERSION);

  // The same with surgery set for the day of the answer.
  private static final Planned CONVERSION = UNSET.withSurgeryOn(Planned.TODAY);

  // V02: last bevacizumab 40 d ago, last sintilimab 40 d ago.
  private static final Planned CYTOREDUCTION =
      Planned.of("V02").is(Disposition.CANDIDATE_CYTOREDUCTION).withSurgeryOn(Planned.TODAY);

  @Test
  void startsWithTheMdtAndNeverSaysOperate() {
    var first = CONVERSION.plan().activities().get(0);

    assertThat(first.kind()).isEqualTo(Kind.MDT_REVIEW);
    assertThat(window(first)).isEqualTo("2026-11-20/2026-12-24");
    assertThat(English.of(CONVERSION.step(Kind.SURGERY, "").description()))
        .contains("MDT to decide");
    assertThat(English.of(CYTOREDUCTION.step(Kind.SURGERY, "").description()))
        .contains("MDT to decide");
    assertThat(CONVERSION.words().toLowerCase()).doesNotContain("operate");
    assertThat(CYTOREDUCTION.words().toLowerCase()).doesNotContain("operate");
  }

  @Test
  void saysOfEachDrugWhenItWasLastGivenAndWhenItsIntervalsPass() {
    var bevacizumab = CYTOREDUCTION.step(Kind.WASHOUT, "Bevacizumab");

    // hard interval over on 2026-11-08, preferred one on 2026-11-22; nothing lies in the past
    assertThat(English.of(bevacizumab.description()))
        .contains("last given on 2026-10-11", "passes on 2026-11-08");
    assertThat(window(bevacizumab)).isEqualTo("2026-11-20/2026-11-22");
    assertThat(CYTOREDUCTION.steps(Kind.WASHOUT)).hasSize(1);
    assertThat(CONVERSION.steps(Kind.WASHOUT)).isEmpty();
  }

  @Test
  void surgeryIsEarliestTodayAndPreferredWhenEveryPreferredIntervalHasPassed() {
    var surgery = Planned.of("V02").step(Kind.SURGERY, "");

    assertThat(window(surgery)).isEqualTo("2026-11-20/");
    assertThat(window(CYTOREDUCTION.step(Kind.SURGERY, ""))).isEqualTo("2026-11-20/2026-11-20");
    assertThat(English.of(surgery.description()))
        .contains("Earliest 2026-11-20, preferred from 2026-11-22");
    assertThat(English.of(CONVERSION.step(Kind.SURGERY, "").description()))
        .contains("preferred from 2026-11-20");
  }

  @Test
  void screensWithinFourteenDaysBeforeSurgery() {
    var screening = CONVERSION.step(Kind.SCREENING, "TSH");

    assertThat(English.of(screening.description()))
        .contains("14 d (house rule)", "troponin", "urine protein");
    assertThat(screening.earliest()).isEqualTo("2026-11-20");
    assertThat(CONVERSION.step(Kind.SCREENING, "150/100").earliest()).isEqualTo("2026-11-20");
  }

  @Test
  void eachDrugRestartsAfterItsOwnInterval() {
    assertThat(window(CONVERSION.step(Kind.POST_OPERATIVE_SYSTEMIC, "Atezolizumab again")))
        .isEqualTo("2026-12-04/2027-01-15");
    var bevacizumab = CONVERSION.step(Kind.POST_OPERATIVE_SYSTEMIC, "Bevacizumab again");
    assertThat(window(bevacizumab)).isEqualTo("2026-12-18/2027-01-15");
    assertThat(English.of(bevacizumab.description())).contains("wound healed", "bile leak");

    // V03: camrelizumab and apatinib, which waits 28 d, the longer end of its 14-28 d.
    var v03 =
        Planned.of("V03").is(Disposition.CANDIDATE_CYTOREDUCTION).withSurgeryOn(Planned.TODAY);
    assertThat(window(v03.step(Kind.POST_OPERATIVE_SYSTEMIC, "Apatinib")))
        .isEqualTo("2026-12-18/2027-01-15");
    assertThat(v03.step(Kind.POST_OPERATIVE_SYSTEMIC, "Camrelizumab").earliest())
        .isEqualTo("2026-12-04");
  }

  @Test
  void untilSurgeryHasADayWhatFollowsItIsRelativeToIt() {
    var bevacizumab = UNSET.step(Kind.POST_OPERATIVE_SYSTEMIC, "Bevacizumab again");
    assertThat(window(bevacizumab)).isEqualTo("/");
    assertThat(bevacizumab.aroundSurgery()).isEqualTo(new Offset(28, 56));
    assertThat(UNSET.step(Kind.POST_OPERATIVE_SYSTEMIC, "Atezolizumab again").aroundSurgery())
        .isEqualTo(new Offset(14, 56));
    assertThat(UNSET.step(Kind.SURVEILLANCE, "First scan").aroundSurgery())
        .isEqualTo(new Offset(28, 42));
    assertThat(UNSET.step(Kind.SURVEILLANCE, "for two years").aroundSurgery())
        .isEqualTo(new Offset(42, 730));
    assertThat(UNSET.step(Kind.SCREENING, "TSH").aroundSurgery()).isEqualTo(new Offset(-14, 0));
    assertThat(English.of(UNSET.step(Kind.SURGERY, "").description())).contains("is not set");
  }

  @Test
  void theDayOfSurgeryDatesWhatFollows() {
    // theatre on 2026-12-10: atezolizumab from day 14, bevacizumab from day 28, both by day 56
    var set = UNSET.withSurgeryOn(LocalDate.of(2026, 12, 10));

    assertThat(window(set.step(Kind.SURGERY, "Set for 2026-12-10")))
        .isEqualTo("2026-12-10/2026-12-10");
    assertThat(window(set.step(Kind.POST_OPERATIVE_SYSTEMIC, "Atezolizumab again")))
        .isEqualTo("2026-12-24/2027-02-04");
    assertThat(window(set.step(Kind.POST_OPERATIVE_SYSTEMIC, "Bevacizumab again")))
        .isEqualTo("2027-01-07/2027-02-04");
    assertThat(window(set.step(Kind.SCREENING, "TSH"))).isEqualTo("2026-11-26/2026-12-10");
  }

  @Test
  void aCheckpointInhibitorWaitsForToxicityAndAnAntiVegfForTheWound() {
    assertThat(
            English.of(
                CONVERSION.step(Kind.POST_OPERATIVE_SYSTEMIC, "Atezolizumab again").description()))
        .contains("without an active immune-related adverse event")
        .doesNotContain("wound");
  }

  @Test
  void withoutACheckpointInhibitorNothingIsCapped() {
    var capped = CONVERSION.step(Kind.POST_OPERATIVE_SYSTEMIC, "at least 365 d");
    assertThat(English.of(capped.description())).contains("usually capped at 730 d");
    assertThat(CYTOREDUCTION.words()).doesNotContain("capped");
  }

  @Test
  void recurrenceIsDefinedInEveryCalendar() {
    assertThat(CONVERSION.step(Kind.SURVEILLANCE, "is recurrence").earliest())
        .isEqualTo("2026-11-20");
    assertThat(CYTOREDUCTION.step(Kind.SURVEILLANCE, "is recurrence")).isNotNull();
  }

  @Test
  void aCtla4AntibodyIsUsuallyNotRepeated() {
    var planned =
        Planned.of("V01", dose("tremelimumab", "2026-05-07")).is(Disposition.CANDIDATE_CONVERSION);

    var step = planned.step(Kind.POST_OPERATIVE_SYSTEMIC, "Tremelimumab");
    assertThat(English.of(step.description())).contains("usually not repeated");
    assertThat(window(step)).isEqualTo("/");
  }

  @Test
  void theFirstScanIsAfterFourToSixWeeksThenEveryTwoToThreeMonths() {
    assertThat(window(CONVERSION.step(Kind.SURVEILLANCE, "First scan")))
        .isEqualTo("2026-12-18/2027-01-01");
    var early = CONVERSION.step(Kind.SURVEILLANCE, "for two years");
    assertThat(early.every()).isEqualTo(new Interval(60, 90));
    assertThat(window(early)).isEqualTo("2027-01-01/2028-11-19");
    var later = CONVERSION.step(Kind.SURVEILLANCE, "third to fifth year");
    assertThat(later.every()).isEqualTo(new Interval(90, 180));
    assertThat(window(later)).isEqualTo("2028-11-19/2031-11-19");
    var last = CONVERSION.step(Kind.SURVEILLANCE, "after the fifth year");
    assertThat(last.every()).isEqualTo(new Interval(180, 180));
    assertThat(window(last)).isEqualTo("2031-11-19/");
  }

  @Test
  void withHepatitisBItsDnaIsFollowed() {
    assertThat(CONVERSION.step(Kind.SURVEILLANCE, "HBV DNA").every())
        .isEqualTo(new Interval(90, 180));
    assertThat(CYTOREDUCTION.words()).doesNotContain("HBV DNA");
  }

  @Test
  void afterConversionTherapyHasAnEndToDiscussAfterCytoreductionItGoesOn() {
    var duration = CONVERSION.step(Kind.POST_OPERATIVE_SYSTEMIC, "at least 365 d");
    // 365 d after 2026-11-20 (T+A, Cheng II); 730 d after the first dose of 2026-05-07
    assertThat(English.of(duration.description()))
        .contains("From 2027-11-20", "two consecutive scans", "90 d", "2028-05-06");
    assertThat(CYTOREDUCTION.step(Kind.POST_OPERATIVE_SYSTEMIC, "progression or toxicity"))
        .isNotNull();
    assertThat(
            English.of(CYTOREDUCTION.step(Kind.LOCAL_THERAPY, "each remaining site").description()))
        .contains("no evidence of disease");
    assertThat(CONVERSION.plan().aim()).isEqualTo(Aim.CURATIVE_CONVERSION);
    assertThat(CYTOREDUCTION.plan().aim()).isEqualTo(Aim.CYTOREDUCTIVE);
  }

  @Test
  void afterSurgeryWithoutDiseaseTheNextScanIsThreeMonthsAfterTheLast() {
    var planned =
        Planned.on(
                LocalDate.of(2027, 2, 1),
                "V01",
                resection("2026-11-25"),
                ned("2027-01-05"),
                dose("atezolizumab", "2027-01-20"),
                dose("bevacizumab", "2027-01-20"))
            .is(Disposition.MAINTAIN_NED);

    assertThat(window(planned.step(Kind.SURVEILLANCE, "Next scan")))
        .isEqualTo("2027-02-01/2027-04-05");
    assertThat(window(planned.step(Kind.SURVEILLANCE, "for two years")))
        .isEqualTo("2027-04-05/2028-11-24");
    assertThat(planned.steps(Kind.SURVEILLANCE))
        .noneMatch(step -> English.of(step.description()).startsWith("First scan"));
    assertThat(planned.step(Kind.POST_OPERATIVE_SYSTEMIC, "Continue the systemic plan"))
        .isNotNull();
    assertThat(
            English.of(planned.step(Kind.POST_OPERATIVE_SYSTEMIC, "at least 365 d").description()))
        .contains("From 2027-11-25");
    assertThat(planned.plan().aim()).isEqualTo(Aim.CURATIVE_CONVERSION);
    assertThat(planned.steps(Kind.SURGERY)).isEmpty();
  }

  @Test
  void soonAfterSurgeryTheRestartAndTheFirstScanAreAhead() {
    var planned =
        Planned.on(LocalDate.of(2026, 12, 5), "V01", resection("2026-11-25"), ned("2026-11-30"))
            .is(Disposition.MAINTAIN_NED);

    assertThat(window(planned.step(Kind.SURVEILLANCE, "First scan")))
        .isEqualTo("2026-12-23/2027-01-06");
    assertThat(window(planned.step(Kind.SURVEILLANCE, "for two years")))
        .isEqualTo("2027-01-06/2028-11-24");
    assertThat(planned.steps(Kind.SURVEILLANCE))
        .noneMatch(step -> English.of(step.description()).startsWith("Next scan"));
    assertThat(planned.step(Kind.POST_OPERATIVE_SYSTEMIC, "Atezolizumab again").earliest())
        .isEqualTo("2026-12-09");
    assertThat(planned.step(Kind.POST_OPERATIVE_SYSTEMIC, "Bevacizumab again").earliest())
        .isEqualTo("2026-12-23");
  }

  @Test
  void threeYearsAfterSurgeryTheScansAreSixMonthsApart() {
    var planned =
        Planned.on(LocalDate.of(2029, 12, 1), "V01", resection("2026-11-25"), ned("2029-11-01"))
            .is(Disposition.MAINTAIN_NED);

    assertThat(window(planned.step(Kind.SURVEILLANCE, "Next scan")))
        .isEqualTo("2029-12-01/2030-04-30");
    assertThat(planned.words()).doesNotContain("for two years");
    assertThat(planned.step(Kind.SURVEILLANCE, "third to fifth year").latest())
        .isEqualTo("2031-11-24");
  }
}
