// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.hepatora.decision.outcome.Cox.Ties;
import org.hepatora.decision.outcome.SeededCohort.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cox, logistic and weights against R. */
@SuppressWarnings("NullAway") // what is null here fails the test
class RegressionTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void coxOfLeukaemia() {
    var all = new ArrayList<>(KaplanMeierTest.MAINTAINED);
    all.addAll(KaplanMeierTest.NOT_MAINTAINED);
    var to = all.stream().mapToDouble(Spell::to).toArray();
    var event = new boolean[to.length];
    var x = new double[to.length][1];
    for (int i = 0; i < to.length; i++) {
      event[i] = all.get(i).cause() > 0;
      x[i][0] = i < KaplanMeierTest.MAINTAINED.size() ? 0 : 1;
    }
    var data = RiskData.fromZero(to, event, x);

    var efron = Cox.fit(data, Ties.EFRON);
    assertThat(efron.coefficient(0)).isCloseTo(0.915532575015, CLOSE);
    assertThat(efron.standardError(0)).isCloseTo(0.511934275172, CLOSE);
    assertThat(Cox.fit(data, Ties.BRESLOW).coefficient(0)).isCloseTo(0.904219723686, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "EFRON, -0.6645467333112, 0.9628979904063, 0.7358455471696, 0.0009242859029933,"
        + " 0.3733763486091, 0.1399621709160, 0.2310055944744, 0.009888087090452,"
        + " -315.0272491834",
    "BRESLOW, -0.6637984683467, 0.9603260826091, 0.7336029962419, 0.0009159749060319,"
        + " 0.3735329434287, 0.1398480819033, 0.2309555657761, 0.009890625667830,"
        + " -315.2209880457"
  })
  void timeDependentCox(
      Ties ties,
      double b0,
      double b1,
      double b2,
      double b3,
      double e0,
      double e1,
      double e2,
      double e3,
      double likelihood) {
    var fit = Cox.fit(timeDependent(false), ties);

    assertCoefficients(fit, b0, b1, b2, b3);
    assertThat(fit.standardError(0)).isCloseTo(e0, CLOSE);
    assertThat(fit.standardError(1)).isCloseTo(e1, CLOSE);
    assertThat(fit.standardError(2)).isCloseTo(e2, CLOSE);
    assertThat(fit.standardError(3)).isCloseTo(e3, CLOSE);
    assertThat(fit.logLikelihood()).isCloseTo(likelihood, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "EFRON, -0.637919200820310, 1.009306936443005, 0.712738319896552, 0.005951959071425,"
        + " 0.361474000180498, 0.132507850856709, 0.254321892509200, 0.009495221770554",
    "BRESLOW, -0.636111657078337, 1.005058821679918, 0.710376837454017, 0.005906368959374,"
        + " 0.361231689159806, 0.130825321114503, 0.253366118917113, 0.009472058399965"
  })
  void weightsAndRobustErrors(
      Ties ties,
      double b0,
      double b1,
      double b2,
      double b3,
      double e0,
      double e1,
      double e2,
      double e3) {
    var fit = Cox.fit(timeDependent(true), ties);

    assertCoefficients(fit, b0, b1, b2, b3);
    assertThat(fit.robustError(0)).isCloseTo(e0, CLOSE);
    assertThat(fit.robustError(1)).isCloseTo(e1, CLOSE);
    assertThat(fit.robustError(2)).isCloseTo(e2, CLOSE);
    assertThat(fit.robustError(3)).isCloseTo(e3, CLOSE);
  }

  @Test
  void logisticRegressionAndItsWeights() {
    var rows = SeededCohort.rows();
    var chosen = new boolean[rows.size()];
    var x = new double[rows.size()][];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = rows.get(i).x2() == 1;
      x[i] = new double[] {rows.get(i).x1(), rows.get(i).x3()};
    }

    var model = Logistic.fit(chosen, x);
    assertThat(model.coefficient(0)).isCloseTo(-0.03459920927152, CLOSE);
    assertThat(model.coefficient(1)).isCloseTo(0.02288936323711, CLOSE);
    assertThat(model.standardError(0)).isCloseTo(0.18822486592195, CLOSE);
    assertThat(model.standardError(1)).isCloseTo(0.01615581578353, CLOSE);
    assertThat(model.probability(new double[] {0, 0}))
        .isCloseTo(1 / (1 + Math.exp(1.93080897460121)), CLOSE);

    var weights = TreatmentWeights.of(chosen, x);
    assertThat(weights.effectiveSize()).isCloseTo(118.1039659798, CLOSE);
    var balance =
        Balance.of(chosen, rows.stream().mapToDouble(Row::x1).toArray(), weights.weights());
    assertThat(balance.before()).isCloseTo(-0.03730476430098, CLOSE);
    assertThat(balance.after()).isCloseTo(0.01296428117840, CLOSE);
  }

  @Test
  void aCovariateThatSeparatesHasNoModel() {
    var chosen = new boolean[] {true, true, false, false};
    var x = new double[][] {{1}, {2}, {3}, {4}};

    assertThat(Logistic.fit(chosen, x)).isNull();
    assertThat(TreatmentWeights.of(chosen, x)).isNull();
  }

  /** As R has it: NA for what follows from the covariates before it, the others as without it. */
  @Test
  void aCovariateThatFollowsFromOthersIsLeftOut() {
    var whole = timeDependent(false);
    var x = new double[whole.size()][];
    for (int i = 0; i < x.length; i++) {
      var row = whole.x()[i];
      x[i] = new double[] {7, row[0], row[1], row[0] - 2 * row[1], row[2], row[3]};
    }
    var fit =
        Cox.fit(
            new RiskData(
                whole.from(), whole.to(), whole.event(), whole.weight(), whole.cluster(), x),
            Ties.EFRON);

    assertThat(fit.coefficient(0)).isNaN();
    assertThat(fit.coefficient(1)).isCloseTo(-0.6645467333112, CLOSE);
    assertThat(fit.coefficient(2)).isCloseTo(0.9628979904063, CLOSE);
    assertThat(fit.coefficient(3)).isNaN();
    assertThat(fit.standardError(3)).isNaN();
    assertThat(fit.coefficient(4)).isCloseTo(0.7358455471696, CLOSE);
    assertThat(fit.standardError(5)).isCloseTo(0.009888087090452, CLOSE);
  }

  @Test
  void aChoiceIsModelledWithoutWhatIsTheSameForAll() {
    var rows = SeededCohort.rows();
    var chosen = new boolean[rows.size()];
    var x = new double[rows.size()][];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = rows.get(i).x2() == 1;
      x[i] = new double[] {5, rows.get(i).x1(), rows.get(i).x3(), 3 * rows.get(i).x1()};
    }

    var model = Logistic.fit(chosen, x);
    assertThat(model.coefficient(0)).isNaN();
    assertThat(model.coefficient(1)).isCloseTo(-0.03459920927152, CLOSE);
    assertThat(model.coefficient(3)).isNaN();
    assertThat(model.probability(new double[] {5, 0, 0, 0}))
        .isCloseTo(1 / (1 + Math.exp(1.93080897460121)), CLOSE);
  }

  private static void assertCoefficients(CoxFit fit, double... expected) {
    assertThat(fit).isNotNull();
    for (int j = 0; j < expected.length; j++) {
      assertThat(fit.coefficient(j)).isCloseTo(expected[j], CLOSE);
    }
  }

  private static RiskData timeDependent(boolean weighted) {
    var spells = new ArrayList<Spell>();
    var clusters = new ArrayList<Integer>();
    var x = new ArrayList<double[]>();
    for (var row : SeededCohort.rows()) {
      var time = StrategyTime.of(row.onlyOperation());
      for (var strategy : List.of(Strategy.SYSTEMIC, Strategy.SURGERY)) {
        for (var spell : time.get(strategy)) {
          spells.add(spell);
          clusters.add(row.id() - 1);
          double operated = strategy == Strategy.SURGERY ? 1 : 0;
          x.add(new double[] {operated, row.x1(), row.x2(), row.x3()});
        }
      }
    }
    var event = new boolean[spells.size()];
    for (int i = 0; i < event.length; i++) {
      event[i] = spells.get(i).cause() > 0;
    }
    var rows = SeededCohort.rows();
    var weight = clusters.stream().mapToDouble(i -> rows.get(i).weight()).toArray();
    if (!weighted) {
      Arrays.fill(weight, 1);
    }
    return new RiskData(
        spells.stream().mapToDouble(Spell::from).toArray(),
        spells.stream().mapToDouble(Spell::to).toArray(),
        event,
        weight,
        clusters.stream().mapToInt(Integer::intValue).toArray(),
        x.toArray(double[][]::new));
  }
}
