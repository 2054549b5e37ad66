// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hepatora.decision.answer.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * Which patients of the worklist are asked for.
 *
 * @param only of that disposition; all where it is null
 * @param words every word of name, id or regimen; empty for all
 * @param scannedUntil whose last scan is of that day or before; null for all
 */
public record WorklistQuery(
    @Nullable Disposition only, String words, @Nullable LocalDate scannedUntil) {
  /** Words beyond these are not looked for; ours. */
  private static final int MOST_WORDS = 6;

  public static final WorklistQuery ALL = new WorklistQuery(null, "", null);

  private String[] terms() {
    return words.isBlank()
        ? new String[0]
        : words.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS);
  }

  String where() {
    var where =
        new StringBuilder(
            only == null
                ? " where urgency < " + WorklistEntry.NOT_SHOWN
                : " where disposition = :only");
    for (int i = 0; i < terms().length; i++) {
      where.append(" and strpos(search, :term").append(i).append(") > 0");
    }
    return where.append(scannedUntil == null ? "" : " and last_scan <= :scanned").toString();
  }

  Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>();
    if (only != null) {
      parameters.put("only", only.code());
    }
    var terms = terms();
    for (int i = 0; i < terms.length; i++) {
      parameters.put("term" + i, terms[i]);
    }
    if (scannedUntil != null) {
      parameters.put("scanned", scannedUntil);
    }
    return parameters;
  }
}
