// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.DiagnosisStatus;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/** G1: is the question asked at all? A living patient with hepatocellular carcinoma. */
public final class Applicability implements Gate {
  private static final Rule HCC =
      Rule.of(
          "g1.hcc",
          Sentence.of("limit.an-hcc-condition-active-recurrence-relapse"),
          Citations.BCLC);
  private static final Rule ALIVE = Rule.of("g1.alive", Sentence.of("limit.alive-ecog-below-5"));

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    diagnosis(patient, notes);
    life(patient, notes);
    return notes.report();
  }

  private static void diagnosis(PatientCase patient, GateNotes notes) {
    var recorded = patient.diagnoses(Kind.HCC);
    var present = recorded.stream().filter(DiagnosisStatus::isPresent).toList();
    if (!present.isEmpty()) {
      var sources = present.stream().map(Diagnosis::source).toList();
      notes.add(
          HCC.met(
              Sentence.of("who.hepatocellular-carcinoma-is-recorded").whole(),
              ObservedValue.text(
                  Sentence.of("fact.hepatocellular-carcinoma"), present.get(0).date(), sources)));
      return;
    }
    var open = patient.diagnoses(Kind.LIVER_CANCER).stream().filter(DiagnosisStatus::isPresent);
    var unclear = open.map(Diagnosis::source).toList();
    if (recorded.isEmpty() && !unclear.isEmpty()) {
      notes.add(
          HCC.unknown(
              Sentence.of("who.which-liver-cancer-is-not-said").whole(),
              new ObservedValue(null, null, unclear)));
      notes.needs(
          HCC.id(),
          Sentence.of("fact.which-cancer-of-the-liver"),
          Sentence.of("missing.record-which-liver-cancer").whole());
      return;
    }
    var sources = recorded.stream().map(Diagnosis::source).toList();
    notes.add(
        HCC.notMet(
            Sentence.of("who.no-hepatocellular-carcinoma-with-a-status").whole(),
            new ObservedValue(null, null, sources)));
    notes.block(
        Disposition.NOT_APPLICABLE, Sentence.of("who.no-hepatocellular-carcinoma-is-recorded"));
  }

  private static void life(PatientCase patient, GateNotes notes) {
    var person = patient.picture().person();
    var died = person.deceasedOn();
    if (person.deceased() && (died == null || !died.isAfter(patient.asOf()))) {
      notes.add(
          ALIVE.notMet(
              Sentence.of("who.the-patient-has-died").whole(),
              ObservedValue.text(Sentence.of("value.deceased"), died, List.of())));
      notes.block(Disposition.NOT_APPLICABLE, Sentence.of("who.the-patient-has-died"));
      return;
    }
    // A death does not become stale: the latest ECOG counts here whatever its age.
    var ecog = patient.picture().fitness().ecog().current(patient.asOf(), Integer.MAX_VALUE);
    if (ecog instanceof Finding.Known<Integer> known && known.value() == 5) {
      notes.add(
          ALIVE.notMet(
              Sentence.of("who.dead", Sentence.of("who.ecog-performance-status", Numeral.of(5)))
                  .whole(),
              ObservedValue.number(known)));
      notes.block(
          Disposition.NOT_APPLICABLE, Sentence.of("who.ecog-performance-status", Numeral.of(5)));
      return;
    }
    notes.add(ALIVE.met(Sentence.of("who.no-death-is-recorded").whole(), ObservedValue.NOTHING));
  }
}
