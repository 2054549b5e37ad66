// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.review;

import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.picture.PatientPicture;

/** What remains of an answer where a part of the record did not come. */
@FunctionalInterface
public interface Reservation {
  Reservation NONE = (answer, picture) -> answer;

  Answer on(Answer answer, PatientPicture picture);
}
