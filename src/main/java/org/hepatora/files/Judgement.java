// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

/** What is said of one patient's record. */
interface Judgement {
  /** Adds the rows of the patient. */
  void judge(PatientKey key, PatientRecord record, Rows rows);
}
