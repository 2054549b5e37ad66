package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.answer.Disposition.LOCOREGIONAL_NED;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.AfpStatus;
import org.hepatora.decision.course.NextAssessment;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.plateau.TumourBurden;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Millimetres;

/** G7: is there a viable tumour left to remove, and is surgery the way to remove it? */
public final class ResidualTarget implements Gate {
  private static final Rule TARGET =
      Rule.of(
          "g7.target",
          "a viable lesion: size above 0 (node: short axis 10 mm, at the porta hepatis 20 mm, or"
              + " more), viable diameter, where measured, above 0, not removed since",
          Citations.RECIST,
          Citations.MRECIST);

  private final GateLimits.Target limits;
  private final Rule afp;
  private final Rule small;
  private final String afpHow;

  public ResidualTarget(GateLimits.Target limits, AgeLimits ages) {
    this.limits = limits;
    afp =
        Rule.of(
            "g7.afp",
            "without a viable lesion: AFP below " + limits.afp().words() + " or never raised",
            Citations.MODIFIED_CLINICAL_CR,
            Citations.of(limits.afp()));
    small =
        Rule.of(
            "g7.small-residual",
            "more than "
                + limits.nodules().words()
                + ", or one above "
                + limits.nodule().words()
                + ", or another viable site",
            Citations.ABC_CONVERSION,
            Citations.of(limits.nodule()));
    afpHow = "Record AFP (LOINC 1834-1), not older than " + ages.afp().whole() + " days: ";
  }

  @Override
  public List<Rule> occasional() {
    return List.of(small);
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    alphaFetoprotein(patient, notes);
    var burden = patient.course().burden();
    if (!patient.isImagingCurrent()) {
      unknown("Viable disease: no current imaging.", "viable disease", notes);
      return notes.report();
    }
    switch (burden.viability()) {
      case UNKNOWN -> unreadable(burden, notes);
      case NOT_VIABLE -> nothingViable(patient, notes);
      case VIABLE -> viable(patient, notes);
    }
    return notes.report();
  }

  private static void unknown(String text, String what, GateNotes notes) {
    notes.add(TARGET.unknown(text));
    notes.unknown(what);
  }

  private static void unreadable(TumourBurden burden, GateNotes notes) {
    var unknown = burden.unknown();
    if (unknown.isEmpty()) {
      notes.add(TARGET.unknown("No lesion is recorded."));
      notes.needs(
          "g7.target",
          "lesions",
          "Record the lesions (BodyStructure) and their size or state (LOINC 21889-1) at the latest"
              + " scan: no lesion is recorded.");
      return;
    }
    askFor(unknown, notes);
  }

  private static void askFor(List<LesionCourse> unknown, GateNotes notes) {
    var names = Scans.names(unknown);
    notes.add(
        TARGET.unknown(
            "Whether viable is unknown of " + names + ".",
            new Seen(null, null, Scans.sources(unknown))));
    notes.needs(
        "g7.target",
        "state of " + names,
        "Record size or state (LOINC 21889-1) of " + names + " at the latest scan.");
  }

  private void nothingViable(PatientCase patient, GateNotes notes) {
    notes.add(
        TARGET.notMet(
            "No lesion is viable.",
            Seen.number(
                0,
                patient.course().latestAssessment(),
                Scans.sources(patient.course().burden().lesions()))));
    switch (raised(patient)) {
      case NO -> {
        notes.block(
            CONTINUE_SYSTEMIC,
            "no viable lesion, AFP not raised",
            null,
            NextAssessment.after(patient));
        notes.caution(
            "Nothing viable is left to remove. For the MDT: observation under therapy, a drug-off"
                + " protocol, or resection of the scar. Residual tumour in response is often dead"
                + " and no radiological sign predicts it ("
                + Citations.PATHOLOGIC_RESPONSE
                + "); drug-off after complete response: "
                + Citations.MODIFIED_CLINICAL_CR
                + ".");
      }
      case YES ->
          notes.block(
              CONSIDER,
              "no viable lesion, but AFP is raised: look for occult disease",
              null,
              NextAssessment.after(patient));
      case UNKNOWN -> {
        notes.needs("g7.afp", "AFP", afpHow + Rule.why(patient.now().afp()) + ".");
        notes.block(INSUFFICIENT_DATA, "no viable lesion, and AFP is unknown");
      }
    }
  }

  private Truth raised(PatientCase patient) {
    return AfpStatus.isRaised(
        patient.now().afp(), patient.picture().labs().afp(), patient.asOf(), limits.afp());
  }

  private void alphaFetoprotein(PatientCase patient, GateNotes notes) {
    var raised = raised(patient);
    if (patient.now().afp() instanceof Finding.Known<Amount.Afp> known) {
      notes.add(
          afp.judged(
              raised == Truth.NO, "AFP " + Words.of(known.value()) + ".", Seen.amount(known)));
      return;
    }
    if (raised == Truth.NO) {
      var facts = patient.picture().labs().afp().until(patient.asOf()).facts();
      var last = facts.get(facts.size() - 1);
      notes.add(
          afp.met(
              "AFP was never raised; the last value is of " + last.date() + ".",
              Seen.text("never raised", last.date(), List.of(last.source()))));
      return;
    }
    notes.add(afp.unknown("AFP", patient.now().afp()));
    notes.caution("AFP is unknown: " + Rule.why(patient.now().afp()) + ".");
  }

  private void viable(PatientCase patient, GateNotes notes) {
    var burden = patient.course().burden();
    var viable = burden.viable();
    var day = patient.course().latestAssessment();
    if (!burden.unknown().isEmpty()) {
      askFor(burden.unknown(), notes);
    } else {
      notes.add(
          TARGET.met(
              "Viable: " + Scans.names(viable) + ".",
              Seen.number(viable.size(), day, Scans.sources(viable))));
    }
    var residual = isSmall(burden);
    var text = "Viable: " + Scans.sizes(viable) + ".";
    var seen = Seen.number(viable.size(), day, Scans.sources(viable));
    switch (residual) {
      case NO -> notes.add(small.met(text, seen));
      case UNKNOWN -> {
        notes.add(small.unknown(text, seen));
        notes.needs(
            "g7.small-residual",
            "the size of the residual disease",
            "Record viable or longest diameter (LOINC 21889-1) of every lesion at the latest scan.");
      }
      case YES -> {
        notes.add(small.notMet(text, seen));
        notes.block(
            LOCOREGIONAL_NED,
            "small residual disease: " + inBrief(viable),
            null,
            NextAssessment.after(patient));
        notes.caution(
            "Ablation, SBRT or superselective TACE towards NED comes first: "
                + Citations.ABC_CONVERSION
                + ".");
      }
    }
  }

  /** A single lesion by name, several by their number; all of a known size. */
  private static String inBrief(List<LesionCourse> viable) {
    if (viable.size() == 1) {
      return Scans.sizes(viable);
    }
    var largest =
        viable.stream()
            .map(LesionCourse::currentSize)
            .flatMap(Stream::ofNullable)
            .map(Millimetres::value)
            .max(Comparator.naturalOrder());
    return viable.size()
        + " nodules"
        + largest.map(size -> ", the largest " + size.toPlainString() + " mm").orElse("");
  }

  /** At most three liver nodules of at most 30 mm each and no other viable site. */
  private Truth isSmall(TumourBurden burden) {
    var viable = burden.viable();
    var nodules = burden.viableLiverNodules();
    if (viable.size() > nodules.size() || nodules.size() > limits.nodules().whole()) {
      return Truth.NO;
    }
    var small = Truth.of(true);
    for (var nodule : nodules) {
      var size = nodule.currentSize();
      small =
          small.and(
              size == null ? Truth.UNKNOWN : Truth.of(limits.nodule().compare(size.value()) <= 0));
    }
    return burden.unknown().isEmpty() ? small : small.and(Truth.UNKNOWN);
  }
}
