// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.outcomes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.hepatora.decision.outcome.Contrast;
import org.hepatora.decision.outcome.Estimate;
import org.hepatora.decision.outcome.Interval;
import org.hepatora.decision.outcome.NotComputed;
import org.hepatora.decision.outcome.SmallCells;
import org.hepatora.decision.outcome.SurvivalGroup;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.Swimmer;
import org.hepatora.decision.outcome.TrialQuery;
import org.jspecify.annotations.Nullable;

/** What the page shows of a report: one outcome by one method. */
public record SurvivalView(
    SurvivalReport report, List<Swimmer> swimmers, String outcome, String method) {
  static final List<String> METHODS =
      List.of("landmark", "simon-makuch", "clone-censor-weight", "kaplan-meier");

  private static final String UNKNOWN = "-unknown";
  private static final Pattern MEASURES = Pattern.compile("difference-.*|rmst-.*|hazard-ratio");
  private static final double SMALLEST_P = 0.001;
  private static final int DIGITS = 3;

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

  /** How many of each strategy, and of all, are eligible, followed and dead, as far as told. */
  public List<Size> sizes() {
    var sizes = new ArrayList<Size>();
    var eligible = told(SurvivalGroup::eligible);
    var followed = told(SurvivalGroup::followed);
    var deaths = told(SurvivalGroup::deaths);
    for (int i = 0; i < report.groups().size(); i++) {
      sizes.add(
          new Size(report.groups().get(i).code(), eligible.get(i), followed.get(i), deaths.get(i)));
    }
    return sizes;
  }

  /** The numbers of a group as words. */
  public record Size(String group, String eligible, String followed, String deaths) {}

  private List<String> told(ToIntFunction<SurvivalGroup> number) {
    int minimum = report.query().minimumCell();
    var counts = report.groups().stream().map(number::applyAsInt).toList();
    var hidden = SmallCells.hiddenBesideSum(counts.subList(0, counts.size() - 1), minimum);
    var told = new ArrayList<String>();
    for (int i = 0; i < hidden.length; i++) {
      var small = isSmall(counts.get(i)) ? "<" + minimum : "…";
      told.add(hidden[i] ? small : counts.get(i).toString());
    }
    return told;
  }

  /** A level of a subgroup. */
  public record Level(String name, String subgroup, String level) {
    static Level of(String name) {
      int at = name.indexOf('=');
      return new Level(name, name.substring(0, at), name.substring(at + 1));
    }
  }

  /** Every level that can be asked for. */
  public List<Level> levels() {
    return TrialQuery.subgroups().stream().map(Level::of).toList();
  }

  /** The level of that name. */
  public Level level(String name) {
    return Level.of(name);
  }

  /** The covariate that a column of a model is of. */
  public static String covariate(String column) {
    return isUnknown(column) ? column.substring(0, column.length() - UNKNOWN.length()) : column;
  }

  /** Whether a column says that the covariate was unknown. */
  public static boolean isUnknown(String column) {
    return column.endsWith(UNKNOWN);
  }

  /** Whether a count is too small to be told. */
  public boolean isSmall(int count) {
    return SmallCells.isSmall(count, report.query().minimumCell());
  }

  /** In percent with one decimal; a dash where there is none. */
  public static String percent(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.1f", 100 * value);
  }

  /** An estimate in the unit of its measure: differences of survival in percentage points. */
  public static String estimate(String measure, @Nullable Double value) {
    return measure.startsWith("difference-") ? percent(value) : number(value);
  }

  /** An interval, likewise; the page's own words stand between its ends. */
  public static List<String> ends(String measure, @Nullable Interval interval) {
    return interval == null
        ? List.of()
        : List.of(estimate(measure, interval.low()), estimate(measure, interval.high()));
  }

  /** As journals print it. */
  public static String p(@Nullable Double value) {
    if (value == null) {
      return "-";
    }
    return value < SMALLEST_P ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** The keys of the words for what was not computed. */
  public static List<String> what(NotComputed missing) {
    var keys = new ArrayList<String>();
    for (var word : missing.what().split(" ")) {
      int level = word.indexOf('=');
      if (level > 0) {
        keys.add("outcomes.subgroup." + word.substring(0, level));
        keys.add("outcomes.level." + word.substring(level + 1));
      } else {
        keys.add("outcomes." + room(word) + '.' + word);
      }
    }
    return keys;
  }

  private static String room(String word) {
    if (METHODS.contains(word) || word.equals("time-dependent-cox")) {
      return "method";
    }
    if (word.equals("os") || word.equals("efs")) {
      return "kind";
    }
    if (List.of("surgery", "local", "systemic").contains(word)) {
      return "strategy";
    }
    return MEASURES.matcher(word).matches() ? "measure" : "what";
  }

  /** With three digits, never as a power of ten. */
  public static String number(@Nullable Double value) {
    if (value == null) {
      return "-";
    }
    return new BigDecimal(value).round(new MathContext(DIGITS)).toPlainString();
  }
}
