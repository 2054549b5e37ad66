// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.Ehr;
import org.hepatora.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day a statement is about. */
final class DaysTest {
  private static final String VALUE = "valueQuantity:{value:14,unit:'umol/L'}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "effectiveDateTime:'2026-11-10'; 2026-11-10",
        "effectiveDateTime:'2024-02-29'; 2024-02-29",
        "effectiveDateTime:'2026-11-10T23:30:00-08:00'; 2026-11-11",
        "effectiveDateTime:'2026-11-10T00:30:00+09:00'; 2026-11-09",
        "effectiveDateTime:'2026-11-10T08:15:00.123Z'; 2026-11-10",
        "effectiveInstant:'2026-11-10T08:15:00.123Z'; 2026-11-10",
        "effectivePeriod:{start:'2026-11-08',end:'2026-11-10T10:00:00Z'}; 2026-11-10",
        "effectivePeriod:{start:'2026-11-10'}; 2026-11-10"
      })
  void isTheCalendarDayWhereTheHospitalIs(String date, LocalDate expected) {
    assertThat(Ehr.read(bilirubin(date)).labs().bilirubin().facts())
        .extracting(Fact::date)
        .containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "effectiveDateTime:'2026-02-30'; effectiveDateTime",
        "effectiveDateTime:'2026-02-29'; effectiveDateTime",
        "effectiveDateTime:'2026-13-01'; effectiveDateTime",
        "effectiveDateTime:'2026-11-00'; effectiveDateTime",
        "effectiveDateTime:'20026-11-10'; effectiveDateTime",
        "effectiveDateTime:'0026-11-10'; effectiveDateTime",
        "effectiveDateTime:'10.11.2026'; effectiveDateTime",
        "effectiveDateTime:'2026-11-10T25:00:00Z'; effectiveDateTime",
        "effectiveDateTime:'2026-11-10Tmorning'; effectiveDateTime",
        "effectiveDateTime:'2026-11-1'; effectiveDateTime",
        "effectiveDateTime:'yesterday'; effectiveDateTime",
        "effectiveDateTime:''; effectiveDateTime",
        "effectiveDateTime:20261110; effectiveDateTime",
        "effectiveDateTime:'2026-11'; effectiveDateTime",
        "effectiveDateTime:'2026'; effectiveDateTime",
        "effectiveInstant:'2026-11-31T08:15:00Z'; effectiveInstant",
        "effectivePeriod:{start:'2026-11-08',end:'2026-11-31'}; effectivePeriod.end",
        "effectivePeriod:{}; effectivePeriod.start",
        "effectiveTiming:{}; effective",
        "note:[]; effective"
      })
  void isUnknownWhenItCannotBePlacedAndSaysWhere(String date, String at) {
    var picture = Ehr.read(bilirubin(date));

    assertThat(picture.labs().bilirubin().facts()).isEmpty();
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource." + at);
  }

  @Test
  void leavesTheOtherFactsAloneWhenOneDateIsImpossible() {
    var picture =
        Ehr.read(bilirubin("effectiveDateTime:'2026-02-30'"), Ehr.observation("1975-2", VALUE));

    assertThat(picture.labs().bilirubin().facts()).hasSize(1);
    assertThat(picture.problems()).hasSize(1);
  }

  /** 07:30 in Shanghai is 23:30 of the day before in UTC; the turn of the day is the hospital's. */
  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    "2026-11-19T15:59:59Z, Asia/Shanghai, 2026-11-19",
    "2026-11-19T16:00:00Z, Asia/Shanghai, 2026-11-20",
    "2026-11-19T23:30:00Z, Asia/Shanghai, 2026-11-20",
    "2026-11-20T07:30:00+08:00, Asia/Shanghai, 2026-11-20",
    "2026-11-20T07:30:00+08:00, UTC, 2026-11-19",
    "2026-11-20T04:59:59Z, America/New_York, 2026-11-19",
    "2026-11-20T05:00:00Z, America/New_York, 2026-11-20",
    "2026-07-01T03:59:59Z, America/New_York, 2026-06-30",
    "2026-07-01T04:00:00Z, America/New_York, 2026-07-01",
    "2026-11-20, Asia/Shanghai, 2026-11-20"
  })
  void theTurnOfTheDayIsMidnightWhereTheHospitalIs(String time, ZoneId zone, LocalDate expected) {
    var reader = new PatientPictureReader(Knowledge.standard(), zone);
    var observation = Ehr.json(bilirubin("effectiveDateTime:'" + time + "'"));

    assertThat(reader.read(List.of(Located.stored(observation))).labs().bilirubin().facts())
        .extracting(Fact::date)
        .containsExactly(expected);
  }

  /** Bevacizumab at 07:30 in Shanghai on 20 November, sent as UTC: 28 days later is 18 December. */
  @ParameterizedTest
  @CsvSource({"Asia/Shanghai, 2026-12-18", "UTC, 2026-12-17"})
  void aDoseInTheMorningHoldsUpTheOperationToTheRightDay(ZoneId zone, LocalDate earliest) {
    var record = Ehr.patient("V01");
    record.add(
        Located.stored(
            Ehr.json(
                "{resourceType:'MedicationAdministration',id:'late',status:'completed',"
                    + "medicationCodeableConcept:{text:'bevacizumab'},"
                    + "effectiveDateTime:'2026-11-19T23:30:00Z'}")));
    var picture = new PatientPictureReader(Knowledge.standard(), zone).read(record);

    var answer =
        new EligibilityAssessor(Policy.standard()).assess(picture, LocalDate.of(2026, 11, 21));

    assertThat(answer.disposition()).isEqualTo(Disposition.DEFER);
    assertThat(answer.earliestDate()).isEqualTo(earliest);
  }

  private static String bilirubin(String date) {
    return "{resourceType:'Observation',status:'final',code:"
        + Ehr.code("14631-6")
        + ","
        + VALUE
        + ","
        + date
        + "}";
  }
}
