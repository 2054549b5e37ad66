// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

/**
 * One row of a table: a way in which a concept is written, or something that is true of it.
 *
 * @param file where the row stands
 * @param line the line in the file, from 1
 * @param concept what the row is about
 * @param match how the value is compared, e.g. {@code code} or {@code word}
 * @param system the code system as a URI; empty for words
 * @param source the publication or page behind the row
 */
public record Row(
    String file,
    long line,
    String concept,
    String match,
    String system,
    String value,
    String source) {
  /** A fault of this row, with its place. */
  String problem(String what) {
    return file + ", line " + line + ": " + what;
  }
}
