// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the charts of a course draw, as JSON; every number stands in a table beside the chart too.
 *
 * @param sums the sum of diameters under each criterion that could be measured
 * @param lesions each lesion's own line
 * @param plateau the stable span that may be a plateau, open when it is one; null when there is
 *     none
 * @param newLesions the days on which new lesions were first seen
 * @param markers tumour markers, one line a unit
 * @param lanes drugs and local therapies in time
 * @param intervals from the last dose or session to the first day surgery is safe
 * @param liver ALBI and Child-Pugh points on the days the laboratory was taken
 */
record CourseChart(
    LocalDate asOf,
    List<Sums> sums,
    List<LesionLine> lesions,
    @Nullable Span plateau,
    List<LocalDate> newLesions,
    List<Line> markers,
    List<Lane> lanes,
    List<Interval> intervals,
    List<Line> liver) {

  /** A value on a day. */
  record Point(LocalDate date, BigDecimal value) {}

  /**
   * The sums under one criterion, mm.
   *
   * @param baseline the first of the points; null when the baseline was not measured
   * @param response 30 % below baseline, where a partial response begins
   * @param progression 20 % and at least 5 mm above the nadir, where progression begins
   */
  record Sums(
      String criteria,
      List<Point> points,
      @Nullable BigDecimal baseline,
      @Nullable BigDecimal nadir,
      @Nullable BigDecimal response,
      @Nullable BigDecimal progression) {}

  /**
   * One lesion, mm.
   *
   * @param part target, non-target or new
   * @param size longest diameter, of a node the short axis
   * @param viable viable diameter
   * @param change of the latest size from the first, %; null when it cannot be told
   */
  record LesionLine(
      String name,
      String part,
      List<Point> size,
      List<Point> viable,
      @Nullable BigDecimal change) {}

  /** Values of one kind in one unit. */
  record Line(String name, String unit, List<Point> points) {}

  /**
   * Days from the first to the last, both included.
   *
   * @param open whether it goes on
   * @param dose as it was recorded; null where none was, or where there is none
   */
  record Span(LocalDate from, LocalDate until, boolean open, @Nullable String dose) {}

  /** One drug or local therapy. */
  record Lane(String name, String kind, List<Span> spans) {}

  /**
   * The interval after a treatment.
   *
   * @param hard the first day the hard interval has passed
   * @param preferred the first day the preferred interval has passed
   */
  record Interval(String name, LocalDate last, LocalDate hard, LocalDate preferred, String state) {}
}
