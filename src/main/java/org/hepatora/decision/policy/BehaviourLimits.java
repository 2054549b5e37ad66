// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/**
 * The numbers of the behaviour of single lesions, all ours; decision.md 3.4, evidence.md 3.5.
 *
 * @param growth growth from its nadir of a RESISTANT_PD lesion
 * @param growthAtLeast growth it needs as well
 * @param resistantAbove shrinkage from baseline below which a lesion is RESISTANT_SD
 * @param resistantAfter least days on therapy for RESISTANT_SD
 * @param shrinkage shrinkage from baseline from which a lesion is RESPONDING
 * @param primaryShare share of the viable sum that makes a liver lesion the main one
 */
public record BehaviourLimits(
    Limit growth,
    Limit growthAtLeast,
    Limit resistantAbove,
    Limit resistantAfter,
    Limit shrinkage,
    Limit primaryShare) {
  private static final String SOURCE = "decision.md 3.4; evidence.md 3.5";

  static BehaviourLimits standard() {
    return new BehaviourLimits(
        Limit.ours(
            "20",
            "%",
            Joined.of(
                Joint.SEMICOLON, Sentence.of("source.recist-per-lesion"), Reference.of(SOURCE))),
        Limit.ours(
            "5",
            "mm",
            Joined.of(
                Joint.SEMICOLON, Sentence.of("source.recist-per-lesion"), Reference.of(SOURCE))),
        Limit.ours("10", "%", SOURCE),
        Limit.ours("84", "d", SOURCE),
        Limit.ours(
            "30",
            "%",
            Joined.of(
                Joint.SEMICOLON, Sentence.of("source.recist-per-lesion"), Reference.of(SOURCE))),
        Limit.ours("50", "%", SOURCE));
  }
}
