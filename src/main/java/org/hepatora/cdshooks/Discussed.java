// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.Locale;
import org.hepatora.decision.safety.SafetyAlert;
import org.hepatora.decision.safety.SafetyAlert.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.read.MdtRecord.Decided;
import org.hepatora.fhir.read.MdtRecord.Outcome;
import org.hepatora.review.Discussion;
import org.jspecify.annotations.Nullable;

/** What a card says of the MDT: a decision taken is respected, not asked for again. */
final class Discussed {
  private Discussed() {}

  /** What stands first on a card: the answer, or that it was decided on and is the same still. */
  static Argument sentence(Assessment assessment) {
    var decided = assessment.discussion().mdt().decided();
    var answer = assessment.answer();
    return decided == null || !assessment.discussion().settled()
        ? answer.summary()
        : Sentence.of(
                "card.mdt-settled",
                outcome(decided),
                Day.of(decided.on()),
                answer.disposition().words())
            .whole();
  }

  /** What was asked or decided; null when nothing was. */
  static @Nullable Sentence words(Discussion discussion) {
    var decided = discussion.mdt().decided();
    var requested = discussion.mdt().requested();
    if (requested != null) {
      return Sentence.of("card.mdt-requested", Day.of(requested));
    }
    if (decided == null) {
      return null;
    }
    return Sentence.of(
        discussion.settled() ? "card.mdt-unchanged" : "card.mdt-changed",
        outcome(decided),
        Day.of(decided.on()));
  }

  /**
   * An alert as it stands after a decision: that a patient is to be presented before the next cycle
   * is not said again; where surgery was accepted, that the cycle moves its day.
   */
  static @Nullable SafetyAlert after(Discussion discussion, SafetyAlert alert) {
    var decided = discussion.mdt().decided();
    if (alert.kind() != Kind.NEXT_CYCLE || decided == null || !discussion.settled()) {
      return alert;
    }
    return decided.outcome() == Outcome.ACCEPTED
        ? new SafetyAlert(
            alert.kind(),
            alert.subject(),
            Severity.NOTE,
            Sentence.of("card.mdt-cycle-after-decision", Day.of(decided.on())).whole(),
            alert.criteria(),
            alert.missing(),
            alert.earliest())
        : null;
  }

  private static Sentence outcome(Decided decided) {
    return Sentence.of("note.decision." + decided.outcome().name().toLowerCase(Locale.ROOT));
  }
}
