package org.hepatora.decision.course;

import java.time.LocalDate;

/** When to look at the tumour again: every two months under therapy, evidence.md 2.2 (Yi 2022). */
public final class NextAssessment {
  private static final int INTERVAL_DAYS = 60;

  private NextAssessment() {}

  /** The last day the latest assessment is recent enough; today when that is over. */
  public static LocalDate imagingDue(PatientCase patient, int validDays) {
    var latest = patient.course().latestAssessment();
    var due = latest == null ? patient.asOf() : latest.plusDays(validDays);
    return due.isBefore(patient.asOf()) ? patient.asOf() : due;
  }

  /** Two months after the latest assessment, today when that is over or there is none. */
  public static LocalDate after(PatientCase patient) {
    var latest = patient.course().latestAssessment();
    if (latest == null) {
      return patient.asOf();
    }
    var due = latest.plusDays(INTERVAL_DAYS);
    return due.isBefore(patient.asOf()) ? patient.asOf() : due;
  }
}
