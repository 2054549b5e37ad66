// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.util.List;
import java.util.Set;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Says of a criterion that is not met and on which this answer does not rest that it is not
 * applicable: nobody who is without disease lacks a plateau. What is unknown stays unknown.
 */
final class NotNeeded {
  /** What only the cytoreductive route asks for. */
  private static final Set<String> WINDOW = Set.of("g8.plateau", "g8.resistant-primary");

  /** A marker that rises is told whatever the answer is. */
  private static final String MARKER = "g7.marker-rise";

  private NotNeeded() {}

  static List<Criterion> of(
      List<Criterion> criteria, Disposition disposition, @Nullable Verdict route) {
    return criteria.stream()
        .map(
            one ->
                one.status() == Status.NOT_MET && isNotNeeded(one.id(), disposition, route)
                    ? one.with(Status.NOT_APPLICABLE)
                    : one)
        .toList();
  }

  private static boolean isNotNeeded(String id, Disposition disposition, @Nullable Verdict route) {
    if (route == Verdict.R0_ACHIEVABLE && WINDOW.contains(id)) {
      return true;
    }
    return !id.equals(MARKER) && without(disposition).stream().anyMatch(id::startsWith);
  }

  /** The gates an answer was given before. */
  private static List<String> without(Disposition disposition) {
    return switch (disposition) {
      case SUPPORTIVE_CARE, MAINTAIN_NED -> List.of("g6.", "g7.", "g8.");
      case NEXT_LINE -> List.of("g7.", "g8.");
      case LOCOREGIONAL_NED -> List.of("g8.");
      case NOT_APPLICABLE,
          NOT_RECOMMENDED,
          CONTINUE_SYSTEMIC,
          CONSIDER,
          DEFER,
          INSUFFICIENT_DATA,
          CANDIDATE_CONVERSION,
          CANDIDATE_CYTOREDUCTION ->
          List.of();
    };
  }
}
