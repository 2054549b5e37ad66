// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.review;

import java.time.LocalDate;
import org.hepatora.decision.picture.PatientPicture;

/** Facts that somebody supposes; nothing of them is ever stored. */
public interface Supposition {
  /** The day the question is asked for instead. */
  LocalDate day(LocalDate asOf);

  /** The picture with the supposed facts recorded on the day asked about. */
  PatientPicture applyTo(PatientPicture picture, LocalDate asOf);
}
