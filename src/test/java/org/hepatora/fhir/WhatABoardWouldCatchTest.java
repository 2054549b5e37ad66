// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Markers, sites and patients outside the evidence; clinical review of 0.1.0, A 7, 8, 10, 16, 17,
 * 19.
 */
class WhatABoardWouldCatchTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "04-afp-rising-tumour-stable, 'AFP 180 ng/mL on 2026-11-20, now 300 ng/mL on 2026-11-26'",
    "48-afp-2400-scan-41d, 'AFP 20 ng/mL on 2026-09-19, now 2400 ng/mL on 2026-11-26'",
    "63-pivka-rising, '60 mAU/mL on 2026-09-20, now 5200 mAU/mL on 2026-11-26'"
  })
  void aMarkerThatRoseSinceTheScanAsksForImagingFirst(String file, String rise) {
    var patient =
        Clinical.of(file)
            .is(Disposition.CANDIDATE_CONVERSION)
            .has("g7.marker-rise", Status.NOT_MET)
            .cautions(rise, "new imaging before the board decides");

    var first = patient.steps().get(0);
    assertThat(first.kind()).isEqualTo(Kind.ASSESSMENT);
    assertThat(first.earliest()).isEqualTo(Clinical.DAY);
    assertThat(English.of(first.description())).contains(rise, "New imaging first");
    assertThat(patient.answer().nextAssessment()).isEqualTo(Clinical.DAY);
  }

  @Test
  void aViableBrainMetastasisIsAStop() {
    var patient =
        Clinical.of("46-brain-metastasis")
            .is(Disposition.NOT_RECOMMENDED)
            .says("brain metastasis (Brain, left frontal)")
            .has("g5.brain", Status.NOT_MET);

    assertThat(patient.words(Kind.SURGERY)).isEmpty();
    assertThat(patient.words(Kind.CORRECTION)).anyMatch(words -> words.contains("neurosurgery"));
  }

  @Test
  void withNothingViableInTheLiverTheLungIsTreatedThere() {
    var patient =
        Clinical.of("23-extrahepatic-only")
            .is(Disposition.LOCOREGIONAL_NED)
            .has("g7.liver-target", Status.NOT_MET)
            .says("Lung, left lower lobe");

    assertThat(patient.words(Kind.SURGERY)).isEmpty();
    assertThat(patient.words(Kind.LOCAL_THERAPY))
        .singleElement()
        .asString()
        .contains("outside the liver");
  }

  @Test
  void viablePeritonealDiseaseIsAtMostBorderline() {
    Clinical.of("47-peritoneal")
        .is(Disposition.CONSIDER)
        .has("g8.peritoneum", Status.NOT_MET)
        .cautions("Viable peritoneal disease");
  }

  @Test
  void aLiverTransplantRecipientIsAtMostBorderlineAndNamed() {
    Clinical.of("16-liver-transplant-recipient")
        .is(Disposition.CONSIDER)
        .says("the liver is a transplant")
        .has("g8.liver-transplant", Status.NOT_MET)
        .cautions("Liver transplant recipient", "rejection");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"07-icg-25, 25", "87-icg29-flr40, 29.9", "65-multi-borderline, 28"})
  void icgFromTwentyPercentLimitsTheExtent(String file, String percent) {
    Clinical.of(file).cautions("ICG-R15 " + percent + " %", "only a limited resection");
  }

  @Test
  void aFocusThatLeavesOutALivingLiverLesionIsNamed() {
    Clinical.of("64-r0-focus-omits-viable-liver-lesion")
        .is(Disposition.CANDIDATE_CONVERSION)
        .cautions("does not name a viable lesion of the liver: Liver, segment II");
  }

  @Test
  void aResponseByMrecistOnlyQuotesTheFigureOfStableDisease() {
    var patient = Clinical.of("29b-check-pcr").cautions("by mRECIST only", "16.7 %");

    assertThat(English.of(patient.answer().cautions())).noneMatch(one -> one.contains("57.7"));
  }

  @Test
  void withinMilanWithCirrhosisATransplantIsAnOption() {
    var patient = Clinical.of("33-downstaged-within-milan").is(Disposition.CANDIDATE_CONVERSION);

    assertThat(patient.words(Kind.TRANSPLANT))
        .singleElement()
        .asString()
        .contains("transplantation is an option");
  }

  @Test
  void varicesOfThreeYearsAgoAskForEndoscopy() {
    var patient =
        Clinical.of("41-egd-3-years-old").cautions("last looked for on 2023-11-25", "1100 d ago");

    assertThat(patient.words(Kind.SCREENING))
        .anyMatch(words -> words.startsWith("Endoscopy for varices before surgery"));
  }

  @Test
  void adrenalFailureOnReplacementAsksForAStressDose() {
    var patient = Clinical.of("35-adrenal-insufficiency").is(Disposition.CANDIDATE_CONVERSION);

    assertThat(patient.words(Kind.SCREENING))
        .anyMatch(words -> words.contains("hydrocortisone 100 mg"));
  }
}
