// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hepatora.decision.plateau.LesionCourse.Behaviour;
import org.hepatora.decision.plateau.LesionCourse.Dimension;
import org.hepatora.decision.plateau.LesionCourse.Viability;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.response.Scans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Viability and behaviour of one lesion: decision.md 3.4, evidence.md 3.5. */
class LesionBehaviourTest {
  private static final int[] TWO = {0, 84};

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
  void aLesionSeenOnceHasNoBehaviour() {
    var scans = new Scans().liver("A").longest("A", new int[] {0, 84, 168}, "50", "50", "50");
    scans.liver("X", Role.NEW).longest("X", new int[] {168}, "12");
    var course = LesionBehaviour.of(scans.history(false), List.of(), BehaviourRules.DEFAULT).get(1);
    assertThat(course.isNew()).isTrue();
    assertThat(course.behaviour()).isEqualTo(Behaviour.NOT_ASSESSABLE);
  }

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

  private static LesionCourse only(Scans scans) {
    return LesionBehaviour.of(scans.history(false), List.of(), BehaviourRules.DEFAULT).get(0);
  }
}
