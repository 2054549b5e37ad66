package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.fhir.Ehr;
import java.time.LocalDate;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Problem;
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
        "effectiveDateTime:'2026-11-10T23:30:00-08:00'; 2026-11-10",
        "effectiveDateTime:'2026-11-10T00:30:00+09:00'; 2026-11-10",
        "effectiveDateTime:'2026-11-10T08:15:00.123Z'; 2026-11-10",
        "effectiveInstant:'2026-11-10T08:15:00.123Z'; 2026-11-10",
        "effectivePeriod:{start:'2026-11-08',end:'2026-11-10T10:00:00Z'}; 2026-11-10",
        "effectivePeriod:{start:'2026-11-10'}; 2026-11-10"
      })
  void isTheCalendarDayAsWritten(String date, LocalDate expected) {
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
