// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONSIDER;

import java.time.temporal.ChronoUnit;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.NextAssessment;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.Route;
import org.hepatora.decision.course.TalentopPopulation;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/**
 * G6 without a response, in the population of TALENTop, which randomised after disease control: the
 * resectable are borderline, never candidates; evidence.md 2.1.
 */
final class DiseaseControl {
  private final Limit minimumTherapy;
  private final Rule rule;

  DiseaseControl(Limit minimumTherapy) {
    this.minimumTherapy = minimumTherapy;
    rule =
        Rule.of(
            "g6.disease-control",
            Sentence.of("limit.disease-control-in-the-population-of", minimumTherapy.words()),
            Citations.TALENTOP,
            Citations.of(minimumTherapy));
  }

  Rule rule() {
    return rule;
  }

  /** Whether the patient is one the trial would have randomised; then it is said. */
  boolean holds(PatientCase patient, GateNotes notes) {
    var response = patient.course().response();
    var day = response.latestEvaluable();
    var start = patient.course().therapy().currentLineStart();
    if (day == null
        || start == null
        || response.isProgressing()
        || !patient.isImagingCurrent()
        || Route.of(patient).verdict() != Verdict.R0_ACHIEVABLE
        || !TalentopPopulation.contains(patient)) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(start, day);
    if (days < minimumTherapy.whole()) {
      return false;
    }
    notes.add(
        rule.met(
            Sentence.of("response.disease-control-d-on-therapy", Numeral.of(days)).whole(),
            ObservedValue.NOTHING));
    notes.caution(
        Sentence.of("response.disease-control-is-not-a-response", Citations.TALENTOP).whole());
    notes.provisional(
        CONSIDER,
        Sentence.of("response.disease-control-not-a-response", Numeral.of(days)),
        null,
        NextAssessment.after(patient));
    return true;
  }
}
