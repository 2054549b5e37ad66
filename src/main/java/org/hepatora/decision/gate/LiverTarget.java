// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.LOCOREGIONAL_NED;

import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.NextAssessment;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.plateau.TumourBurden;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.words.Sentence;

/**
 * G7: is something living in the liver or its vessels for a liver resection to remove? What lives
 * elsewhere only is treated there.
 */
final class LiverTarget {
  static final Rule RULE =
      Rule.of(
          "g7.liver-target",
          Sentence.of("limit.a-viable-lesion-in-the-liver"),
          Citations.SEED_INTERVIEW);

  private final GateLimits.Target limits;

  LiverTarget(GateLimits.Target limits) {
    this.limits = limits;
  }

  void examine(PatientCase patient, GateNotes notes) {
    var burden = patient.course().burden();
    if (!isOutsideOnly(burden)) {
      return;
    }
    var viable = burden.viable();
    var words = Sentence.of("target.nothing-viable-in-the-liver", Scans.names(viable));
    notes.add(
        RULE.notMet(
            words.whole(),
            ObservedValue.number(0, patient.course().latestAssessment(), Scans.sources(viable))));
    notes.caution(Sentence.of("target.local-therapy-of-what-is-outside").whole());
    boolean few = viable.size() <= limits.nodules().whole();
    notes.block(
        few ? LOCOREGIONAL_NED : CONTINUE_SYSTEMIC, words, null, NextAssessment.after(patient));
  }

  private static boolean isOutsideOnly(TumourBurden burden) {
    return burden.unknown().isEmpty()
        && burden.viableLiverNodules().isEmpty()
        && burden.viableThrombi().isEmpty()
        && burden.viableAtUnknownSite().isEmpty();
  }
}
