// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.List;
import org.hepatora.decision.therapy.Barrier.State;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;

/** Whether one active adverse event stands in the way of surgery; decision.md G10. */
record EventJudgement(AdverseEvent event, TherapyRules rules) {
  Barrier barrier() {
    var grade = event.grade();
    if (isDangerousAtAnyGrade()) {
      return barrier(State.BLOCKED, "interval.blocks-at-any-grade-until-it");
    }
    if (grade == null) {
      return barrier(State.UNKNOWN, "interval.is-active-and-its-grade-is");
    }
    if (grade >= rules.eventGradeStop().whole()) {
      return barrier(State.BLOCKED, "interval.is-active-wait-for-grade-1");
    }
    if (grade < rules.immuneGradeStop().whole()) {
      return barrier(State.CLEAR, "interval.is-active-and-does-not-stand");
    }
    if (!event.immuneRelated()) {
      return barrier(State.CAUTION, "interval.is-active-and-not-recorded-as");
    }
    return event.stableOnReplacement()
        ? barrier(State.CLEAR, "interval.is-stable-on-replacement-plan-stress")
        : barrier(State.BLOCKED, "interval.is-immune-related-and-active-wait");
  }

  private boolean isDangerousAtAnyGrade() {
    return EventNames.isDangerousAtAnyGrade(event.name());
  }

  private Barrier barrier(State state, String key) {
    var grade = event.grade();
    Argument name =
        event.name().isBlank()
            ? Sentence.of("fact.adverse-event-without-a-name")
            : new Recorded(event.name());
    var seen = grade == null ? name : Sentence.of("interval.grade", name, Numeral.of(grade));
    return new Barrier(
        Toxicity.EVENT_RULE,
        state,
        Sentence.of(key, seen).whole(),
        null,
        seen,
        event.date(),
        threshold(),
        List.of(Toxicity.CITATION),
        List.of(event.source()));
  }

  private Argument threshold() {
    return Sentence.of(
        "limit.no-active-event-of-or-more",
        rules.eventGradeStop().words(),
        rules.immuneGradeStop().words());
  }
}
