// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.util.List;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;

/**
 * What may be said of a patient of whom only a part of the record was sent: what a recorded barrier
 * says, and nothing that rests on what is missing.
 */
final class CutShortRecord {
  private static final Argument WHY = Sentence.of("why.only-a-part-of-the-record-was-sent");

  private CutShortRecord() {}

  /** The outcome, or that too little is known where it rests on what is not recorded. */
  static Outcome doubted(Outcome outcome) {
    return switch (outcome.disposition()) {
      case SUPPORTIVE_CARE, NOT_RECOMMENDED, NEXT_LINE, DEFER -> outcome;
      case NOT_APPLICABLE,
          MAINTAIN_NED,
          LOCOREGIONAL_NED,
          CONTINUE_SYSTEMIC,
          CONSIDER,
          INSUFFICIENT_DATA,
          CANDIDATE_CONVERSION,
          CANDIDATE_CYTOREDUCTION ->
          new Outcome(
              Disposition.INSUFFICIENT_DATA,
              List.of(WHY),
              null,
              null,
              null,
              outcome.reached(),
              List.of());
    };
  }

  static Outcome unknown() {
    return new Outcome(
        Disposition.INSUFFICIENT_DATA, List.of(WHY), null, null, null, List.of(), List.of());
  }
}
