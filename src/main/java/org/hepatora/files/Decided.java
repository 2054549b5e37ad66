// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.util.List;

/**
 * What came of one patient's lines.
 *
 * @param fate of every line that was not lost: used, outside the cohort or failed
 * @param rows what is known of the patient; empty outside the cohort
 * @param faults what was wrong with single lines
 * @param tally every line of the patient, by file
 */
public record Decided(Fate fate, Rows rows, List<Faulty> faults, Tally tally) {
  public Decided {
    faults = List.copyOf(faults);
  }
}
