// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import java.util.Comparator;

/**
 * A line of a file that was fetched.
 *
 * @param file which of the files, from 0
 * @param number counted from 1
 * @param key its type and id; empty where it has none
 */
record Line(int file, int number, long offset, int length, String key) {
  /** As they stand in the files. */
  static final Comparator<Line> IN_ORDER =
      Comparator.comparingInt(Line::file).thenComparingInt(Line::number);
}
