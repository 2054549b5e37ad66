package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.DEFER;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.liver.Albi;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.decision.policy.Fitness;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.units.Amount;

/** G9: is the patient fit for liver surgery, and does enough liver remain? */
public final class SurgicalFitness implements Gate {
  private final Fitness limits;
  private final LiverRemnant remnant;
  private final Rule ecog;
  private final Rule childPugh;
  private final Rule albi;
  private final Rule asa;
  private final Rule platelets;
  private final Rule portalHypertension;

  public SurgicalFitness(Policy policy) {
    limits = policy.gates().fitness();
    remnant = new LiverRemnant(limits, policy.ages());
    ecog = Rule.of("g9.ecog", "ECOG 0 to " + limits.ecog().whole(), Citations.LU_CRITERIA);
    childPugh =
        Rule.of(
            "g9.child-pugh",
            "class A: at most " + limits.childPugh().words(),
            Citations.CHILD_PUGH,
            Citations.LU_CRITERIA);
    albi =
        Rule.of(
            "g9.malbi",
            Words.marked(
                limits.albi(),
                "mALBI 1 or 2a: ALBI not above "
                    + limits.albi().value().toPlainString()
                    + "; 2b passes with a caution"),
            Citations.ALBI,
            Citations.of(limits.albi()));
    asa =
        Rule.of(
            "g9.asa",
            "below " + limits.asa().words() + "; at it a caution",
            Citations.of(limits.asa()));
    platelets =
        Rule.of(
            "g9.platelets",
            "not below " + limits.platelets().words() + "; below it a caution",
            Citations.of(limits.platelets()));
    portalHypertension =
        Rule.of(
            "g9.portal-hypertension",
            "no varices or other portal hypertension; with them a caution (ours)",
            Citations.BCLC);
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    performance(patient, notes);
    liver(patient, notes);
    mildLiver(patient, notes);
    remnant.examine(patient, notes);
    anaesthesia(patient, notes);
    platelets(patient, notes);
    portalHypertension(patient, notes);
    return notes.report();
  }

  private void performance(PatientCase patient, GateNotes notes) {
    if (!(patient.now().ecog() instanceof Finding.Known<Integer> known)) {
      notes.add(ecog.unknown("ECOG performance status", patient.now().ecog()));
      notes.unknown("ECOG performance status");
      return;
    }
    var words = "ECOG performance status " + known.value();
    boolean passes = known.value() <= limits.ecog().whole();
    notes.add(ecog.judged(passes, words + ".", Seen.number(known)));
    if (!passes) {
      notes.block(DEFER, words, null, remnant.measureAgain(patient));
    }
  }

  private void liver(PatientCase patient, GateNotes notes) {
    var score = patient.childPugh();
    var words = "Child-Pugh " + score.words();
    var seen = Seen.text(score.words(), score.date(), score.sources());
    switch (score.isAtLeast(limits.childPugh().whole() + 1)) {
      case NO -> notes.add(childPugh.met(words + ".", seen));
      case YES -> {
        notes.add(childPugh.notMet(words + ".", seen));
        notes.block(DEFER, words + ", optimise first", null, remnant.measureAgain(patient));
      }
      case UNKNOWN -> {
        notes.add(childPugh.unknown(words + ".", seen));
        notes.unknown("Child-Pugh");
      }
    }
  }

  /** Grade 2b passes with a caution; grade 3 has stopped at G5. */
  private void mildLiver(PatientCase patient, GateNotes notes) {
    if (!(patient.albi() instanceof Finding.Known<Albi> known)) {
      notes.add(albi.unknown("ALBI", patient.albi()));
      notes.unknown("ALBI");
      return;
    }
    var words = LiverScores.words(known.value());
    notes.add(albi.met(words + ".", LiverScores.seen(known)));
    if (known.value().score() > limits.albi().value().doubleValue()) {
      notes.caution("Reduced liver function: " + words + " (" + Citations.ALBI + ").");
    }
  }

  private void anaesthesia(PatientCase patient, GateNotes notes) {
    if (!(patient.now().asaClass() instanceof Finding.Known<Integer> known)) {
      notes.add(asa.unknown("ASA class", patient.now().asaClass()));
      return;
    }
    var words = "ASA class " + known.value();
    notes.add(asa.met(words + ".", Seen.number(known)));
    if (known.value() >= limits.asa().whole()) {
      notes.caution(words + ": cardiopulmonary work-up before the decision.");
    }
  }

  private void platelets(PatientCase patient, GateNotes notes) {
    if (!(patient.now().platelets() instanceof Finding.Known<Amount.Platelets> known)) {
      notes.add(platelets.unknown("Platelets", patient.now().platelets()));
      notes.unknown("platelets");
      return;
    }
    var words = "Platelets " + Words.of(known.value());
    notes.add(platelets.met(words + ".", Seen.amount(known)));
    if (limits.platelets().compare(known.value().value()) < 0) {
      notes.caution(words + ": look for clinically significant portal hypertension.");
    }
  }

  private void portalHypertension(PatientCase patient, GateNotes notes) {
    var diagnosed = patient.has(Kind.VARICES).or(patient.has(Kind.PORTAL_HYPERTENSION));
    var endoscopy = patient.now().varices();
    var seen =
        endoscopy instanceof Finding.Known<VaricesRisk> known
            ? Seen.text(Words.of(known.value()), known)
            : diagnosis(patient);
    boolean varices =
        endoscopy instanceof Finding.Known<VaricesRisk> known && known.value() != VaricesRisk.NONE;
    if (varices || diagnosed == Truth.YES) {
      var words = "Varices or other portal hypertension is recorded";
      notes.add(portalHypertension.met(words + ": passes with a caution.", seen));
      notes.caution(words + ": the risk of liver failure and bleeding is higher.");
      return;
    }
    if (endoscopy.isKnown() || diagnosed == Truth.NO) {
      notes.add(portalHypertension.met("No portal hypertension is recorded.", seen));
      return;
    }
    notes.add(portalHypertension.unknown("Varices and portal hypertension", endoscopy));
  }

  private static Seen diagnosis(PatientCase patient) {
    var sources = new ArrayList<String>();
    for (var kind : List.of(Kind.VARICES, Kind.PORTAL_HYPERTENSION)) {
      patient.diagnoses(kind).forEach(diagnosis -> sources.add(diagnosis.source()));
    }
    return new Seen(null, null, sources);
  }
}
