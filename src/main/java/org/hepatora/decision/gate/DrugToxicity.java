// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.DEFER;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.AdverseEvent;
import org.hepatora.decision.therapy.Barrier;
import org.hepatora.decision.therapy.TherapyRules;
import org.hepatora.decision.therapy.Toxicity;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** G10, toxicity: what do the drugs, the virus and portal hypertension forbid for now? */
public final class DrugToxicity implements Gate {
  // Toxicity settles and steroids are tapered for two weeks at least: ours, vignettes.md V12.
  static final int REASSESS_DAYS = 14;

  private final TherapyRules rules;
  private final Limit endoscopy;
  private final LaboratoryToxicity laboratory;
  private final Rule events;

  public DrugToxicity(Policy policy) {
    rules = policy.therapy();
    endoscopy = policy.plan().endoscopy();
    laboratory = new LaboratoryToxicity(rules, policy.ages().labs());
    events =
        Rule.of(
            Toxicity.EVENT_RULE,
            Sentence.of(
                "limit.no-active-adverse-event-of-or",
                rules.eventGradeStop().words(),
                rules.immuneGradeStop().words()),
            Toxicity.CITATION);
  }

  @Override
  public List<Rule> occasional() {
    return laboratory.rules();
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    events(patient, notes);
    steroid(patient, notes);
    laboratory.examine(patient, notes);
    endoscopy(patient, notes);
    acting(
        Toxicity.varices(
            patient.now().varices().map(risk -> risk == VaricesRisk.HIGH_RISK_UNTREATED)),
        "liver.are-unknown",
        Sentence.of("fact.varices"),
        Sentence.of("interval.high-risk-varices-untreated"),
        patient,
        notes);
    hepatitisB(patient, notes);
    return notes.report();
  }

  /** What the lists of medications say of a steroid has to be cleared up where it is not known. */
  private void steroid(PatientCase patient, GateNotes notes) {
    var recorded = patient.picture().treatment().steroids();
    var taken = Toxicity.taken(recorded, patient.asOf());
    var barrier = Toxicity.steroid(patient.now().steroidDose(), taken, rules);
    if (barrier.state() == Barrier.State.UNKNOWN && !taken.isEmpty()) {
      notes.add(criterion(barrier));
      notes.needs(
          barrier.id(),
          Sentence.of("fact.steroid-dose"),
          Sentence.of("missing.record-the-steroid-dose", why(barrier)).whole());
      return;
    }
    var dose = barrier.observed();
    acting(
        barrier,
        "liver.is-unknown",
        Sentence.of("fact.steroid-dose"),
        dose == null
            ? barrier.text()
            : Joined.of(Joint.SPACE, Sentence.of("fact.steroid-dose"), dose),
        patient,
        notes);
  }

  /** Varices that nobody has looked for in time may have come since. */
  private void endoscopy(PatientCase patient, GateNotes notes) {
    if (patient.now().varices() instanceof Finding.Known<VaricesRisk> known) {
      long age = ChronoUnit.DAYS.between(known.date(), patient.asOf());
      boolean cirrhosis =
          patient.has(Kind.CIRRHOSIS).or(patient.has(Kind.PORTAL_HYPERTENSION)) != Truth.NO;
      if (cirrhosis && age > endoscopy.whole()) {
        notes.caution(
            Sentence.of(
                    "liver.varices-looked-for-long-ago",
                    Day.of(known.date()),
                    Numeral.of(age),
                    endoscopy.words())
                .whole());
      }
    }
  }

  private void events(PatientCase patient, GateNotes notes) {
    var recorded = patient.picture().treatment().adverseEvents();
    var active = Toxicity.events(recorded, patient.asOf(), rules);
    for (var barrier : active) {
      if (barrier.state() == Barrier.State.UNKNOWN) {
        notes.add(criterion(barrier));
        notes.needs(
            barrier.id(),
            Sentence.of("fact.grade-of-an-active-adverse-event"),
            Sentence.of("missing.record-the-ctcae-grade-extension-ctcae", named(barrier, recorded))
                .whole());
      } else {
        acting(barrier, "liver.is-unknown", reason(barrier), reason(barrier), patient, notes);
      }
    }
    if (!active.isEmpty()) {
      return;
    }
    var known =
        recorded.stream()
            .filter(event -> event.date() == null || !event.date().isAfter(patient.asOf()))
            .toList();
    if (known.isEmpty()) {
      notes.add(
          events.unknown(Sentence.of("interval.no-adverse-event-is-recorded-whether").whole()));
      notes.caution(Sentence.of("interval.no-adverse-event-is-recorded-ask").whole());
      return;
    }
    var sources = known.stream().map(event -> event.source()).toList();
    notes.add(
        events.met(
            Sentence.of("interval.every-recorded-adverse-event-is-resolved").whole(),
            new ObservedValue(null, null, sources)));
  }

  /** The events behind it, in the words of the record. */
  private static Argument named(Barrier barrier, List<AdverseEvent> recorded) {
    var names =
        recorded.stream()
            .filter(event -> barrier.sources().contains(event.source()))
            .map(AdverseEvent::words)
            .distinct()
            .toList();
    return Joined.of(Joint.COMMA, names);
  }

  /**
   * A fact that acts when recorded.
   *
   * @param key of the caution when it is not known
   * @param what what is then not known
   * @param reason why to wait when it stands in the way
   */
  private static void acting(
      Barrier barrier,
      String key,
      Argument what,
      Argument reason,
      PatientCase patient,
      GateNotes notes) {
    notes.add(criterion(barrier));
    switch (barrier.state()) {
      case CLEAR -> {}
      case CAUTION -> notes.caution(barrier.text());
      case UNKNOWN -> notes.caution(Sentence.of(key, what, why(barrier)).whole());
      case BLOCKED -> notes.block(DEFER, reason, null, patient.asOf().plusDays(REASSESS_DAYS));
    }
  }

  private static Argument why(Barrier barrier) {
    return barrier.why() == null ? barrier.text() : barrier.why();
  }

  private static Argument reason(Barrier barrier) {
    return barrier.observed() == null ? barrier.text() : barrier.observed();
  }

  private static void hepatitisB(PatientCase patient, GateNotes notes) {
    var antigen = patient.now().hbsAg();
    var antiviral = patient.course().therapy().antiviral();
    var barrier = Toxicity.hepatitisB(antigen, antiviral);
    boolean positive = antigen instanceof Finding.Known<Boolean> known && known.value();
    if (positive && barrier.state() == Barrier.State.UNKNOWN) {
      notes.add(criterion(barrier));
      notes.needs(
          barrier.id(),
          Sentence.of("fact.antiviral-therapy"),
          Sentence.of("missing.record-whether-an-antiviral-is-taken").whole());
      return;
    }
    acting(
        barrier,
        "liver.is-unknown",
        new Term("HBsAg"),
        Sentence.of("interval.hbsag-positive-no-antiviral-taken"),
        patient,
        notes);
    if (!antigen.isKnown()
        && patient.has(Kind.HEPATITIS_B) == Truth.YES
        && antiviral != Truth.YES) {
      notes.caution(Sentence.of("interval.hepatitis-b-is-recorded-and-no").whole());
    }
  }

  private static Criterion criterion(Barrier barrier) {
    var status =
        switch (barrier.state()) {
          case CLEAR, CAUTION -> Status.MET;
          case BLOCKED -> Status.NOT_MET;
          case UNKNOWN -> Status.UNKNOWN;
        };
    var observed =
        barrier.observed() == null ? null : new Criterion.Observed.Text(barrier.observed());
    return new Criterion(
        barrier.id(),
        status,
        barrier.text(),
        observed,
        barrier.date(),
        barrier.sources(),
        barrier.threshold(),
        barrier.citations());
  }
}
