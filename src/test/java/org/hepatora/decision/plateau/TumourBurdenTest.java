package org.hepatora.decision.plateau;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hepatora.decision.plateau.LesionCourse.Behaviour;
import org.hepatora.decision.plateau.LesionCourse.Dimension;
import org.hepatora.decision.plateau.LesionCourse.Viability;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.response.Scans;
import org.hepatora.decision.units.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Viability and behaviour of lesions: decision.md 3.4, evidence.md 3.5. */
class TumourBurdenTest {

  @Test
  void aViableDiameterThatCouldNotBeReadMayBeZero() {
    var scans =
        new Scans().liver("A").viable("A", TWO, "60/60", "-").partlyUnreadable("A", 84, "40", null);
    assertThat(only(scans).viability()).isEqualTo(Viability.UNKNOWN);
  }

  @Test
  void theNadirIsOfTheLine() {
    var scans = new Scans().liver("A").longest("A", new int[] {-50, -5, 63}, "10", "40", "40");
    assertThat(only(scans).nadir()).isEqualTo(Scans.mm("40"));
    assertThat(only(scans).behaviour()).isEqualTo(Behaviour.INTERMEDIATE);
  }

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
  void aLesionSeenOnceHasNoBehaviour() {
    var scans = new Scans().liver("A").longest("A", new int[] {0, 84, 168}, "50", "50", "50");
    scans.liver("X", Role.NEW).longest("X", new int[] {168}, "12");
    var course = LesionBehaviour.of(scans.history(false), List.of(), BehaviourRules.DEFAULT).get(1);
    assertThat(course.isNew()).isTrue();
    assertThat(course.behaviour()).isEqualTo(Behaviour.NOT_ASSESSABLE);
  }

  private static final int[] TWO = {0, 84};

  @ParameterizedTest(name = "{0} mm: {1}")
  @CsvSource({
    "40 38 41 46, RESISTANT_PD",
    "40 30 34.9, INTERMEDIATE",
    "40 20 25, RESISTANT_PD",
    "40 20 24.9, RESPONDING",
    "40 36.1, RESISTANT_SD",
    "40 36, INTERMEDIATE",
    "40 28.1, INTERMEDIATE",
    "40 28, RESPONDING",
    "40 0, RESPONDING",
    "40 0 4, RESPONDING",
    "40 0 5, RESISTANT_PD",
  })
  void firstBehaviourThatAppliesIsGiven(String sizes, Behaviour expected) {
    var split = sizes.split(" ", -1);
    int[] days = {0, 84, 168, 252};
    var course =
        only(new Scans().liver("A").longest("A", Arrays.copyOf(days, split.length), split));
    assertThat(course.behaviour()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "unchanged after {0} days: {1}")
  @CsvSource({"83, INTERMEDIATE", "84, RESISTANT_SD"})
  void stableCountsAsResistantOnlyAfterEightyFourDays(int days, Behaviour expected) {
    var course = only(new Scans().liver("A").longest("A", new int[] {0, days}, "40", "40"));
    assertThat(course.behaviour()).isEqualTo(expected);
  }

  @Test
  void theViableDiameterIsFollowedWhereMeasuredAtBaselineAndNow() {
    var both = only(new Scans().liver("A").viable("A", TWO, "60/60", "58/20"));
    assertThat(both.dimension()).isEqualTo(Dimension.VIABLE);
    assertThat(both.behaviour()).isEqualTo(Behaviour.RESPONDING);
    var nowOnly =
        only(
            new Scans()
                .liver("A")
                .longest("A", new int[] {0}, "60")
                .viable("A", new int[] {84}, "58/20"));
    assertThat(nowOnly.dimension()).isEqualTo(Dimension.LONGEST);
    assertThat(nowOnly.behaviour()).isEqualTo(Behaviour.RESISTANT_SD);
    assertThat(nowOnly.currentSize()).isEqualTo(Scans.mm("20"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "liver longest 12, VIABLE",
    "liver longest 0, NOT_VIABLE",
    "liver viable 0, NOT_VIABLE",
    "liver viable 3, VIABLE",
    "liver absent, NOT_VIABLE",
    "liver too-small, VIABLE",
    "liver present, VIABLE",
    "liver not-evaluable, UNKNOWN",
    "liver unreadable, UNKNOWN",
    "liver conflict, UNKNOWN",
    "node short 9.9, NOT_VIABLE",
    "node short 10, VIABLE",
    "node longest 30, UNKNOWN",
    "porta short 19.9, NOT_VIABLE",
    "porta short 20, VIABLE",
  })
  void isViableByItsLatestReading(String story, Viability expected) {
    var words = story.split(" ", -1);
    var scans = new Scans();
    switch (words[0]) {
      case "node" -> scans.node("A", null).shortAxis("A", new int[] {0}, "24");
      case "porta" -> scans.portaHepatisNode("A", null).shortAxis("A", new int[] {0}, "24");
      default -> scans.liver("A").longest("A", new int[] {0}, "40");
    }
    switch (words[1]) {
      case "longest" -> scans.read("A", 84, words[2], null, null, null);
      case "short" -> scans.read("A", 84, null, words[2], null, null);
      case "viable" -> scans.read("A", 84, "30", null, words[2], null);
      case "absent" -> scans.state("A", 84, State.ABSENT);
      case "too-small" -> scans.state("A", 84, State.TOO_SMALL);
      case "present" -> scans.state("A", 84, State.PRESENT);
      case "not-evaluable" -> scans.state("A", 84, State.NOT_EVALUABLE);
      case "unreadable" -> scans.unreadable("A", 84);
      default -> scans.longest("A", new int[] {84, 84}, "20", "30");
    }
    assertThat(only(scans).viability()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "removed on day {0}, read on day 84: {1}")
  @CsvSource({"83, VIABLE", "84, NOT_VIABLE", "100, NOT_VIABLE", "2001, VIABLE"})
  void aRemovedLesionIsGoneUnlessItIsReadAgain(int day, Viability expected) {
    var scans = new Scans().liver("A").longest("A", TWO, "40", "30");
    var removal = new Removal("A", Scans.day(day), "Procedure/1");
    var course =
        LesionBehaviour.of(scans.history(false), List.of(removal), BehaviourRules.DEFAULT).get(0);
    assertThat(course.viability()).isEqualTo(expected);
    if (expected == Viability.NOT_VIABLE) {
      assertThat(course.behaviour()).isEqualTo(Behaviour.RESPONDING);
      assertThat(course.removedOn()).isEqualTo(Scans.day(day));
      assertThat(course.sources()).contains("Procedure/1");
    }
  }

  @Test
  void aLesionThatWasNeverViableInTheLineDidNotRespond() {
    var course = only(new Scans().node("A", Role.NON_TARGET).shortAxis("A", TWO, "8", "8"));
    assertThat(course.viability()).isEqualTo(Viability.NOT_VIABLE);
    assertThat(course.behaviour()).isEqualTo(Behaviour.NOT_ASSESSABLE);
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

  private static LesionCourse only(Scans scans) {
    return LesionBehaviour.of(scans.history(false), List.of(), BehaviourRules.DEFAULT).get(0);
  }

  private static List<String> ids(List<LesionCourse> courses) {
    return courses.stream().map(course -> course.lesion().id()).toList();
  }
}
