// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.DEFER;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
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
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

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
    ecog =
        Rule.of(
            "g9.ecog",
            Sentence.of("value.ecog-to", Numeral.of(0), Numeral.of(limits.ecog().whole())),
            Citations.LU_CRITERIA);
    childPugh =
        Rule.of(
            "g9.child-pugh",
            Sentence.of("limit.class-a-at-most", limits.childPugh().words()),
            Citations.CHILD_PUGH,
            Citations.LU_CRITERIA);
    albi =
        Rule.of(
            "g9.malbi",
            Words.marked(
                limits.albi(),
                Sentence.of("limit.malbi-1-or-2a-albi-not", Numeral.of(limits.albi().value()))),
            Citations.ALBI,
            Citations.of(limits.albi()));
    asa =
        Rule.of(
            "g9.asa",
            Sentence.of("limit.below-at-it-a-caution", limits.asa().words()),
            Citations.of(limits.asa()));
    platelets =
        Rule.of(
            "g9.platelets",
            Sentence.of("limit.not-below-below-it-a-caution", limits.platelets().words()),
            Citations.of(limits.platelets()));
    portalHypertension =
        Rule.of(
            "g9.portal-hypertension",
            Sentence.of("limit.no-varices-or-other-portal-hypertension"),
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
      notes.add(ecog.unknown(Sentence.of("fact.ecog-performance-status"), patient.now().ecog()));
      notes.unknown(Sentence.of("fact.ecog-performance-status"));
      return;
    }
    var words = Sentence.of("who.ecog-performance-status", Numeral.of(known.value()));
    boolean passes = known.value() <= limits.ecog().whole();
    notes.add(ecog.judged(passes, words.whole(), ObservedValue.number(known)));
    if (!passes) {
      notes.block(DEFER, words, null, remnant.measureAgain(patient));
    }
  }

  private void liver(PatientCase patient, GateNotes notes) {
    var score = patient.childPugh();
    var words = Sentence.of("who.child-pugh", score.words());
    var seen = ObservedValue.text(score.words(), score.date(), score.sources());
    switch (score.isAtLeast(limits.childPugh().whole() + 1)) {
      case NO -> notes.add(childPugh.met(words.whole(), seen));
      case YES -> {
        notes.add(childPugh.notMet(words.whole(), seen));
        notes.block(
            DEFER,
            Sentence.of("fitness.optimise-first", words),
            null,
            remnant.measureAgain(patient));
      }
      case UNKNOWN -> {
        notes.add(childPugh.unknown(words.whole(), seen));
        notes.unknown(new Term("Child-Pugh"));
      }
    }
  }

  /** Grade 2b passes with a caution; grade 3 has stopped at G5. */
  private void mildLiver(PatientCase patient, GateNotes notes) {
    if (!(patient.albi() instanceof Finding.Known<Albi> known)) {
      notes.add(albi.unknown(new Term("ALBI"), patient.albi()));
      notes.unknown(new Term("ALBI"));
      return;
    }
    var words = LiverScores.words(known.value());
    notes.add(albi.met(words.whole(), LiverScores.seen(known)));
    if (known.value().score() > limits.albi().value().doubleValue()) {
      notes.caution(Sentence.of("fitness.reduced-liver-function", words, Citations.ALBI).whole());
    }
  }

  private void anaesthesia(PatientCase patient, GateNotes notes) {
    if (!(patient.now().asaClass() instanceof Finding.Known<Integer> known)) {
      notes.add(asa.unknown(Sentence.of("fact.asa-class"), patient.now().asaClass()));
      return;
    }
    var words = Sentence.of("liver.asa-class", Numeral.of(known.value()));
    notes.add(asa.met(words.whole(), ObservedValue.number(known)));
    if (known.value() >= limits.asa().whole()) {
      notes.caution(Sentence.of("fitness.cardiopulmonary-work-up-before", words).whole());
    }
  }

  private void platelets(PatientCase patient, GateNotes notes) {
    if (!(patient.now().platelets() instanceof Finding.Known<Amount.Platelets> known)) {
      notes.add(platelets.unknown(Sentence.of("fact.platelets"), patient.now().platelets()));
      notes.unknown(Sentence.of("fact.platelets"));
      return;
    }
    var words = Joined.of(Joint.SPACE, Sentence.of("fact.platelets"), Words.of(known));
    notes.add(platelets.met(words.whole(), ObservedValue.amount(known)));
    if (limits.platelets().compare(known.value().value()) < 0) {
      notes.caution(
          Sentence.of("fitness.look-for-clinically-significant-portal-hypertension", words)
              .whole());
    }
  }

  private void portalHypertension(PatientCase patient, GateNotes notes) {
    var diagnosed = patient.has(Kind.VARICES).or(patient.has(Kind.PORTAL_HYPERTENSION));
    var endoscopy = patient.now().varices();
    var seen =
        endoscopy instanceof Finding.Known<VaricesRisk> known
            ? ObservedValue.text(Words.of(known.value()), known)
            : diagnosis(patient);
    boolean varices =
        endoscopy instanceof Finding.Known<VaricesRisk> known && known.value() != VaricesRisk.NONE;
    if (varices || diagnosed == Truth.YES) {
      notes.add(
          portalHypertension.met(
              Sentence.of("fitness.varices-or-other-portal-hypertension-is").whole(), seen));
      notes.caution(Sentence.of("fitness.varices-or-other-portal-hypertension-is-2").whole());
      return;
    }
    if (endoscopy.isKnown() || diagnosed == Truth.NO) {
      notes.add(
          portalHypertension.met(
              Sentence.of("fitness.no-portal-hypertension-is-recorded").whole(), seen));
      return;
    }
    notes.add(
        portalHypertension.unknown(Sentence.of("fact.varices-and-portal-hypertension"), endoscopy));
  }

  private static ObservedValue diagnosis(PatientCase patient) {
    var sources = new ArrayList<String>();
    for (var kind : List.of(Kind.VARICES, Kind.PORTAL_HYPERTENSION)) {
      patient.diagnoses(kind).forEach(diagnosis -> sources.add(diagnosis.source()));
    }
    return new ObservedValue(null, null, sources);
  }
}
