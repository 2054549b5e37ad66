// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import java.util.List;
import org.hepatora.fhir.read.Located;
import org.jspecify.annotations.Nullable;

/** The stored record of this server as it is shown to others. */
public interface PatientRecord {
  /**
   * The current version of the patient and of every resource in their compartment, with what FHIR
   * shows in {@code meta}: version, last update, profiles, tags and security labels; null when no
   * such patient is stored.
   *
   * @param patientId the logical id, without {@code Patient/}
   */
  @Nullable List<Located> publishedRecordOf(String patientId);
}
