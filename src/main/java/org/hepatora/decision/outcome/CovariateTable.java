// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The covariates as columns of numbers. Unknown is not normal: it is a level of its own, a column
 * that says so beside the value, which then is the mean of the known.
 */
final class CovariateTable {
  private final List<Column> columns;
  private final int rows;

  private CovariateTable(List<Column> columns, int rows) {
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  /** One column; a covariate that some do not have known has two. */
  record Column(String name, double[] values) {}

  static CovariateTable of(List<Map<Covariate, Double>> baselines) {
    var independent = new IndependentColumns();
    var columns = new ArrayList<Column>();
    for (var covariate : Covariate.values()) {
      if (covariate.isAdjusted()) {
        for (var column : columns(covariate, baselines)) {
          if (independent.take(column.values())) {
            columns.add(column);
          }
        }
      }
    }
    return new CovariateTable(columns, baselines.size());
  }

  private static List<Column> columns(Covariate covariate, List<Map<Covariate, Double>> baselines) {
    double sum = 0;
    int known = 0;
    for (var baseline : baselines) {
      var value = baseline.get(covariate);
      sum += value == null ? 0 : value;
      known += value == null ? 0 : 1;
    }
    if (known == 0) {
      return List.of();
    }
    var values = new double[baselines.size()];
    var unknown = new double[baselines.size()];
    for (int i = 0; i < values.length; i++) {
      var value = baselines.get(i).get(covariate);
      values[i] = value == null ? sum / known : value;
      unknown[i] = value == null ? 1 : 0;
    }
    return List.of(
        new Column(covariate.code(), values), new Column(covariate.code() + "-unknown", unknown));
  }

  List<Column> columns() {
    return columns;
  }

  List<String> names(int most) {
    return columns.stream().limit(most).map(Column::name).toList();
  }

  double[][] matrix(int most) {
    int width = Math.min(most, columns.size());
    var matrix = new double[rows][width];
    for (int j = 0; j < width; j++) {
      var values = columns.get(j).values();
      for (int i = 0; i < rows; i++) {
        matrix[i][j] = values[i];
      }
    }
    return matrix;
  }
}
