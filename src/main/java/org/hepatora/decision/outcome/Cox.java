// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The proportional hazards model of Cox, with delayed entry. Risk sets are walked from the last day
 * back; ties as Efron or Breslow have it.
 */
final class Cox {
  /** How events of one day share its risk set. */
  enum Ties {
    EFRON,
    BRESLOW
  }

  private final RiskData data;
  private final Ties ties;
  private final Standardized covariates;
  private final int[] byExit;
  private final int[] byEntry;
  private final double[] days;

  private Cox(RiskData data, Ties ties) {
    this.data = data;
    this.ties = ties;
    covariates = Standardized.of(data.x());
    byExit = RiskData.latestFirst(data.to());
    byEntry = RiskData.latestFirst(data.from());
    days = data.eventDays();
  }

  /** None where the likelihood has no maximum, or nothing happened. */
  static @Nullable CoxFit fit(RiskData data, Ties ties) {
    var cox = new Cox(data, ties);
    if (cox.days.length == 0) {
      return null;
    }
    var maximum = Newton.of(cox.covariates.columns(), cox::likelihood);
    return maximum == null ? null : cox.fitted(maximum);
  }

  private double likelihood(double[] beta, double[] gradient, double[][] information) {
    Newton.clear(gradient, information);
    var sum = new double[1];
    var average = new double[beta.length];
    walk(
        beta,
        (day, risk, dying, deaths, weight) -> {
          double mean = weight / deaths;
          for (int k = 0; k < rounds(deaths); k++) {
            double part = part(k, deaths);
            double share = ties == Ties.EFRON ? mean : weight;
            double all = risk.sum() - part * dying.sum();
            risk.mean(dying, part, average);
            sum[0] -= share * Math.log(all);
            for (int j = 0; j < average.length; j++) {
              gradient[j] -= share * average[j];
              for (int l = 0; l <= j; l++) {
                double square = (risk.second[j][l] - part * dying.second[j][l]) / all;
                information[j][l] += share * (square - average[j] * average[l]);
              }
            }
          }
        });
    for (int i = 0; i < data.size(); i++) {
      if (data.event()[i] && data.to()[i] > data.from()[i]) {
        var row = covariates.rows[i];
        sum[0] += data.weight()[i] * Standardized.product(row, beta, row.length);
        for (int j = 0; j < row.length; j++) {
          gradient[j] += data.weight()[i] * row[j];
        }
      }
    }
    Newton.mirror(information);
    return sum[0];
  }

  private CoxFit fitted(Newton.Maximum maximum) {
    int columns = covariates.columns();
    var hazards = new CoxHazard[days.length];
    var at = new int[] {days.length};
    var average = new double[columns];
    walk(
        maximum.beta(),
        (day, risk, dying, deaths, weight) -> {
          var hazard = new CoxHazard(day, columns);
          int rounds = rounds(deaths);
          for (int k = 0; k < rounds; k++) {
            double part = part(k, deaths);
            double share = weight / rounds / (risk.sum() - part * dying.sum());
            risk.mean(dying, part, average);
            hazard.add(share, part, average, rounds);
          }
          hazards[--at[0]] = hazard;
        });
    return new CoxFit(data, covariates, maximum, hazards);
  }

  private int rounds(int deaths) {
    return ties == Ties.EFRON ? deaths : 1;
  }

  private double part(int k, int deaths) {
    return ties == Ties.EFRON ? (double) k / deaths : 0;
  }

  /** What is done with the risk set of a day. */
  private interface Visit {
    void day(double day, CoxSums risk, CoxSums dying, int deaths, double weight);
  }

  private void walk(double[] beta, Visit visit) {
    int columns = covariates.columns();
    var risk = new CoxSums(columns);
    var dying = new CoxSums(columns);
    var scores = new double[data.size()];
    Arrays.setAll(
        scores,
        i -> data.weight()[i] * Math.exp(Standardized.product(covariates.rows[i], beta, columns)));
    int entered = 0;
    int gone = 0;
    for (int at = days.length - 1; at >= 0; at--) {
      double day = days[at];
      dying.clear();
      int deaths = 0;
      double weight = 0;
      for (; entered < byExit.length && data.to()[byExit[entered]] >= day; entered++) {
        int i = byExit[entered];
        if (data.to()[i] > data.from()[i]) {
          risk.add(scores[i], covariates.rows[i]);
          if (data.event()[i] && data.to()[i] == day) {
            dying.add(scores[i], covariates.rows[i]);
            deaths++;
            weight += data.weight()[i];
          }
        }
      }
      for (; gone < byEntry.length && data.from()[byEntry[gone]] >= day; gone++) {
        int i = byEntry[gone];
        if (data.to()[i] > data.from()[i]) {
          risk.add(-scores[i], covariates.rows[i]);
        }
      }
      visit.day(day, risk, dying, deaths, weight);
    }
  }
}
