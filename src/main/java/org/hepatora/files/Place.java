// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

/**
 * Where a line stands.
 *
 * @param block where the part of the file begins in which lines are counted; 0 for the whole file
 * @param line counted from 1 in that part
 */
public record Place(String file, long block, long line) {
  /** A line counted from the beginning of its file. */
  public static Place of(String file, long line) {
    return new Place(file, 0, line);
  }
}
