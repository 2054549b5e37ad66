// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How a service's cards were taken up. A card reported twice with different times counts twice.
 *
 * @param byReason coded reasons of overridden cards, the most frequent first; those without one are
 *     not among them
 * @param byWeek by ISO week of the outcome in UTC, oldest first
 */
record FeedbackSummary(
    String service,
    long accepted,
    long overridden,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<ReasonCount> byReason,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<WeekCount> byWeek) {
  FeedbackSummary {
    byReason = List.copyOf(byReason);
    byWeek = List.copyOf(byWeek);
  }

  /** How often one reason was given. */
  record ReasonCount(String system, String code, long count) {}

  /**
   * One week.
   *
   * @param week such as {@code 2026-W47}
   */
  record WeekCount(String week, long accepted, long overridden) {}
}
