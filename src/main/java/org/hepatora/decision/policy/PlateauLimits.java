// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/**
 * The numbers of the plateau, all ours; decision.md 3.3. No published consensus defines a plateau.
 *
 * @param minimum shortest plateau
 * @param shorter a shorter length the answer is shown under
 * @param longer a longer length the answer is shown under
 * @param step change of a step, as a share of the sum before it
 * @param stepAtLeast change a step may always have
 * @param drift change over the whole plateau, as a share of the sum at its start
 * @param driftAtLeast change the whole plateau may always have
 * @param onTherapy least days from the first dose to the latest scan
 * @param late a longer plateau earns the advice to decide
 * @param afpRise rise above its nadir from which AFP is rising
 * @param afpFollowed AFP is followed from here
 * @param afpBefore AFP so long before the first dose still counts as the line's
 */
public record PlateauLimits(
    Limit minimum,
    Limit shorter,
    Limit longer,
    Limit step,
    Limit stepAtLeast,
    Limit drift,
    Limit driftAtLeast,
    Limit onTherapy,
    Limit late,
    Limit afpRise,
    Limit afpFollowed,
    Limit afpBefore) {
  public PlateauLimits {
    Order.require(shorter, minimum, "the shorter length exceeds the minimum");
    Order.require(minimum, longer, "the minimum exceeds the longer length");
  }

  static PlateauLimits standard() {
    return new PlateauLimits(
        Limit.ours(
            "56",
            "d",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.two-months-of-zhu"),
                Reference.of("decision.md 3.3"))),
        Limit.ours("42", "d", "decision.md 3.3"),
        Limit.ours("84", "d", "decision.md 3.3"),
        Limit.ours("10", "%", "decision.md 3.3"),
        Limit.ours("5", "mm", "decision.md 3.3"),
        Limit.ours("15", "%", "decision.md 3.3"),
        Limit.ours("5", "mm", "decision.md 3.3"),
        Limit.ours("84", "d", "decision.md 3.3"),
        Limit.ours("180", "d", "decision.md 3.3"),
        Limit.ours("20", "%", "decision.md 3.3"),
        Limit.ours("20", "ng/mL", "decision.md 3.3"),
        Limit.ours("60", "d", "decision.md 3.1"));
  }
}
