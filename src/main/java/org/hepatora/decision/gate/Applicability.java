package org.hepatora.decision.gate;

import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.course.DiagnosisStatus;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.Diagnosis.Kind;

/** G1: is the question asked at all? A living patient with hepatocellular carcinoma. */
public final class Applicability implements Gate {
  private static final Rule HCC =
      Rule.of(
          "g1.hcc",
          "an HCC Condition: active, recurrence, relapse, remission or without status; not refuted,"
              + " entered in error, differential or unconfirmed",
          Citations.BCLC);
  private static final Rule ALIVE = Rule.of("g1.alive", "alive; ECOG below 5");

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
              "Hepatocellular carcinoma is recorded.",
              Seen.text("hepatocellular carcinoma", present.get(0).date(), sources)));
      return;
    }
    var sources = recorded.stream().map(Diagnosis::source).toList();
    notes.add(
        HCC.notMet(
            "No hepatocellular carcinoma with a status that counts is recorded.",
            new Seen(null, null, sources)));
    notes.block(Disposition.NOT_APPLICABLE, "no hepatocellular carcinoma is recorded");
  }

  private static void life(PatientCase patient, GateNotes notes) {
    var person = patient.picture().person();
    var died = person.deceasedOn();
    if (person.deceased() && (died == null || !died.isAfter(patient.asOf()))) {
      notes.add(ALIVE.notMet("The patient has died.", Seen.text("deceased", died, List.of())));
      notes.block(Disposition.NOT_APPLICABLE, "the patient has died");
      return;
    }
    // A death does not become stale: the latest ECOG counts here whatever its age.
    var ecog = patient.picture().fitness().ecog().current(patient.asOf(), Integer.MAX_VALUE);
    if (ecog instanceof Finding.Known<Integer> known && known.value() == 5) {
      notes.add(ALIVE.notMet("ECOG performance status 5: dead.", Seen.number(known)));
      notes.block(Disposition.NOT_APPLICABLE, "ECOG performance status 5");
      return;
    }
    notes.add(ALIVE.met("No death is recorded.", Seen.NOTHING));
  }
}
