// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.util.Comparator;

/**
 * One patient of one site: the same id at two sites is two people.
 *
 * @param site what the caller calls the place the export comes from; empty where there is one
 * @param id the logical id of the Patient
 */
public record PatientKey(String site, String id) implements Comparable<PatientKey> {
  private static final Comparator<PatientKey> ORDER =
      Comparator.comparing(PatientKey::site).thenComparing(PatientKey::id);

  @Override
  public int compareTo(PatientKey other) {
    return ORDER.compare(this, other);
  }
}
