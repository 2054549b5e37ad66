// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Recorded;
import org.jspecify.annotations.Nullable;

/** Scans written down by day from the first dose, for tests. */
public final class Scans {
  /** Day 0 of every test. */
  public static final LocalDate START = LocalDate.of(2025, 1, 6);

  private final List<Lesion> lesions = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<ReportedResponse> responses = new ArrayList<>();

  public static LocalDate day(int day) {
    return START.plusDays(day);
  }

  public static LocalDate week(int week) {
    return START.plusWeeks(week);
  }

  public static Millimetres mm(String value) {
    return Millimetres.of(value);
  }

  public Scans liver(String id) {
    return lesion(id, Organ.LIVER, null, null);
  }

  public Scans liver(String id, Role role) {
    return lesion(id, Organ.LIVER, role, null);
  }

  public Scans node(String id, @Nullable Role role) {
    return lesion(id, Organ.LYMPH_NODE, role, null);
  }

  public Scans portaHepatisNode(String id, @Nullable Role role) {
    lesions.add(new Lesion(id, new Recorded(id), Organ.LYMPH_NODE, true, role, Kind.LYMPH_NODE));
    return this;
  }

  public Scans thrombus(String id) {
    return lesion(id, Organ.VESSEL, null, Kind.VASCULAR_THROMBUS);
  }

  public Scans lesion(String id, Organ organ, @Nullable Role role, @Nullable Kind kind) {
    lesions.add(new Lesion(id, new Recorded(id), organ, false, role, kind));
    return this;
  }

  /** Longest diameters in mm; "-" where the lesion was not read. */
  public Scans longest(String lesion, int[] days, String... sizes) {
    for (int i = 0; i < days.length; i++) {
      if (!sizes[i].equals("-")) {
        read(lesion, days[i], sizes[i], null, null, null);
      }
    }
    return this;
  }

  /** Short axes in mm. */
  public Scans shortAxis(String lesion, int[] days, String... sizes) {
    for (int i = 0; i < days.length; i++) {
      if (!sizes[i].equals("-")) {
        read(lesion, days[i], null, sizes[i], null, null);
      }
    }
    return this;
  }

  /** Longest and viable diameters in mm, written 60/40. */
  public Scans viable(String lesion, int[] days, String... sizes) {
    for (int i = 0; i < days.length; i++) {
      if (!sizes[i].equals("-")) {
        var pair = sizes[i].split("/", -1);
        read(lesion, days[i], pair[0], null, pair[1], null);
      }
    }
    return this;
  }

  public Scans state(String lesion, int day, State state) {
    return read(lesion, day, null, null, null, state);
  }

  public Scans unreadable(String lesion, int day) {
    measurements.add(new Measurement(lesion, day(day), null, null, null, null, true, nextSource()));
    return this;
  }

  /** One size was read, another was recorded and could not be. */
  public Scans partlyUnreadable(
      String lesion, int day, @Nullable String longest, @Nullable State state) {
    measurements.add(
        new Measurement(lesion, day(day), size(longest), null, null, state, true, nextSource()));
    return this;
  }

  public Scans read(
      String lesion,
      int day,
      @Nullable String longest,
      @Nullable String shortAxis,
      @Nullable String viable,
      @Nullable State state) {
    measurements.add(
        new Measurement(
            lesion,
            day(day),
            size(longest),
            size(shortAxis),
            size(viable),
            state,
            false,
            nextSource()));
    return this;
  }

  public Scans reported(
      int day,
      @Nullable ResponseCriteria criteria,
      @Nullable Category category,
      @Nullable String sum,
      @Nullable String changeFromBaseline) {
    responses.add(
        new ReportedResponse(
            day(day),
            criteria,
            category,
            size(sum),
            changeFromBaseline == null ? null : new BigDecimal(changeFromBaseline),
            null,
            null,
            null,
            null,
            "Observation/r" + responses.size()));
    return this;
  }

  public Scans reported(ReportedResponse response) {
    responses.add(response);
    return this;
  }

  public Imaging imaging() {
    return new Imaging(lesions, measurements, responses);
  }

  /** The history on the day of the last record, therapy from day 0. */
  public ResponseHistory history(boolean onIci) {
    return ResponseAssessor.assess(imaging(), START, onIci, day(2000), ResponseRules.DEFAULT);
  }

  private String nextSource() {
    return "Observation/m" + measurements.size();
  }

  private static @Nullable Millimetres size(@Nullable String value) {
    return value == null ? null : Millimetres.of(value);
  }
}
