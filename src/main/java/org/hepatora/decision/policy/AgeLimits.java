// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/**
 * How many days old the current value of a fact may be; older is unknown. Older values still serve
 * as baseline, nadir and history; decision.md 2. Facts the contract sets no age for (ASA, portal
 * vein thrombus, varices, steroid dose, HBsAg) keep their last value: a recorded danger does not
 * lapse.
 *
 * @param imagingOpenProgression the latest scan while an iUPD waits for its confirmation
 * @param endedMedication a medication that ended is still told beside the answer
 * @param unlimited the age of a fact that does not lapse
 */
public record AgeLimits(
    Limit imaging,
    Limit imagingOpenProgression,
    Limit labs,
    Limit ecog,
    Limit ascites,
    Limit encephalopathy,
    Limit futureLiverRemnant,
    Limit resectability,
    Limit icgRetention,
    Limit afp,
    Limit endedMedication,
    Limit unlimited) {
  static AgeLimits standard() {
    return new AgeLimits(
        days("42"),
        days("56"),
        days("14"),
        days("28"),
        days("28"),
        days("28"),
        days("60"),
        days("90"),
        days("60"),
        days("28"),
        Limit.ours("14", "d", "docs/clinical/gates.md"),
        Limit.ours("36500", "d", Sentence.of("source.sets-no-age", Reference.of("decision.md 2"))));
  }

  private static Limit days(String days) {
    return Limit.ours(days, "d", "decision.md 2");
  }
}
