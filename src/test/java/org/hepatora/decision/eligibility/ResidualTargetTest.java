// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.answer.Disposition.CANDIDATE_CONVERSION;
import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.answer.Disposition.LOCOREGIONAL_NED;
import static org.hepatora.decision.eligibility.APatient.TODAY;
import static org.hepatora.decision.eligibility.Asking.about;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** G7 of decision.md 2. */
class ResidualTargetTest {
  private static final int[] SCANS = {199, 136, 73, 10};

  private static APatient withViable(String... viable) {
    return APatient.candidate()
        .withoutImaging()
        .lesion("S7", Kind.PRIMARY)
        .sizes("S7", SCANS, new String[] {"98", "64", "60", "59"}, viable);
  }

  private static APatient nothingViable() {
    return withViable("98", "40", "10", "0");
  }

  @Test
  void withoutAViableLesionAndNormalAfpThereIsNothingToRemove() {
    about(nothingViable().alphaFetoprotein("19.9", 5))
        .is(CONTINUE_SYSTEMIC)
        .has("g7.target", Status.NOT_MET)
        .has("g7.afp", Status.MET)
        .cautions("drug-off")
        .cautions("resection of the scar");
  }

  @Test
  void aRaisedAfpWithoutAViableLesionIsOccultDisease() {
    about(nothingViable().alphaFetoprotein("20", 5)).is(CONSIDER).has("g7.afp", Status.NOT_MET);
  }

  @Test
  void anUnknownAfpWithoutAViableLesionIsNotEnough() {
    about(nothingViable()).is(INSUFFICIENT_DATA).misses("g7.afp");
    about(nothingViable().alphaFetoprotein("300", 29)).is(INSUFFICIENT_DATA).misses("g7.afp");
  }

  @Test
  void anAfpThatWasNeverRaisedNeedNotBeNew() {
    about(nothingViable().alphaFetoprotein("4", 150)).is(CONTINUE_SYSTEMIC);
  }

  @Test
  void anOldNormalValueAfterARaisedOneIsUnknown() {
    about(nothingViable().alphaFetoprotein("400", 199).alphaFetoprotein("4", 40))
        .is(INSUFFICIENT_DATA);
  }

  @Test
  void upToThreeNodulesOfThirtyMillimetresGoToLocalTherapy() {
    about(withViable("98", "60", "40", "30"))
        .is(LOCOREGIONAL_NED)
        .cautions("Resection is an alternative");
    about(withViable("98", "60", "40", "30.1")).is(CANDIDATE_CONVERSION);
  }

  @Test
  void withoutAnR0JudgementResectionIsNoAlternative() {
    about(withViable("98", "60", "40", "25").resectability(Verdict.UNRESECTABLE))
        .is(LOCOREGIONAL_NED)
        .cautionsNothingOf("Resection is an alternative");
  }

  @Test
  void barriersOfStageTwoArePrintedAsCautionsWithTheirDates() {
    about(
            withViable("98", "60", "40", "25")
                .withoutDrugs()
                .given("atezolizumab", 196, 10)
                .given("bevacizumab", 196, 10)
                .ecog(2))
        .is(LOCOREGIONAL_NED)
        .cautions("ECOG performance status 2")
        .cautions(TODAY.plusDays(18).toString());
  }

  @Test
  void aCompletelyAblatedLesionIsNoTargetAndAnIncompletelyAblatedOneIs() {
    about(APatient.candidate().ablated(5, true, "S7").alphaFetoprotein("3", 5))
        .is(CONTINUE_SYSTEMIC)
        .has("g7.target", Status.NOT_MET);
    about(APatient.candidate().ablated(5, false, "S7").alphaFetoprotein("3", 5))
        .is(CANDIDATE_CONVERSION);
  }

  @Test
  void aFourthNoduleIsMoreThanSmallResidualDisease() {
    var patient = withViable("98", "40", "20", "15");
    for (var nodule : new String[] {"B", "C"}) {
      patient
          .lesion(nodule, Kind.INTRAHEPATIC, Role.NON_TARGET)
          .sizes(nodule, new int[] {199, 10}, new String[] {"15", "12"}, new String[] {"15", "8"});
    }
    about(patient).is(LOCOREGIONAL_NED);
    patient
        .lesion("D", Kind.INTRAHEPATIC, Role.NON_TARGET)
        .sizes("D", new int[] {199, 10}, new String[] {"15", "12"}, new String[] {"15", "8"});
    about(patient).is(CANDIDATE_CONVERSION);
  }

  @Test
  void anotherViableSiteIsMoreThanSmallResidualDisease() {
    about(
            withViable("98", "40", "20", "15")
                .lesion("PVTT", Kind.VASCULAR_THROMBUS, Role.NON_TARGET)
                .seen("PVTT", 199, State.PRESENT)
                .measured("PVTT", 10, "12", null))
        .is(CANDIDATE_CONVERSION);
  }

  @Test
  void aLesionThatCouldNotBeEvaluatedLeavesTheTargetUnknown() {
    about(
            APatient.candidate()
                .lesion("S2", Kind.INTRAHEPATIC, Role.NON_TARGET)
                .measured("S2", 199, "9", null)
                .seen("S2", 10, State.NOT_EVALUABLE))
        .is(INSUFFICIENT_DATA)
        .misses("g7.target");
  }

  @Test
  void theSizeOfEachResidualNoduleIsShown() {
    assertThat(
            English.of(
                about(withViable("98", "60", "40", "25")).criterion("g7.small-residual").text()))
        .contains("S7 25 mm");
  }
}
