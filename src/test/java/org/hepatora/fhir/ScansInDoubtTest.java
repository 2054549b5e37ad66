// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.fhir.write.MissingTests;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scans that may not mean what they seem to; clinical review of 0.1.0, A 12 to 15 and 33. */
class ScansInDoubtTest {
  @Test
  void aProgressionThatTheNextScanOverturnedIsAResponseWithItsHistory() {
    // 70, 92 (+31 %), 60, 44, 42 mm: PR -37.1 %, then -40 %; 28 mm viable are small residual
    // disease (G7)
    var patient =
        Clinical.of("01-pseudoprogression-then-pr")
            .is(Disposition.LOCOREGIONAL_NED)
            .has("g6.response.recist", Status.MET)
            .cautions("The progression of 2026-07-12 was not confirmed")
            .cautions("Resection is an alternative");

    assertThat(English.of(patient.criterion("g6.response.recist").text()))
        .contains("PR", "-37.1 %");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"98-new-lesion-10mm", "99-new-lung-nodule-11mm"})
  void oneSmallNewLesionInADeepResponseIsScannedAgain(String file) {
    // 28 to 56 d after 2026-11-20
    var patient =
        Clinical.of(file)
            .is(Disposition.DEFER)
            .says("re-scan from 2026-12-18")
            .cautions("A single new lesion below 20 mm (house rule)", "scan it again");

    assertThat(patient.answer().earliestDate()).isEqualTo("2026-12-18");
    assertThat(patient.words(Kind.ASSESSMENT))
        .anyMatch(words -> words.contains("Unconfirmed progression"));
  }

  @Test
  void aLesionThatMayHaveSplitIsAQuestionNotAProgression() {
    Clinical.of("24-lesion-split")
        .is(Disposition.INSUFFICIENT_DATA)
        .says("whether a lesion split")
        .has("g4.progression", Status.UNKNOWN)
        .asksFor("g4.progression", "part a of L1", "together 56 mm, before 60 mm");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "25-target-not-measured, 'Measure Liver, segment III on the scan of 2026-11-20'",
    "61-lesions-merged, 'Measure Liver, segment VII on the scan of 2026-11-20'",
    "78-two-readers, 'on the scan of 2026-11-20 and correct the other'"
  })
  void aScanThatLacksOneMeasurementAsksForThatMeasurement(String file, String words) {
    var patient = Clinical.of(file).is(Disposition.INSUFFICIENT_DATA).asksFor("g4.imaging", words);

    assertThat(MissingTests.behind(patient.answer())).doesNotContain(MissingTests.IMAGING);
    assertThat(patient.words(Kind.OBTAIN_DATA)).anyMatch(step -> step.contains(words));
  }

  @Test
  void aChangeOfModalityIsNamed() {
    Clinical.of("26-modality-change")
        .is(Disposition.CANDIDATE_CONVERSION)
        .cautions("CT on 2026-05-08, MRI on 2026-11-20");
  }
}
