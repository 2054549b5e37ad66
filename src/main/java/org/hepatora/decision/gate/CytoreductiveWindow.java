package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.plateau.Plateau;
import org.hepatora.decision.plateau.Plateau.Verdict;
import org.hepatora.decision.policy.PlateauLimits;

/** The window of cytoreductive surgery: a plateau, or a resistant primary among responders. */
final class CytoreductiveWindow {
  private final PlateauLimits limits;
  private final Rule plateau;
  private final Rule resistant;

  CytoreductiveWindow(PlateauLimits limits) {
    this.limits = limits;
    plateau =
        Rule.of(
            "g8.plateau",
            "response stable for at least "
                + limits.minimum().words()
                + ", each step within "
                + limits.step().words()
                + " or "
                + limits.stepAtLeast().words()
                + ", drift within "
                + limits.drift().words()
                + " or "
                + limits.driftAtLeast().words()
                + ", at least "
                + limits.onTherapy().words()
                + " on therapy; needed on the cytoreductive route only",
            Citations.ZHU_STABILITY,
            Citations.CHINESE_CONVERSION,
            Citations.SEED_INTERVIEW);
    resistant =
        Rule.of(
            "g8.resistant-primary",
            "a resistant liver lesion that is the largest or holds half of the viable sum, another"
                + " lesion responding, overall not PD (ours); needed on the cytoreductive route"
                + " without a plateau only",
            Citations.SEED_INTERVIEW);
  }

  /** Whether a plateau or a resistant primary is there now. */
  Truth isOpen(PatientCase patient) {
    if (!patient.isImagingCurrent()) {
      return Truth.UNKNOWN;
    }
    var course = patient.course();
    if (!course.burden().resistantPrimaries().isEmpty()) {
      return Truth.YES;
    }
    return switch (course.plateau().verdict()) {
      case REACHED -> Truth.YES;
      case UNKNOWN -> Truth.UNKNOWN;
      case NOT_REACHED -> course.burden().unknown().isEmpty() ? Truth.NO : Truth.UNKNOWN;
    };
  }

  /** Both criteria, and what is to be said about the plateau. */
  void describe(PatientCase patient, GateNotes notes) {
    if (!patient.isImagingCurrent()) {
      notes.add(plateau.unknown("Plateau: no current imaging."));
      notes.add(resistant.unknown("Resistant primary: no current imaging."));
      return;
    }
    plateau(patient.course().plateau(), notes);
    var burden = patient.course().burden();
    var primaries = burden.resistantPrimaries();
    if (primaries.isEmpty() && patient.course().plateau().isReached()) {
      return;
    }
    if (primaries.isEmpty() && !burden.unknown().isEmpty()) {
      notes.add(resistant.unknown("Resistant primary: the state of a lesion is unknown."));
      return;
    }
    notes.add(
        resistant.judged(
            !primaries.isEmpty(),
            primaries.isEmpty()
                ? "No resistant primary."
                : "Resistant primary: " + Scans.sizes(primaries) + ".",
            Seen.number(
                primaries.size(),
                patient.course().latestAssessment(),
                Scans.sources(primaries, patient))));
  }

  /** Says so where a shorter or longer plateau would change the answer. */
  void sensitivity(PatientCase patient, GateNotes notes) {
    var found = patient.course().plateau();
    for (var other : found.sensitivity()) {
      if (other.reached() != found.isReached()) {
        notes.caution(
            "The plateau depends on its shortest length (ours): asking for "
                + other.minimumDays()
                + " d instead of "
                + limits.minimum().whole()
                + " d it is "
                + (other.reached() ? "reached." : "not reached."));
      }
    }
  }

  private void plateau(Plateau found, GateNotes notes) {
    var text = words(found);
    var seen =
        found.start() == null
            ? Seen.text(found.phase().code(), found.until(), found.sources())
            : Seen.quantity(BigDecimal.valueOf(found.days()), "d", found.until(), found.sources());
    if (found.verdict() == Verdict.UNKNOWN) {
      notes.add(plateau.unknown(text, seen));
      return;
    }
    notes.add(plateau.judged(found.isReached(), text, seen));
    if (found.isReached() && found.late()) {
      notes.caution(
          "On the plateau for "
              + found.days()
              + " days, longer than "
              + limits.late().words()
              + ": resistance may develop; decide now or take a biopsy.");
    }
    if (found.isReached() && found.unknown().contains(Plateau.Unknown.AFP)) {
      notes.caution("The plateau was judged without AFP, which is unknown.");
    }
  }

  private static String words(Plateau found) {
    var parts = new ArrayList<String>();
    parts.add(
        switch (found.verdict()) {
          case REACHED -> "Plateau since " + found.start() + ", " + found.days() + " d";
          case NOT_REACHED -> "No plateau" + unmet(found);
          case UNKNOWN -> "Plateau unknown" + unknown(found);
        });
    for (var other : found.sensitivity()) {
      parts.add(
          "asking for "
              + other.minimumDays()
              + " d it is "
              + (other.reached() ? "reached" : "not reached"));
    }
    return String.join("; ", parts) + ".";
  }

  private static String unmet(Plateau found) {
    var reasons = found.unmet().stream().sorted().map(Words::of).toList();
    return reasons.isEmpty() ? "" : " (" + String.join(", ", reasons).replace('-', ' ') + ")";
  }

  private static String unknown(Plateau found) {
    var reasons = found.unknown().stream().sorted().map(Words::of).toList();
    return reasons.isEmpty() ? "" : " (" + String.join(", ", reasons).replace('-', ' ') + ")";
  }
}
