// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored patients, to choose one from. */
public interface PatientDirectory {
  /** Patients whose family or given name begins so, or who have that id; some of them. */
  List<ListedPatient> find(String text);

  /** Ids that begin so, shortest first and then by letter. */
  List<String> idsBeginning(String prefix, int limit, int offset);

  /** That patient, or null. */
  @Nullable ListedPatient named(String id);

  /**
   * What tells patients apart.
   *
   * @param id the logical id
   * @param name as stored, empty when there is none
   * @param birthDate as stored, empty when there is none
   */
  record ListedPatient(String id, String name, String birthDate) {}
}
