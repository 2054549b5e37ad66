// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The copies of Maringe 2020, figure 2, and the weighted curves against R. */
@SuppressWarnings("NullAway") // what is null here fails the test
class CloneCensorWeightTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final double GRACE = 182.62;
  private static final double[] DAYS = {60, 180, 365, 548, 730};
  private static final double[] NO_COVARIATES = {};

  @ParameterizedTest
  @CsvSource({
    "A, 300, 1, 61, 300, 1, 61, 0",
    "B, 365, 0, 150, 365, 0, 150, 0",
    "C, 150, 1, 20, 150, 1, 20, 0",
    "D, 160, 0, 140, 160, 0, 140, 0",
    "E, 300, 0, 10, 300, 0, 10, 0",
    "F, 320, 1, , 182.62, 0, 320, 1",
    "G, 365, 0, , 182.62, 0, 365, 0",
    "H, 300, 0, , 182.62, 0, 300, 0",
    "I, 365, 0, , 182.62, 0, 365, 0",
    "J, 260, 1, , 182.62, 0, 260, 1",
    "K, 40, 1, , 40, 1, 40, 1",
    "L, 140, 0, , 140, 0, 140, 0",
    "M, 320, 0, 200, 182.62, 0, 320, 0"
  })
  void copiesOfMaringe(
      String name,
      double exit,
      int event,
      Double operated,
      double surgeryExit,
      int surgeryEvent,
      double controlExit,
      int controlEvent) {
    var patient =
        new Candidate(
            exit,
            event == 1,
            operated == null ? Candidate.NEVER : operated,
            Candidate.NEVER,
            NO_COVARIATES);

    var surgery = Copy.of(patient, Strategy.SURGERY, GRACE);
    assertThat(surgery.exit()).isEqualTo(surgeryExit);
    assertThat(surgery.event()).isEqualTo(surgeryEvent == 1);
    var control = Copy.of(patient, Strategy.SYSTEMIC, GRACE);
    assertThat(control.exit()).isEqualTo(controlExit);
    assertThat(control.event()).isEqualTo(controlEvent == 1);
  }

  @ParameterizedTest
  @CsvSource({
    "SURGERY, 0.8500000000000, 0.6633252546320, 0.4071766995953, 0.2856050143507,"
        + " 0.2183997083416",
    "LOCAL, 0.8553656880458, 0.5810432563892, 0.5195284697282, 0.1711892125425,"
        + " 0.1711892125425",
    "SYSTEMIC, 0.8495830605168, 0.3802939073201, 0.3180420940518, 0.2136491902429,"
        + " 0.1733076311988"
  })
  void weightedCurvesOfTheSeededCohort(
      Strategy strategy, double at60, double at180, double at365, double at548, double at730) {
    var curve = CloneCensorWeight.curve(SeededCohort.candidates(), strategy, 90);

    var expected = new double[] {at60, at180, at365, at548, at730};
    for (int i = 0; i < DAYS.length; i++) {
      assertThat(curve.survival(DAYS[i])).as("day " + DAYS[i]).isCloseTo(expected[i], CLOSE);
    }
  }

  @Test
  void withoutDeviationItIsKaplanMeier() {
    var patients = new ArrayList<Candidate>();
    for (var row : SeededCohort.candidates()) {
      patients.add(
          new Candidate(row.exit(), row.event(), Candidate.NEVER, Candidate.NEVER, row.x()));
    }
    var plain =
        KaplanMeier.of(patients.stream().map(one -> Spell.until(one.exit(), one.event())).toList());

    var curve = CloneCensorWeight.curve(patients, Strategy.SYSTEMIC, 90);

    for (double day : DAYS) {
      assertThat(curve.survival(day)).isCloseTo(plain.survival(day), CLOSE);
    }
  }

  @ParameterizedTest
  @CsvSource({"SURGERY", "LOCAL", "SYSTEMIC"})
  void weightsWithoutCovariatesChangeNothing(Strategy strategy) {
    var patients = new ArrayList<Candidate>();
    for (var row : SeededCohort.candidates()) {
      patients.add(
          new Candidate(row.exit(), row.event(), row.resection(), row.local(), NO_COVARIATES));
    }
    var copies =
        KaplanMeier.of(
            patients.stream()
                .map(one -> Copy.of(one, strategy, 90))
                .map(copy -> Spell.until(copy.exit(), copy.event()))
                .toList());

    var curve = CloneCensorWeight.curve(patients, strategy, 90);

    for (double day : DAYS) {
      assertThat(curve.survival(day)).isCloseTo(copies.survival(day), CLOSE);
    }
  }

  @Test
  void theBootstrapDoesNotDependOnTheOrder() {
    var forward = SeededCohort.candidates();
    var backward = new ArrayList<>(forward);
    java.util.Collections.reverse(backward);

    assertThat(bootstrap(backward)).isEqualTo(bootstrap(forward));
    assertThat(bootstrap(forward).intervals()).hasSize(1);
    assertThat(bootstrap(forward).intervals().get(0).holds(0.2856)).isTrue();
  }

  private static Bootstrap bootstrap(List<Candidate> patients) {
    return Bootstrap.of(
        patients,
        50,
        sample -> {
          var curve = CloneCensorWeight.curve(sample, Strategy.SURGERY, 90);
          return curve == null ? null : new double[] {curve.survival(548)};
        },
        round -> {});
  }
}
