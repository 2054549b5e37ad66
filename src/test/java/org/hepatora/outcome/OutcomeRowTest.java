// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hepatora.decision.outcome.Covariate;
import org.hepatora.decision.outcome.Exclusion;
import org.hepatora.decision.outcome.OutcomeRow;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.junit.jupiter.api.Test;

/** Time zero and what followed, from the record of a worked patient. */
class OutcomeRowTest {
  private static final PatientPictureReader READER = new PatientPictureReader();
  private static final LocalDate LATER = KnownCourse.TIME_ZERO.plusYears(10);

  private static OutcomeRow row(KnownCourse course) {
    return row(course, LATER);
  }

  private static OutcomeRow row(KnownCourse course, LocalDate asOf) {
    var picture = READER.read(Bundles.flatten(course.bundle(), "Bundle"));
    return OutcomeRow.of(picture, Policy.standard(), asOf);
  }

  /** V01 is judged on that day; the washout of bevacizumab, 28 days at least, is still running. */
  @Test
  void timeZeroIsTheDayOfTheLastMissingFact() {
    var row = row(KnownCourse.shortened().operated(40).seen(100, 1).died(500));

    assertThat(row.excluded()).isNull();
    assertThat(row.timeZero()).isEqualTo(KnownCourse.TIME_ZERO);
    assertThat(row.resection()).isEqualTo(40);
    assertThat(row.exit()).isEqualTo(500);
    assertThat(row.died()).isTrue();
    assertThat(row.local()).isNull();
  }

  @Test
  void whatComesLaterIsNotSeen() {
    var course = KnownCourse.shortened().operated(40).seen(100, 1).died(500);
    var early = row(course, KnownCourse.TIME_ZERO.plusDays(60));

    assertThat(early.timeZero()).isEqualTo(KnownCourse.TIME_ZERO);
    assertThat(early.resection()).isEqualTo(40);
    assertThat(early.exit()).isEqualTo(40);
    assertThat(early.died()).isFalse();
    assertThat(row(course, KnownCourse.TIME_ZERO.minusDays(1)).excluded())
        .isEqualTo(Exclusion.WINDOW_NEVER_SEEN);
  }

  /** The last fact, not the day of asking, ends the observation. */
  @Test
  void theLivingAreCensoredOnTheDayTheyWereLastSeen() {
    var row = row(KnownCourse.shortened().seen(321, 1));

    assertThat(row.exit()).isEqualTo(321);
    assertThat(row.died()).isFalse();
    assertThat(row.event()).isFalse();
    assertThat(row.closed()).isEqualTo(321);
  }

  @Test
  void theConfoundersAreThoseOfTimeZero() {
    var baseline = row(KnownCourse.shortened().seen(100, 3)).baseline();

    assertThat(baseline.get(Covariate.ECOG)).isNotEqualTo(3.0);
    assertThat(baseline.get(Covariate.AFP)).isEqualTo(Math.log10(35));
    assertThat(baseline.get(Covariate.AFP_RESPONSE)).isEqualTo(1);
    assertThat(baseline.get(Covariate.IMMUNOTHERAPY_ANTI_VEGF)).isEqualTo(1);
    assertThat(baseline.get(Covariate.CHILD_PUGH)).isEqualTo(5);
    assertThat(baseline.get(Covariate.YEAR)).isEqualTo(2005);
    assertThat(baseline.get(Covariate.DAYS_ON_THERAPY)).isEqualTo(193);
  }

  @Test
  void theLineIsReadUntilTheOperation() {
    var lines = row(KnownCourse.shortened().operated(40).seen(100, 1)).lines();

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).regimen()).isEqualTo("t-a");
    assertThat(lines.get(0).firstDose()).isEqualTo(KnownCourse.TIME_ZERO.minusDays(193));
    assertThat(lines.get(0).responses().get(0).evaluable()).isTrue();
    assertThat(lines.get(0).responses().get(1).evaluable()).isFalse();
    assertThat(lines.get(0).responses().get(0).responseDay()).isEqualTo(189);
  }

  @Test
  void whatCannotBeOrderedIsLeftOutWithItsReason() {
    assertThat(row(KnownCourse.shortened().operated(-3)).excluded())
        .isEqualTo(Exclusion.OPERATION_BEFORE_TIME_ZERO);
    assertThat(row(KnownCourse.shortened().died(-2)).excluded())
        .isEqualTo(Exclusion.DEATH_BEFORE_TIME_ZERO);
    assertThat(row(KnownCourse.shortened().died(50).seen(60, 1)).excluded())
        .isEqualTo(Exclusion.FACTS_AFTER_DEATH);
    assertThat(row(KnownCourse.shortened().died(50).seen(40, 5)).excluded())
        .isEqualTo(Exclusion.TWO_DEATHS);
  }

  @Test
  void deathMayBeToldByEcogFive() {
    var row = row(KnownCourse.shortened().seen(77, 5));

    assertThat(row.exit()).isEqualTo(77);
    assertThat(row.died()).isTrue();
  }
}
