// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONSIDER;

import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.NextAssessment;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/**
 * G8: situations no series of surgery after response is about. The board may select such a patient,
 * the record alone does not: at most borderline.
 */
public final class SelectedPatients implements Gate {
  private static final Rule PERITONEUM =
      Rule.of(
          "g8.peritoneum",
          Sentence.of("limit.no-viable-peritoneal-disease"),
          Citations.EXTRAHEPATIC_SURGERY);
  private static final Rule TRANSPLANT =
      Rule.of(
          "g8.liver-transplant",
          Sentence.of("limit.no-transplanted-liver"),
          Sentence.of(
              "source.rejection-under-checkpoint-inhibitors", new Term("Hepatoma Res 2022;8:7")));

  @Override
  public List<Rule> occasional() {
    return List.of(PERITONEUM, TRANSPLANT);
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    transplant(patient, notes);
    peritoneum(patient, notes);
    return notes.report();
  }

  private static void transplant(PatientCase patient, GateNotes notes) {
    if (patient.has(Kind.LIVER_TRANSPLANT) != Truth.YES) {
      return;
    }
    var recorded = patient.diagnoses(Kind.LIVER_TRANSPLANT);
    Argument words = Sentence.of("route.transplanted-liver");
    notes.add(
        TRANSPLANT.notMet(
            words.whole(),
            ObservedValue.text(
                Sentence.of("value.transplanted-liver"),
                recorded.get(0).date(),
                recorded.stream().map(Diagnosis::source).toList())));
    notes.caution(Sentence.of("route.transplanted-liver-rejection").whole());
    notes.provisional(CONSIDER, words, null, NextAssessment.after(patient));
  }

  private static void peritoneum(PatientCase patient, GateNotes notes) {
    var lesions =
        patient.course().burden().viable().stream()
            .filter(course -> course.lesion().organ() == Organ.PERITONEUM)
            .toList();
    if (lesions.isEmpty() || !patient.isImagingCurrent()) {
      return;
    }
    Argument words = Sentence.of("route.viable-peritoneal-disease");
    notes.add(
        PERITONEUM.notMet(
            words.whole(),
            ObservedValue.number(
                lesions.size(), patient.course().latestAssessment(), sources(lesions))));
    notes.caution(Sentence.of("route.viable-peritoneal-disease-caution").whole());
    notes.provisional(CONSIDER, words, null, NextAssessment.after(patient));
  }

  private static List<String> sources(List<LesionCourse> lesions) {
    return Scans.sources(lesions);
  }
}
