// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.plan.PlanActivity.Course;
import org.hepatora.decision.plan.PlanActivity.Interval;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.plan.PlanActivity.Offset;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** Steps as they are put together, in order. */
final class Steps {
  private final List<PlanActivity> steps = new ArrayList<>();

  /** At any time. */
  void add(Kind kind, Argument description, Argument... citations) {
    add(kind, description, null, null, citations);
  }

  /** Between two days; a window that has passed is open from its end on. */
  void add(
      Kind kind,
      Argument description,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      Argument... citations) {
    add(kind, description, earliest, latest, null, citations);
  }

  /** The same about drugs. */
  void add(
      Kind kind,
      Argument description,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      @Nullable Course course,
      Argument... citations) {
    boolean passed = earliest != null && latest != null && latest.isBefore(earliest);
    steps.add(
        new PlanActivity(
            kind,
            description,
            earliest,
            passed ? null : latest,
            null,
            null,
            course,
            List.of(citations)));
  }

  /** So many days from surgery: on days where that of surgery is known, else relative to it. */
  void around(
      SurgeryDay surgery,
      Kind kind,
      Argument description,
      int from,
      @Nullable Integer to,
      @Nullable Course course,
      Argument... citations) {
    var day = surgery.day();
    if (day == null) {
      relative(kind, description, null, new Offset(from, to), course, citations);
    } else {
      var latest = to == null ? null : day.plusDays(to);
      add(kind, description, day.plusDays(from), latest, course, citations);
    }
  }

  /** Again and again from so many days after surgery. */
  void repeatAround(
      SurgeryDay surgery,
      Kind kind,
      Argument description,
      int from,
      @Nullable Integer to,
      Interval every,
      Argument... citations) {
    var day = surgery.day();
    if (day == null) {
      relative(kind, description, every, new Offset(from, to), null, citations);
    } else {
      var until = to == null ? null : day.plusDays(to);
      repeat(kind, description, day.plusDays(from), until, every, citations);
    }
  }

  private void relative(
      Kind kind,
      Argument description,
      @Nullable Interval every,
      Offset fromSurgery,
      @Nullable Course course,
      Argument... citations) {
    steps.add(
        new PlanActivity(
            kind, description, null, null, every, fromSurgery, course, List.of(citations)));
  }

  /** Again and again. */
  void repeat(
      Kind kind,
      Argument description,
      LocalDate from,
      @Nullable LocalDate until,
      Interval every,
      Argument... citations) {
    steps.add(
        new PlanActivity(kind, description, from, until, every, null, null, List.of(citations)));
  }

  void addAll(List<PlanActivity> others) {
    steps.addAll(others);
  }

  List<PlanActivity> all() {
    return List.copyOf(steps);
  }

  static Interval interval(Limit from, Limit to) {
    return new Interval(from.whole(), to.whole());
  }

  /** {@code 60 to 90 d (ours)}. */
  static Sentence range(Limit from, Limit to) {
    return Sentence.of("value.range", Numeral.of(from.value()), to.words());
  }

  /** Each source once, ours said to be ours. */
  static Argument[] sources(@Nullable Limit... limits) {
    var sources = new LinkedHashSet<Argument>();
    for (var limit : limits) {
      if (limit != null) {
        sources.add(Citations.of(limit));
      }
    }
    return sources.toArray(Argument[]::new);
  }

  static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other != null && other.isAfter(one) ? other : one;
  }
}
