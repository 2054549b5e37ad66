// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.fetch.Supplied;
import org.hepatora.review.Discussion;
import org.hepatora.review.Review;

/** What is known of a patient, what follows from it and what became of that at the MDT. */
record Assessment(Supplied supplied, Review review, Discussion discussion) {
  PatientPicture picture() {
    return review.picture();
  }

  /** The answer, qualified by how much of the record was supplied. */
  Answer answer() {
    return review.answer();
  }

  /** What a plan starts from beside the answer. */
  CareSituation situation() {
    return review.situation();
  }

  /** Words for the log line: disposition and policy version, nothing of the patient. */
  String outcome() {
    return answer().disposition().code() + " policy=" + answer().policyVersion();
  }

  /** Whether the answer still is the one that was decided. */
  boolean isUndoubted() {
    return review.isUndoubted();
  }
}
