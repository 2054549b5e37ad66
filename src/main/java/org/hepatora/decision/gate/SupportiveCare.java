package org.hepatora.decision.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.course.Days;
import org.hepatora.decision.course.Extents;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.staging.TransplantCriteria;

/** G2: ECOG 3-4, Child-Pugh C or a documented supportive pathway; decided before anything else. */
public final class SupportiveCare implements Gate {
  private static final Rule PATHWAY =
      Rule.of(
          "g2.pathway",
          "no documented supportive pathway (CarePlan, treatment-pathway supportive)",
          Citations.SEED_INTERVIEW,
          Citations.BCLC);

  private final GateLimits.Supportive limits;
  private final Rule ecog;
  private final RequiredFact ecogFact;
  private final Rule childPugh;

  public SupportiveCare(GateLimits.Supportive limits, AgeLimits ages) {
    this.limits = limits;
    ecog = Rule.of("g2.ecog", "below " + limits.ecog().words(), Citations.of(limits.ecog()));
    ecogFact = RequiredFact.of(ecog, "ECOG performance status", "LOINC 89247-1", ages.ecog());
    childPugh =
        Rule.of(
            "g2.child-pugh",
            "below " + limits.childPugh().words(),
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
            !supportive, "ECOG performance status " + known.value() + ".", Seen.number(known)));
    if (supportive) {
      notes.block(Disposition.SUPPORTIVE_CARE, "ECOG performance status " + known.value());
    }
  }

  private void liver(PatientCase patient, GateNotes notes) {
    var score = patient.childPugh();
    var seen = Seen.text(score.words(), score.date(), score.sources());
    var text = "Child-Pugh " + score.words() + ".";
    switch (score.isAtLeast(limits.childPugh().whole())) {
      case NO -> notes.add(childPugh.met(text, seen));
      case UNKNOWN -> {
        notes.add(childPugh.unknown(text + " Missing: " + missing(patient) + ".", seen));
        notes.unknown("Child-Pugh");
      }
      case YES -> {
        notes.add(childPugh.notMet(text, seen));
        notes.block(Disposition.SUPPORTIVE_CARE, "Child-Pugh " + score.words());
        notes.caution(transplant(patient));
      }
    }
  }

  private static String missing(PatientCase patient) {
    return String.join("; ", patient.childPugh().missing());
  }

  private static String transplant(PatientCase patient) {
    return switch (withinMilan(patient)) {
      case YES ->
          "Child-Pugh C within the Milan criteria: transplant evaluation comes first ("
              + TransplantCriteria.MILAN_CITATION
              + ").";
      case NO -> "Child-Pugh C beyond the Milan criteria.";
      case UNKNOWN ->
          "Child-Pugh C: whether the tumour is within the Milan criteria is unknown; within them"
              + " transplant evaluation comes first.";
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
              "A supportive pathway is documented.", Seen.text("supportive", day, plans)));
      notes.block(Disposition.SUPPORTIVE_CARE, "a supportive pathway is documented");
      return;
    }
    if (unreadable) {
      notes.add(PATHWAY.unknown("A treatment plan is recorded but could not be read."));
      notes.caution("A treatment plan is recorded but could not be read: check its pathway.");
      return;
    }
    notes.add(PATHWAY.met("No supportive pathway is documented.", Seen.NOTHING));
  }
}
