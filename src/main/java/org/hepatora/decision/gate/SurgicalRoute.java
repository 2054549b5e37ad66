package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;

import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.NextAssessment;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.Route;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.PatientPicture.Resectability;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.policy.Policy;

/** G8: which operation, if any, could reach its aim? The surgeon's judgement decides the route. */
public final class SurgicalRoute implements Gate {
  private final GateLimits.Route limits;
  private final RequiredFact route;
  private final Rule extrahepatic;
  private final CytoreductiveWindow window;

  public SurgicalRoute(Policy policy) {
    limits = policy.gates().route();
    var rule =
        Rule.of(
            "g8.route",
            "r0-achievable, or cytoreductive-only; judged on or after the latest assessment, not"
                + " older than "
                + policy.ages().resectability().words(),
            Citations.CHINESE_CONVERSION);
    route =
        RequiredFact.of(
            rule,
            "the surgeon's resectability judgement",
            "hcc-observation#resectability, dated on or after the latest assessment",
            policy.ages().resectability());
    extrahepatic =
        Rule.of(
            "g8.extrahepatic",
            "cytoreductive route: at most "
                + limits.extrahepaticStrong().words()
                + " viable outside the liver; up to "
                + limits.extrahepaticWeak().words()
                + " is borderline",
            Citations.METASTASECTOMY,
            Citations.EXTRAHEPATIC_SURGERY);
    window = new CytoreductiveWindow(policy.plateau());
  }

  @Override
  public List<Rule> occasional() {
    return List.of(extrahepatic);
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    if (patient.now().portalVeinThrombus() instanceof Finding.Known<Cheng> known
        && known.value() == Cheng.III) {
      notes.caution(
          "Portal vein tumour thrombus Cheng type III (main trunk): surgery only after regression"
              + " and with R0 judged by the MDT (ours; "
              + Citations.CHENG
              + ").");
    }
    var judged = Route.of(patient);
    if (judged.verdict() == null
        || !(judged.finding() instanceof Finding.Known<Resectability> known)) {
      route.isMissing(notes, judged.finding());
      window.describe(patient, notes);
      return notes.report();
    }
    var words = Words.of(known.value().verdict());
    var seen = Seen.text(words, known);
    switch (judged.verdict()) {
      case UNRESECTABLE -> unresectable(patient, seen, notes);
      case R0_ACHIEVABLE -> {
        notes.add(
            route.rule().met("R0 resection of all viable disease is judged achievable.", seen));
        window.describe(patient, notes);
      }
      case CYTOREDUCTIVE_ONLY -> cytoreductive(patient, judged, seen, notes);
    }
    return notes.report();
  }

  private void unresectable(PatientCase patient, Seen seen, GateNotes notes) {
    notes.add(route.rule().notMet("Judged unresectable.", seen));
    window.describe(patient, notes);
    notes.caution("Local therapies for the MDT to weigh: TACE, HAIC, SBRT, Y-90, ablation.");
    notes.block(CONTINUE_SYSTEMIC, "judged unresectable", null, NextAssessment.after(patient));
  }

  private void cytoreductive(PatientCase patient, Route judged, Seen seen, GateNotes notes) {
    if (judged.outside().isEmpty()) {
      notes.add(route.rule().met("A cytoreductive resection is judged possible.", seen));
    } else {
      var text =
          "R0 is judged achievable without naming "
              + Scans.names(judged.outside())
              + ": read as cytoreductive-only.";
      notes.add(route.rule().met(text, seen));
      notes.caution(text);
    }
    window.describe(patient, notes);
    // Without a response (durable stability, G6) a plateau cannot be; the answer is borderline.
    boolean windowKnown =
        !patient.course().response().isResponder() || window(patient, notes) != Truth.UNKNOWN;
    extrahepatic(patient, windowKnown, notes);
  }

  private Truth window(PatientCase patient, GateNotes notes) {
    var open = window.isOpen(patient);
    switch (open) {
      case YES -> window.sensitivity(patient, notes);
      case UNKNOWN ->
          notes.needs(
              "g8.plateau",
              "the plateau",
              "Record the size (LOINC 21889-1) of every target lesion at every scan since the first"
                  + " dose: whether there is a plateau is unknown.");
      case NO -> {
        window.sensitivity(patient, notes);
        notes.block(
            CONTINUE_SYSTEMIC,
            "neither a plateau nor a resistant primary yet",
            null,
            NextAssessment.after(patient));
      }
    }
    return open;
  }

  /** Borderline is said of a window that is there; one that is unknown stays unknown. */
  private void extrahepatic(PatientCase patient, boolean windowKnown, GateNotes notes) {
    if (!patient.isImagingCurrent()) {
      notes.add(extrahepatic.unknown("Viable extrahepatic lesions: no current imaging."));
      notes.unknown("viable extrahepatic lesions");
      return;
    }
    var elsewhere = patient.course().burden().viableAtUnknownSite();
    if (!elsewhere.isEmpty()) {
      notes.caution(
          "The site of " + Scans.names(elsewhere) + " is unknown: counted as outside the liver.");
    }
    var viable = Route.extrahepatic(patient);
    int count = viable.size();
    var seen =
        Seen.number(count, patient.course().latestAssessment(), Scans.sources(viable, patient));
    var text = Words.extrahepatic(count) + ".";
    boolean passes = count <= limits.extrahepaticStrong().whole();
    notes.add(extrahepatic.judged(passes, text, seen));
    if (!passes && windowKnown) {
      notes.provisional(
          CONSIDER,
          Words.extrahepatic(count) + ": borderline for cytoreduction",
          null,
          NextAssessment.after(patient));
    }
  }
}
