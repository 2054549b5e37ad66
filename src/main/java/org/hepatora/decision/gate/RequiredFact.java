// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.util.function.Function;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/**
 * A fact no candidate can be without, and how to supply it when it is unknown.
 *
 * @param rule the criterion that is unknown without it
 * @param name what a clinician calls it
 * @param how what to record
 */
record RequiredFact(Rule rule, Argument name, Function<Argument, Argument> how) {
  static RequiredFact of(Rule rule, Argument name, Argument detail, Limit age) {
    return new RequiredFact(
        rule,
        name,
        why ->
            Sentence.of(
                    "missing.record-not-older-than-days",
                    name,
                    detail,
                    Numeral.of(age.whole()),
                    why)
                .whole());
  }

  /** One that its name alone describes; its code stands in docs/facts.md. */
  static RequiredFact of(Rule rule, Argument name, Limit age) {
    return new RequiredFact(
        rule,
        name,
        why ->
            Sentence.of("missing.record-without-code", name, Numeral.of(age.whole()), why).whole());
  }

  /** Writes down that it is unknown and needed. */
  void isMissing(GateNotes notes, Finding<?> finding) {
    notes.add(rule.unknown(name, finding));
    notes.needs(rule.id(), name, how.apply(Rule.why(finding)));
  }
}
