// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.course.CurrentValues;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.gate.Gate;
import org.hepatora.decision.gate.GateResult;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.words.Argument;

/**
 * Values that spoke against surgery when they were new and have only become too old since. They are
 * unknown, but time alone must not turn a barrier into a borderline answer: then not enough is
 * known (ours; decision.md, "UNKNOWN can block a positive answer but never creates one").
 */
final class LapsedDangers {
  private LapsedDangers() {}

  /** The barriers the gates would see, were the last value of every fact still current. */
  static List<Argument> of(PatientCase patient, List<Gate> gates, AgeLimits ages) {
    var lapsed =
        patient.with(CurrentValues.of(patient.picture(), patient.asOf(), withoutEnd(ages)));
    var dangers = new ArrayList<Argument>();
    for (var gate : gates) {
      if (gate.examine(lapsed).result() instanceof GateResult.Block block) {
        dangers.addAll(block.reasons());
      }
    }
    return dangers;
  }

  private static AgeLimits withoutEnd(AgeLimits ages) {
    var unlimited = ages.unlimited();
    return new AgeLimits(
        ages.imaging(),
        ages.imagingOpenProgression(),
        unlimited,
        unlimited,
        unlimited,
        unlimited,
        unlimited,
        ages.resectability(),
        unlimited,
        unlimited,
        ages.endedMedication(),
        unlimited);
  }
}
