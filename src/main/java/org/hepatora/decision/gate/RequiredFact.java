package org.hepatora.decision.gate;

import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.units.Limit;

/**
 * A fact no candidate can be without, and how to supply it when it is unknown.
 *
 * @param rule the criterion that is unknown without it
 * @param name what a clinician calls it
 * @param how what to record, with its code
 */
record RequiredFact(Rule rule, String name, String how) {
  static RequiredFact of(Rule rule, String name, String code, Limit age) {
    return new RequiredFact(
        rule,
        name,
        "Record " + name + " (" + code + "), not older than " + age.whole() + " days: ");
  }

  /** Writes down that it is unknown and needed. */
  void isMissing(GateNotes notes, Finding<?> finding) {
    notes.add(rule.unknown(name, finding));
    notes.needs(rule.id(), name, how + Rule.why(finding) + ".");
  }
}
