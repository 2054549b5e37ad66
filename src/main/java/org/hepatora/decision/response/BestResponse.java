// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Best overall response from the start of the line to its first progression; RECIST 1.1, table 3.
 *
 * @param category without confirmation; NE when nothing was evaluable
 * @param date the day it was first reached; null when NE
 * @param confirmed best response when CR and PR need confirmation after at least 28 days
 * @param confirmedOn the day of the confirming assessment; null when there is none
 */
public record BestResponse(
    Category category,
    @Nullable LocalDate date,
    Category confirmed,
    @Nullable LocalDate confirmedOn) {
  /** Complete or partial response, confirmed or not. */
  public boolean isResponse() {
    return category.isResponse();
  }

  /** Complete or partial response that was confirmed. */
  public boolean isConfirmedResponse() {
    return confirmed.isResponse();
  }
}
