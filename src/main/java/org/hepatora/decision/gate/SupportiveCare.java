// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.Days;
import org.hepatora.decision.course.Extents;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.staging.TransplantCriteria;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** G2: ECOG 3-4, Child-Pugh C or a documented supportive pathway; decided before anything else. */
public final class SupportiveCare implements Gate {
  private static final Rule PATHWAY =
      Rule.of(
          "g2.pathway",
          Sentence.of("limit.no-documented-supportive-pathway-careplan-treatment"),
          Citations.SEED_INTERVIEW,
          Citations.BCLC);

  private final GateLimits.Supportive limits;
  private final Rule ecog;
  private final RequiredFact ecogFact;
  private final Rule childPugh;

  public SupportiveCare(GateLimits.Supportive limits, AgeLimits ages) {
    this.limits = limits;
    ecog =
        Rule.of(
            "g2.ecog",
            Sentence.of("limit.below", limits.ecog().words()),
            Citations.of(limits.ecog()));
    ecogFact = RequiredFact.of(ecog, Sentence.of("fact.ecog-performance-status"), ages.ecog());
    childPugh =
        Rule.of(
            "g2.child-pugh",
            Sentence.of("limit.below", limits.childPugh().words()),
            Citations.CHILD_PUGH,
            Citations.of(limits.childPugh()));
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    performance(patient, notes);
    liver(patient, notes);
    pathway(patient, notes);
    return notes.report();
  }

  private void performance(PatientCase patient, GateNotes notes) {
    if (!(patient.now().ecog() instanceof Finding.Known<Integer> known)) {
      ecogFact.isMissing(notes, patient.now().ecog());
      return;
    }
    boolean supportive = known.value() >= limits.ecog().whole();
    notes.add(
        ecog.judged(
            !supportive,
            Sentence.of("who.ecog-performance-status", Numeral.of(known.value())).whole(),
            ObservedValue.number(known)));
    if (supportive) {
      notes.block(
          Disposition.SUPPORTIVE_CARE,
          Sentence.of("who.ecog-performance-status", Numeral.of(known.value())));
    }
  }

  private void liver(PatientCase patient, GateNotes notes) {
    var score = patient.childPugh();
    var seen = ObservedValue.text(score.words(), score.date(), score.sources());
    var text = Sentence.of("who.child-pugh", score.words()).whole();
    switch (score.isAtLeast(limits.childPugh().whole())) {
      case NO -> notes.add(childPugh.met(text, seen));
      case UNKNOWN -> {
        notes.add(childPugh.unknown(LiverScores.missing(score), seen));
        notes.unknown(new Term("Child-Pugh"));
      }
      case YES -> {
        notes.add(childPugh.notMet(text, seen));
        notes.block(Disposition.SUPPORTIVE_CARE, Sentence.of("who.child-pugh", score.words()));
        notes.caution(transplant(patient));
      }
    }
  }

  private static Argument transplant(PatientCase patient) {
    return switch (withinMilan(patient)) {
      case YES ->
          Sentence.of("who.child-pugh-c-within-the-milan", TransplantCriteria.MILAN_CITATION)
              .whole();
      case NO -> Sentence.of("who.child-pugh-c-beyond-the-milan").whole();
      case UNKNOWN -> Sentence.of("who.child-pugh-c-whether-the-tumour").whole();
    };
  }

  /** Unknown without current imaging. */
  public static Truth withinMilan(PatientCase patient) {
    return patient.isImagingCurrent()
        ? TransplantCriteria.milan(Extents.of(patient))
        : Truth.UNKNOWN;
  }

  private static void pathway(PatientCase patient, GateNotes notes) {
    var plans = new ArrayList<String>();
    LocalDate day = null;
    boolean unreadable = false;
    for (Fact<Boolean> plan : patient.picture().supportivePathways()) {
      if (plan.date().isAfter(patient.asOf())) {
        continue;
      }
      if (plan instanceof Fact.Read<Boolean> read && read.value()) {
        plans.add(read.source());
        day = read.date().equals(Fact.UNDATED) ? day : Days.later(day, read.date());
      }
      unreadable |= plan instanceof Fact.Unreadable<Boolean>;
    }
    if (!plans.isEmpty()) {
      notes.add(
          PATHWAY.notMet(
              Sentence.of("who.a-supportive-pathway-is-documented").whole(),
              ObservedValue.text(Sentence.of("value.supportive"), day, plans)));
      notes.block(
          Disposition.SUPPORTIVE_CARE, Sentence.of("who.a-supportive-pathway-is-documented"));
      return;
    }
    if (unreadable) {
      notes.add(PATHWAY.unknown(Sentence.of("who.a-treatment-plan-is-recorded-but").whole()));
      notes.caution(Sentence.of("who.a-treatment-plan-is-recorded-but-2").whole());
      return;
    }
    notes.add(
        PATHWAY.met(
            Sentence.of("who.no-supportive-pathway-is-documented").whole(), ObservedValue.NOTHING));
  }
}
