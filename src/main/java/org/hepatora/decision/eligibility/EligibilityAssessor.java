package org.hepatora.decision.eligibility;

import java.time.LocalDate;

/**
 * Answers whether a patient is to be presented for cytoreductive surgery; the gates of decision.md
 * 2.
 */
public interface EligibilityAssessor {
  /** The answer on that day, from what was recorded on or before it. */
  Answer assess(PatientPicture picture, LocalDate asOf);
}
