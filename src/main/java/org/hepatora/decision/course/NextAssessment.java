// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hepatora.decision.policy.ScanLimits;

/** When to look at the tumour again under therapy; evidence.md. */
public final class NextAssessment {
  private NextAssessment() {}

  /** The last day the latest assessment is recent enough; today when that is over. */
  public static LocalDate imagingDue(PatientCase patient, int validDays) {
    var latest = patient.course().latestAssessment();
    var due = latest == null ? patient.asOf() : latest.plusDays(validDays);
    return due.isBefore(patient.asOf()) ? patient.asOf() : due;
  }

  /**
   * The end of the interval after the latest assessment, the shorter one as long as the line is not
   * known to be older; today when that is over or there is none.
   */
  public static LocalDate after(PatientCase patient) {
    var latest = patient.course().latestAssessment();
    if (latest == null) {
      return patient.asOf();
    }
    var scans = patient.scans();
    var due =
        latest.plusDays(
            (isEarly(patient, latest, scans) ? scans.earlyTo() : scans.laterTo()).whole());
    return due.isBefore(patient.asOf()) ? patient.asOf() : due;
  }

  private static boolean isEarly(PatientCase patient, LocalDate latest, ScanLimits scans) {
    var start = patient.course().therapy().currentLineStart();
    return start == null || ChronoUnit.DAYS.between(start, latest) < scans.earlyUntil().whole();
  }
}
