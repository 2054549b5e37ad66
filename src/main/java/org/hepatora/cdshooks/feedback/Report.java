// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician did with one card; CDS Hooks 2.0 "Feedback".
 *
 * @param card uuid of the card
 * @param suggestions uuids of the suggestions that were accepted
 * @param reason why the card was overridden, null when no coded reason was given
 * @param comment the clinician's words; kept, and never logged or counted
 */
record Report(
    String card,
    Outcome outcome,
    Instant at,
    List<String> suggestions,
    @Nullable Reason reason,
    @Nullable String comment) {
  Report {
    suggestions = List.copyOf(suggestions);
  }

  /** What became of the card. */
  enum Outcome {
    ACCEPTED("accepted"),
    OVERRIDDEN("overridden");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** A coded reason; the system is empty where the client left it out. */
  record Reason(String system, String code) {}
}
