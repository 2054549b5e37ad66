// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The measurements up to a day, gathered per lesion and day. A lesion that was measured but never
 * described is kept, as one of unknown site.
 *
 * @param byLesion the readings of each lesion, oldest first, lesions in order of reference
 * @param days every day with a measurement, oldest first
 */
record Readings(Map<Lesion, List<LesionReading>> byLesion, List<LocalDate> days) {

  static Readings of(Imaging imaging, LocalDate asOf, ResponseRules rules) {
    var days = new TreeSet<LocalDate>();
    var measurements = new HashMap<String, List<Measurement>>();
    for (Measurement measurement : imaging.measurements()) {
      if (!measurement.date().isAfter(asOf)) {
        days.add(measurement.date());
        measurements
            .computeIfAbsent(measurement.lesion(), lesion -> new ArrayList<>())
            .add(measurement);
      }
    }
    var lesions = new TreeMap<String, Lesion>();
    imaging.lesions().forEach(lesion -> lesions.putIfAbsent(lesion.id(), lesion));
    measurements.keySet().forEach(id -> lesions.computeIfAbsent(id, Readings::undescribed));

    var byLesion = new LinkedHashMap<Lesion, List<LesionReading>>();
    for (Lesion lesion : lesions.values()) {
      byLesion.put(
          lesion, perDay(lesion, measurements.getOrDefault(lesion.id(), List.of()), rules));
    }
    return new Readings(byLesion, List.copyOf(days));
  }

  /** The measurements come in date order from {@link Imaging}. */
  private static List<LesionReading> perDay(
      Lesion lesion, List<Measurement> measurements, ResponseRules rules) {
    var readings = new ArrayList<LesionReading>();
    int first = 0;
    while (first < measurements.size()) {
      var date = measurements.get(first).date();
      int next = first;
      while (next < measurements.size() && measurements.get(next).date().equals(date)) {
        next++;
      }
      readings.add(
          new DayOfLesion(lesion, date, measurements.subList(first, next), rules).reading());
      first = next;
    }
    return readings;
  }

  private static Lesion undescribed(String id) {
    return new Lesion(id, null, Lesion.Organ.UNKNOWN, false, null, null);
  }
}
