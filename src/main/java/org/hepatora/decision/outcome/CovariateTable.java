package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;

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
    var independent = new Independent();
    for (var covariate : Covariate.values()) {
      if (covariate.isAdjusted()) {
        add(covariate, baselines, independent);
      }
    }
    return new CovariateTable(independent.columns, baselines.size());
  }

  private static void add(
      Covariate covariate, List<Map<Covariate, Double>> baselines, Independent columns) {
    double sum = 0;
    int known = 0;
    for (var baseline : baselines) {
      var value = baseline.get(covariate);
      sum += value == null ? 0 : value;
      known += value == null ? 0 : 1;
    }
    if (known == 0) {
      return;
    }
    var values = new double[baselines.size()];
    var unknown = new double[baselines.size()];
    for (int i = 0; i < values.length; i++) {
      var value = baselines.get(i).get(covariate);
      values[i] = value == null ? sum / known : value;
      unknown[i] = value == null ? 1 : 0;
    }
    columns.add(new Column(covariate.code(), values));
    columns.add(new Column(covariate.code() + "-unknown", unknown));
  }

  /**
   * Takes the columns one by one and leaves out those that follow from the ones before, with which
   * a model would have no maximum: a constant, a repetition, a sum.
   */
  private static final class Independent {
    /** What remains of a column, relative to it, below which it follows from the others; ours. */
    private static final double REMAINS = 1e-7;

    private final List<Column> columns = new ArrayList<>();
    private final List<RealVector> basis = new ArrayList<>();

    void add(Column column) {
      var centred = new ArrayRealVector(column.values());
      double size = centred.getNorm();
      double mean = Arrays.stream(column.values()).average().orElse(0);
      centred.mapSubtractToSelf(mean);
      double length = centred.getNorm();
      RealVector rest = centred;
      for (int round = 0; round < 2; round++) {
        for (RealVector direction : basis) {
          rest = rest.subtract(direction.mapMultiply(rest.dotProduct(direction)));
        }
      }
      double remaining = rest.getNorm();
      if (length > REMAINS * size && remaining > REMAINS * length) {
        columns.add(column);
        basis.add(rest.mapDivide(remaining));
      }
    }
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
