// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.HepaticVeinThrombus;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.words.Sentence;

/** G5, where a tumour thrombus reaches the hepatic veins or the inferior vena cava. */
final class HepaticVeins {
  static final Rule RULE =
      Rule.of(
          "g5.hvtt",
          Sentence.of("limit.short-of-the-right-atrium"),
          Citations.HEPATIC_VEIN_TYPES,
          Citations.TALENTOP);

  private HepaticVeins() {}

  static void examine(PatientCase patient, HardStops.Stops stops, GateNotes notes) {
    var thrombus = HepaticVeinThrombus.of(patient);
    var type = thrombus.type();
    if (type == null) {
      return;
    }
    var words = Sentence.of("liver.hepatic-vein-tumour-thrombus", type.words());
    var seen = ObservedValue.text(type.words(), null, List.copyOf(thrombus.sources()));
    switch (type.inAtrium()) {
      case NO -> {
        notes.add(RULE.met(words.whole(), seen));
        notes.caution(
            Sentence.of("liver.hepatic-vein-thrombus-of-the-trial", words, Citations.TALENTOP)
                .whole());
      }
      case UNKNOWN -> {
        notes.add(RULE.unknown(words.whole(), seen));
        notes.caution(Sentence.of("liver.whether-the-atrium-is-reached", words).whole());
      }
      case YES -> {
        notes.add(RULE.notMet(words.whole(), seen));
        stops.because(words);
      }
    }
  }
}
