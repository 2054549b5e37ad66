// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded Condition of interest.
 *
 * @param clinicalStatus HL7 condition-clinical code; null when absent
 * @param verificationStatus HL7 condition-ver-status code; null when absent
 * @param date the day it was first known (recorded or onset); null when not recorded
 */
public record Diagnosis(
    Kind kind,
    @Nullable String clinicalStatus,
    @Nullable String verificationStatus,
    @Nullable LocalDate date,
    String source) {
  /** What the Condition's code says. */
  public enum Kind {
    HCC,
    CIRRHOSIS,
    HEPATITIS_B,
    HEPATITIS_C,
    VARICES,
    PORTAL_HYPERTENSION,
    /** Lives with a transplanted liver. */
    LIVER_TRANSPLANT,
    /** A cancer of the liver of which the record does not say which. */
    LIVER_CANCER
  }
}
