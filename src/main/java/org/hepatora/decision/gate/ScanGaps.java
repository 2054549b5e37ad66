// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.LesionHistory;
import org.hepatora.decision.response.LesionReading.Status;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.jspecify.annotations.Nullable;

/**
 * What a scan that was made lacks to be evaluable: targets nobody measured on it, and targets two
 * readers measured differently.
 *
 * @param day the day of the scan
 */
record ScanGaps(
    LocalDate day, List<Argument> unmeasured, List<Argument> conflicting, List<String> sources) {

  /** Of the latest scan, where it is recent and could not be evaluated; null otherwise. */
  static @Nullable ScanGaps of(PatientCase patient, int maxAgeDays) {
    var response = patient.course().response();
    var latest = patient.course().latestAssessment();
    var evaluable = response.latestEvaluable();
    if (latest == null
        || (evaluable != null && !latest.isAfter(evaluable))
        || ChronoUnit.DAYS.between(latest, patient.asOf()) > maxAgeDays) {
      return null;
    }
    var unmeasured = new ArrayList<Argument>();
    var conflicting = new ArrayList<Argument>();
    var sources = new TreeSet<String>();
    for (LesionHistory lesion : response.lesions()) {
      var reading = lesion.on(latest);
      if (reading != null) {
        sources.addAll(reading.sources());
      }
      if (lesion.part() != Role.TARGET) {
        continue;
      }
      if (reading != null && reading.status() == Status.CONFLICTING) {
        conflicting.add(lesion.lesion().name());
      } else if (reading == null || !reading.isEvaluable()) {
        unmeasured.add(lesion.lesion().name());
      }
    }
    return unmeasured.isEmpty() && conflicting.isEmpty()
        ? null
        : new ScanGaps(latest, unmeasured, conflicting, List.copyOf(sources));
  }

  /** Every lesion it is about. */
  Argument names() {
    var all = new ArrayList<>(unmeasured);
    all.addAll(conflicting);
    return Joined.of(Joint.SEMICOLON, all);
  }
}
