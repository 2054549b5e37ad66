package org.hepatora.board.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.outcome.Contrast;
import org.hepatora.decision.outcome.Estimate;
import org.hepatora.decision.outcome.SmallCells;
import org.hepatora.decision.outcome.SurvivalGroup;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.Swimmer;
import org.jspecify.annotations.Nullable;

/** What the page shows of a report: one outcome by one method. */
public record SurvivalView(
    SurvivalReport report, List<Swimmer> swimmers, String outcome, String method) {
  static final List<String> METHODS =
      List.of("landmark", "simon-makuch", "clone-censor-weight", "kaplan-meier");

  /** Every how many days the number at risk is told below the curves. */
  private static final int TICK = 180;

  /** The curve of one group. */
  public record Curve(String group, List<Estimate> points) {
    /** The point of that day; null where it is not told. */
    public @Nullable Estimate at(int day) {
      return points.stream().filter(one -> one.day() == day).findFirst().orElse(null);
    }
  }

  /** The curves by this method, of groups that have one. */
  public List<Curve> curves() {
    var curves = new ArrayList<Curve>();
    for (SurvivalGroup group : report.groups()) {
      var points =
          group.estimates().stream()
              .filter(one -> one.outcome().equals(outcome) && one.method().equals(method))
              .filter(one -> !one.suppressed())
              .toList();
      if (!points.isEmpty()) {
        curves.add(new Curve(group.code(), points));
      }
    }
    return curves;
  }

  /** The days of the table below the curves. */
  public List<Integer> days() {
    var days = new TreeSet<Integer>();
    for (var curve : curves()) {
      for (var point : curve.points()) {
        if (point.day() % TICK == 0 || point.day() == 548 || point.day() == 730) {
          days.add(point.day());
        }
      }
    }
    return List.copyOf(days);
  }

  /** Every comparison of everybody, of this outcome. */
  public List<Contrast> contrasts() {
    return report.contrasts().stream()
        .filter(one -> one.subgroup() == null && one.outcome().equals(outcome))
        .toList();
  }

  /** The comparisons within subgroups. */
  public List<Contrast> subgroups() {
    return report.contrasts().stream().filter(one -> one.subgroup() != null).toList();
  }

  /** Whether a count is too small to be told. */
  public boolean isSmall(int count) {
    return SmallCells.isSmall(count, report.query().minimumCell());
  }

  /** In percent with one decimal; a dash where there is none. */
  public static String percent(@Nullable Double value) {
    return value == null ? "-" : String.format(java.util.Locale.ROOT, "%.1f", 100 * value);
  }

  /** With three digits. */
  public static String number(@Nullable Double value) {
    return value == null ? "-" : String.format(java.util.Locale.ROOT, "%.3g", value);
  }
}
