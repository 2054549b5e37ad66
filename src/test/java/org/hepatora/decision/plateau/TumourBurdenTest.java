// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hepatora.decision.plateau.LesionCourse.Behaviour;
import org.hepatora.decision.plateau.LesionCourse.Viability;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.response.Scans;
import org.hepatora.decision.units.Change;
import org.junit.jupiter.api.Test;

/** Viability and behaviour of lesions: decision.md 3.4, evidence.md 3.5. */
class TumourBurdenTest {
  private static final int[] TWO = {0, 84};

  @Test
  void threeGrowingLesionsAreNoOligoprogression() {
    int[] days = {0, 84, 168};
    var scans = oligo();
    for (String id : List.of("C", "D")) {
      scans.lesion(id, Organ.LUNG, null, null).longest(id, days, "40", "40", "60");
    }
    assertThat(burden(scans).oligoprogression()).isFalse();
  }

  @Test
  void aLargerScarIsNotTheLargestLesion() {
    var scans =
        new Scans()
            .liver("A")
            .liver("B")
            .liver("C")
            .viable("A", TWO, "80/80", "60/0")
            .viable("B", TWO, "40/40", "40/40")
            .longest("C", TWO, "40", "20");
    assertThat(ids(burden(scans).resistantPrimaries())).containsExactly("B");
  }

  @Test
  void anUnknownLesionHidesThatNoneIsViable() {
    var scans =
        new Scans()
            .liver("A")
            .liver("B")
            .viable("A", TWO, "60/60", "50/0")
            .viable("B", TWO, "30/30", "-");
    assertThat(burden(scans.state("B", 84, State.ABSENT)).viability())
        .isEqualTo(Viability.NOT_VIABLE);
    assertThat(burden(scans.state("B", 100, State.NOT_EVALUABLE)).viability())
        .isEqualTo(Viability.UNKNOWN);
  }

  @Test
  void withoutAnyLesionReadItIsUnknownWhetherOneIsViable() {
    assertThat(burden(new Scans().liver("A")).viability()).isEqualTo(Viability.UNKNOWN);
  }

  @Test
  void viableSitesAreToldApart() {
    var burden =
        burden(
            new Scans()
                .liver("nodule")
                .lesion("lung", Organ.LUNG, null, Kind.DISTANT)
                .node("node", null)
                .thrombus("vein")
                .lesion("somewhere", Organ.UNKNOWN, null, null)
                .longest("nodule", TWO, "40", "30")
                .longest("lung", TWO, "20", "15")
                .shortAxis("node", TWO, "20", "15")
                .state("vein", 0, State.PRESENT)
                .state("vein", 84, State.PRESENT)
                .longest("somewhere", TWO, "20", "20"));
    assertThat(ids(burden.viableLiverNodules())).containsExactly("nodule");
    assertThat(ids(burden.viableExtrahepatic())).containsExactly("lung", "node");
    assertThat(ids(burden.viableThrombi())).containsExactly("vein");
    assertThat(ids(burden.viableAtUnknownSite())).containsExactly("somewhere");
  }

  /** V03: S8 40-38-41-46, S5 70-38-30-28, portal node 24-14-12-11. */
  @Test
  void aResistantMainLiverLesionIsFoundWhileTheOthersRespond() {
    int[] days = {0, 63, 126, 189};
    var burden =
        burden(
            new Scans()
                .liver("S8")
                .liver("S5")
                .portaHepatisNode("node", null)
                .longest("S8", days, "40", "38", "41", "46")
                .longest("S5", days, "70", "38", "30", "28")
                .shortAxis("node", days, "24", "14", "12", "11"));
    assertThat(ids(burden.resistantPrimaries())).containsExactly("S8");
    assertThat(burden.lesions())
        .extracting(LesionCourse::behaviour)
        .containsExactly(Behaviour.RESPONDING, Behaviour.RESISTANT_PD, Behaviour.RESPONDING);
    var s8 = burden.lesions().get(1);
    assertThat(s8.nadir()).isEqualTo(Scans.mm("38"));
    assertThat(new Change(Scans.mm("38"), Scans.mm("46")).percent())
        .isEqualTo(s8.changeFromNadir());
    assertThat(burden.oligoprogression()).isFalse();
  }

  @Test
  void aResistantLesionThatIsNeitherLargestNorHalfOfAllIsNotTheMainOne() {
    var scans =
        new Scans()
            .liver("A")
            .liver("B")
            .longest("A", TWO, "100", "60")
            .longest("B", TWO, "30", "30");
    assertThat(burden(scans).resistantPrimaries()).isEmpty();
  }

  /** B is smaller on the whole, but holds 30 of 40 viable millimetres. */
  @Test
  void aResistantLesionWithHalfOfTheViableSumIsTheMainOne() {
    var scans =
        new Scans()
            .liver("A")
            .liver("B")
            .viable("A", TWO, "100/100", "60/10")
            .viable("B", TWO, "30/30", "30/30");
    assertThat(ids(burden(scans).resistantPrimaries())).containsExactly("B");
  }

  @Test
  void anUnknownLiverLesionMayBeTheLargerOne() {
    var scans =
        new Scans()
            .liver("A")
            .liver("B")
            .liver("C", Role.NON_TARGET)
            .longest("A", TWO, "60", "20")
            .longest("B", TWO, "40", "40")
            .longest("C", TWO, "30", "-");
    assertThat(ids(burden(scans).resistantPrimaries())).containsExactly("B");
    assertThat(burden(scans.state("C", 84, State.NOT_EVALUABLE)).resistantPrimaries()).isEmpty();
  }

  @Test
  void withoutARespondingLesionThereIsNoResistantPrimary() {
    var scans =
        new Scans()
            .liver("A")
            .liver("B")
            .longest("A", TWO, "60", "60")
            .longest("B", TWO, "40", "32");
    assertThat(burden(scans).resistantPrimaries()).isEmpty();
  }

  /** 40 + 40 -> 20 + 40 -> 20 + 60: 80 is +33 % over the nadir of 60. */
  @Test
  void growthOfOneTargetWhileTheOthersRespondIsOligoprogression() {
    assertThat(burden(oligo()).oligoprogression()).isTrue();
    assertThat(burden(oligo()).resistantPrimaries()).isEmpty();
  }

  @Test
  void aNewLesionIsNoOligoprogression() {
    var scans = oligo().liver("X", Role.NEW).longest("X", new int[] {168}, "6");
    assertThat(burden(scans).oligoprogression()).isFalse();
  }

  @Test
  void unequivocalProgressionOfANonTargetIsNoOligoprogression() {
    var scans =
        oligo()
            .thrombus("V")
            .state("V", 0, State.PRESENT)
            .state("V", 168, State.UNEQUIVOCAL_PROGRESSION);
    assertThat(burden(scans).oligoprogression()).isFalse();
  }

  @Test
  void aResistantOtherLesionIsNoOligoprogression() {
    var scans =
        oligo()
            .lesion("lung", Organ.LUNG, Role.NON_TARGET, null)
            .longest("lung", new int[] {0, 168}, "9", "9");
    assertThat(burden(scans).oligoprogression()).isFalse();
  }

  @Test
  void aMeasuredLesionOfUnknownBehaviourIsNoOligoprogression() {
    var scans =
        oligo()
            .lesion("lung", Organ.LUNG, Role.NON_TARGET, null)
            .longest("lung", new int[] {0}, "9")
            .state("lung", 168, State.NOT_EVALUABLE);
    assertThat(burden(scans).oligoprogression()).isFalse();
  }

  @Test
  void aSingleGrowingLesionIsNoOligoprogression() {
    var scans = new Scans().liver("A").longest("A", new int[] {0, 84, 168}, "40", "30", "50");
    assertThat(burden(scans).oligoprogression()).isFalse();
  }

  private static Scans oligo() {
    int[] days = {0, 84, 168};
    return new Scans()
        .liver("A")
        .liver("B")
        .longest("A", days, "40", "20", "20")
        .longest("B", days, "40", "40", "60");
  }

  private static TumourBurden burden(Scans scans) {
    return TumourBurden.of(scans.history(false), List.of(), BehaviourRules.DEFAULT);
  }

  private static List<String> ids(List<LesionCourse> courses) {
    return courses.stream().map(course -> course.lesion().id()).toList();
  }
}
