// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form of a tumour board asks for beside the answer, in the reader's words; nothing of it is
 * judged here.
 *
 * @param lines what the record holds, in the order of the form
 * @param pathology what the pathologist said, as far as it is read; the rest is written by hand
 * @param first the first scan of the course shown; null without one
 * @param latest the latest scan; null without one
 * @param question what the board is asked; empty where nobody asked yet
 */
record MdtSheet(
    List<Line> lines,
    List<String> pathology,
    @Nullable LocalDate first,
    @Nullable LocalDate latest,
    String question) {

  /**
   * One line of the form.
   *
   * @param key of its name in the message bundle
   * @param values what the record holds; empty where it holds nothing
   */
  record Line(String key, List<String> values) {}
}
