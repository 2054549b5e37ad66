// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.outcomes;

import java.time.LocalDate;
import org.hepatora.decision.outcome.TrialQuery;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the forms of the pages ask for; what is left out is everything.
 *
 * @param landmark the end of the grace where it is left out
 * @param subgroup of whom alone; everybody where it is empty
 * @param weighted whether the weighted estimate is made, too
 */
record TrialForm(
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate start,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate end,
    @Nullable Integer grace,
    @Nullable Integer landmark,
    @Nullable String subgroup,
    @Nullable Boolean weighted) {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  boolean isWeighted() {
    return Boolean.TRUE.equals(weighted);
  }

  TrialQuery query(LocalDate today, int minimumCell) {
    var from = start == null ? FIRST : start;
    var until = end == null ? today : end;
    if (until.isBefore(from)) {
      throw new RequestProblem(Kind.INVALID_VALUE, "The end is before the start", "end");
    }
    int within = grace == null ? TrialQuery.STANDARD_GRACE : atLeastADay(grace, "grace");
    int followed = landmark == null ? within : atLeastADay(landmark, "landmark");
    var name = subgroup == null ? "" : subgroup.strip();
    if (!name.isEmpty() && !TrialQuery.subgroups().contains(name)) {
      throw new RequestProblem(Kind.INVALID_VALUE, "No such subgroup", "subgroup");
    }
    return new TrialQuery(
        from, until, today, within, followed, minimumCell, name.isEmpty() ? null : name);
  }

  private static int atLeastADay(int days, String name) {
    if (days < 1) {
      throw new RequestProblem(Kind.INVALID_VALUE, "It is at least a day", name);
    }
    return days;
  }
}
