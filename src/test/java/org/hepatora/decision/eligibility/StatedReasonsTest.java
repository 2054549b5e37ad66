// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.eligibility.APatient.ago;
import static org.hepatora.decision.eligibility.Asking.about;

import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/**
 * A reader finds in each criterion of G4, G6 and G8 what was seen, and what was not (decision.md
 * 2).
 */
class StatedReasonsTest {
  private static final int[] SCANS = {199, 136, 73, 10};

  private static APatient imagedAgain() {
    return APatient.candidate().withoutImaging().lesion("S7", Kind.PRIMARY);
  }

  private static APatient with(String... sums) {
    return imagedAgain().sizes("S7", SCANS, sums);
  }

  private static String text(Asking answer, String criterion) {
    return English.of(answer.criterion(criterion).text());
  }

  @Test
  void theCriteriaUnderWhichResponseIsEvaluableAreNamed() {
    assertThat(text(about(APatient.candidate()), "g6.baseline")).endsWith("under RECIST 1.1.");
    var both = new String[] {"98", "64", "60", "59"};
    assertThat(text(about(imagedAgain().sizes("S7", SCANS, both, both)), "g6.baseline"))
        .endsWith("under RECIST 1.1 and mRECIST.");
    var reported = imagedAgain().reported(ResponseCriteria.MRECIST, Category.PR, 10, "60", "-40");
    assertThat(text(about(reported), "g6.baseline")).endsWith("under mRECIST.");
  }

  @Test
  void theBaselineIsADayWithItsSource() {
    var baseline =
        about(APatient.candidate()).has("g6.baseline", Status.MET).criterion("g6.baseline");
    assertThat(baseline.date()).isEqualTo(ago(199));
    assertThat(baseline.sources()).contains("Observation/S7-199");
  }

  @Test
  void noTherapyIsUnknownAndAnUnrecognisedOneIsNotNone() {
    var none = about(APatient.candidate().withoutDrugs()).has("g6.regimen", Status.UNKNOWN);
    assertThat(text(none, "g6.regimen")).isEqualTo("No systemic therapy is recorded.");
    var unread = about(APatient.candidate().withoutDrugs().unrecognisedLine("studydrug", 196));
    assertThat(text(unread.has("g6.regimen", Status.UNKNOWN), "g6.regimen"))
        .contains("not recognised");
    assertThat(unread.criterion("g6.regimen").sources()).isNotEmpty();
  }

  @Test
  void withoutAFirstDoseOrAFollowUpTheBaselineIsUnknown() {
    about(APatient.candidate().withoutDrugs().undated("atezolizumab").undated("bevacizumab"))
        .has("g6.baseline", Status.UNKNOWN)
        .has("g4.progression", Status.UNKNOWN);
    about(imagedAgain().measured("S7", 10, "60", null)).has("g6.baseline", Status.UNKNOWN);
  }

  @Test
  void aBestResponseSaysWhetherALaterScanConfirmedIt() {
    var confirmed = about(APatient.candidate()).has("g6.response.recist", Status.MET);
    assertThat(text(confirmed, "g6.response.recist")).contains("confirmed on " + ago(73));
    var last = about(with("98", "96", "95", "60")).has("g6.response.recist", Status.MET);
    assertThat(text(last, "g6.response.recist")).contains("not confirmed by a later scan");
    var stable = about(with("100", "95", "92", "90")).has("g6.response.recist", Status.NOT_MET);
    assertThat(text(stable, "g6.response.recist")).doesNotContain("confirmed");
  }

  @Test
  void criteriaThatCannotBeEvaluatedAreUnknown() {
    var answer = about(APatient.candidate()).has("g6.response.mrecist", Status.UNKNOWN);
    assertThat(text(answer, "g6.response.mrecist")).contains("Not evaluable under mRECIST");
  }

  @Test
  void noProgressionIsSaidWithTheDayAndTheScansItRestsOn() {
    var progression =
        about(APatient.candidate()).has("g4.progression", Status.MET).criterion("g4.progression");
    assertThat(progression.date()).isEqualTo(ago(10));
    assertThat(progression.sources()).contains("Observation/S7-10");
    about(APatient.candidate()).has("g4.recist", Status.MET);
  }

  @Test
  void durableStabilityStatesTheTimeOnTherapyAndTheChange() {
    var stable = about(with("100", "95", "92", "85")).criterion("g6.durable-stability");
    assertThat(English.of(stable.text())).contains("186 d on therapy", "best response SD");
    assertThat(stable.observed()).isNotNull();
    var brief = with("100", "95", "92", "85").withoutDrugs().given("atezolizumab", 189, 24);
    about(brief).has("g6.durable-stability", Status.NOT_MET);
  }

  @Test
  void thePlateauStatesItsDaysAndAShorterLimitThatWouldChangeIt() {
    var plateau = about(APatient.candidate()).has("g8.plateau", Status.MET).criterion("g8.plateau");
    assertThat(plateau.observed()).isInstanceOf(Criterion.Observed.Quantity.class);
    assertThat(plateau.sources()).contains("Observation/S7-10");
    about(APatient.candidate()).cautionsNothingOf("depends on its shortest length");
  }

  @Test
  void withoutCurrentImagingPlateauAndResistantPrimaryAreUnknown() {
    var old = imagedAgain().sizes("S7", new int[] {300, 230, 170, 110}, "98", "64", "60", "59");
    about(old.given("atezolizumab", 297, 24).given("bevacizumab", 297, 45))
        .has("g8.plateau", Status.UNKNOWN)
        .has("g8.resistant-primary", Status.UNKNOWN);
  }
}
