// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.review;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.eligibility.EligibilityAssessor.Assessed;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.fhir.read.Located;

/**
 * One patient, read once and decided on once for one day; whatever is shown or written of them is
 * about the same one.
 *
 * @param assessed what was decided of the record as it came
 * @param answer the same, qualified by what of the record did not come
 * @param reservation under which the answer was given
 */
public record Review(
    Reading reading, LocalDate asOf, Assessed assessed, Answer answer, Reservation reservation) {
  public String patient() {
    return reading.patient();
  }

  public List<Located> record() {
    return reading.record();
  }

  public PatientPicture picture() {
    return reading.picture();
  }

  public TumourResponse response() {
    return assessed.response();
  }

  public CareSituation situation() {
    return assessed.situation();
  }

  /** Whether the answer still is the one that was decided. */
  public boolean isUndoubted() {
    return assessed.answer().disposition() == answer.disposition();
  }
}
