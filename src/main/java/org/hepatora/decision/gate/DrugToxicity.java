package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.DEFER;

import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.decision.therapy.Barrier;
import org.hepatora.decision.therapy.TherapyRules;
import org.hepatora.decision.therapy.Toxicity;

/** G10, toxicity: what do the drugs, the virus and portal hypertension forbid for now? */
public final class DrugToxicity implements Gate {
  // Toxicity settles and steroids are tapered for two weeks at least: ours, evidence.md 9.1 (V12).
  private static final int REASSESS_DAYS = 14;

  private final TherapyRules rules;
  private final Rule events;

  public DrugToxicity(TherapyRules rules) {
    this.rules = rules;
    events =
        Rule.of(
            Toxicity.EVENT_RULE,
            "no active adverse event of "
                + rules.eventGradeStop().words()
                + " or more, none immune-related of "
                + rules.immuneGradeStop().words()
                + " or more other than stable endocrine on replacement; no myocarditis, pneumonitis"
                + " or neuromuscular toxicity",
            Toxicity.CITATION);
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    events(patient, notes);
    var steroid = Toxicity.steroid(patient.now().steroidDose(), rules);
    acting(steroid, "Steroid dose is", "steroid dose " + steroid.observed(), patient, notes);
    acting(
        Toxicity.varices(
            patient.now().varices().map(risk -> risk == VaricesRisk.HIGH_RISK_UNTREATED)),
        "Varices are",
        "high-risk varices untreated",
        patient,
        notes);
    hepatitisB(patient, notes);
    return notes.report();
  }

  private void events(PatientCase patient, GateNotes notes) {
    var recorded = patient.picture().treatment().adverseEvents();
    var active = Toxicity.events(recorded, patient.asOf(), rules);
    for (var barrier : active) {
      if (barrier.state() == Barrier.State.UNKNOWN) {
        notes.add(criterion(barrier));
        notes.needs(
            barrier.id(),
            "grade of an active adverse event",
            "Record the CTCAE grade (extension ctcae-grade) of the adverse event "
                + String.join(", ", barrier.sources())
                + ".");
      } else {
        acting(barrier, "", reason(barrier), patient, notes);
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
      notes.add(events.unknown("No adverse event is recorded, whether or not there was one."));
      notes.caution("No adverse event is recorded: ask for toxicity before the decision.");
      return;
    }
    var sources = known.stream().map(event -> event.source()).toList();
    notes.add(
        events.met("Every recorded adverse event is resolved.", new Seen(null, null, sources)));
  }

  /**
   * A fact that acts when recorded.
   *
   * @param what begins the caution when it is not known
   * @param reason why to wait when it stands in the way
   */
  private static void acting(
      Barrier barrier, String what, String reason, PatientCase patient, GateNotes notes) {
    notes.add(criterion(barrier));
    switch (barrier.state()) {
      case CLEAR -> {}
      case CAUTION -> notes.caution(barrier.text());
      case UNKNOWN -> notes.caution(what + " unknown: " + why(barrier));
      case BLOCKED -> notes.block(DEFER, reason, null, patient.asOf().plusDays(REASSESS_DAYS));
    }
  }

  private static String why(Barrier barrier) {
    int colon = barrier.text().indexOf(": ");
    return colon < 0 ? barrier.text() : barrier.text().substring(colon + 2);
  }

  private static String reason(Barrier barrier) {
    return barrier.observed().isEmpty() ? barrier.text() : barrier.observed();
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
          "antiviral therapy",
          "Record whether an antiviral is taken now (entecavir J05AF10, tenofovir J05AF07 or"
              + " J05AF13).");
      return;
    }
    acting(barrier, "HBsAg is", "HBsAg positive, no antiviral taken", patient, notes);
    if (!antigen.isKnown()
        && patient.has(Kind.HEPATITIS_B) == Truth.YES
        && antiviral != Truth.YES) {
      notes.caution("Hepatitis B is recorded, and no antiviral as taken now.");
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
        barrier.observed().isEmpty() ? null : new Criterion.Observed.Text(barrier.observed());
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
