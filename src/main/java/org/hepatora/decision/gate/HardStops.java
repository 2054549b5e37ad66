package org.hepatora.decision.gate;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.plateau.TumourBurden;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.policy.Policy;

/** G5: what speaks against liver surgery now, whatever the tumour does. */
public final class HardStops implements Gate {
  private final GateLimits.HardStops limits;
  private final int reassessDays;
  private final LiverTests tests;
  private final LiverScores scores;
  private final Rule asa;
  private final Rule portalVein;
  private final Rule extrahepatic;

  public HardStops(Policy policy) {
    limits = policy.gates().hardStops();
    reassessDays = policy.gates().fitness().measureAgainFrom().whole();
    tests = new LiverTests(limits, policy.ages());
    scores = new LiverScores(limits);
    asa = Rule.of("g5.asa", "below " + limits.asa().words(), Citations.of(limits.asa()));
    portalVein =
        Rule.of(
            "g5.pvtt",
            Words.marked(
                limits.portalVeinThrombus(),
                "below Cheng type "
                    + Cheng.values()[limits.portalVeinThrombus().whole() - 1].name()),
            Citations.CHENG,
            Citations.of(limits.portalVeinThrombus()));
    extrahepatic =
        Rule.of(
            "g5.extrahepatic",
            "at most " + limits.extrahepaticLesions().words() + " viable outside the liver",
            Citations.METASTASECTOMY,
            Citations.of(limits.extrahepaticLesions()));
  }

  /** The reasons to stop, in the order they were found. */
  static final class Stops {
    private final List<String> reasons = new ArrayList<>();

    void because(String reason) {
      reasons.add(reason);
    }
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    var liver = new Stops();
    scores.examine(patient, liver, notes);
    tests.examine(patient.now(), liver, notes);
    if (!liver.reasons.isEmpty()) {
      notes.caution(
          "Ask whether the cause is correctable: biliary obstruction, warfarin, kidney disease,"
              + " immune hepatitis.");
    }
    var other = new Stops();
    asa(patient, other, notes);
    portalVein(patient, other, notes);
    extrahepatic(patient, other, notes);
    var again = patient.asOf().plusDays(reassessDays);
    for (var reason : liver.reasons) {
      notes.block(Disposition.NOT_RECOMMENDED, reason + " (correctable?)", null, again);
    }
    for (var reason : other.reasons) {
      notes.block(Disposition.NOT_RECOMMENDED, reason, null, again);
    }
    return notes.report();
  }

  private void asa(PatientCase patient, Stops stops, GateNotes notes) {
    if (!(patient.now().asaClass() instanceof Finding.Known<Integer> known)) {
      notes.add(asa.unknown("ASA class", patient.now().asaClass()));
      notes.caution("ASA class is unknown: " + Rule.why(patient.now().asaClass()) + ".");
      return;
    }
    var words = "ASA class " + known.value();
    boolean passes = known.value() < limits.asa().whole();
    notes.add(asa.judged(passes, words + ".", Seen.number(known)));
    if (!passes) {
      stops.because(words);
    }
  }

  private void portalVein(PatientCase patient, Stops stops, GateNotes notes) {
    var finding = patient.now().portalVeinThrombus();
    if (!(finding instanceof Finding.Known<Cheng> known)) {
      notes.add(portalVein.unknown("Portal vein tumour thrombus", finding));
      notes.caution(
          "Portal vein tumour thrombus (Cheng type) is unknown: " + Rule.why(finding) + ".");
      return;
    }
    var words = "portal vein tumour thrombus Cheng type " + known.value().name();
    boolean passes = known.value().ordinal() + 1 < limits.portalVeinThrombus().whole();
    notes.add(
        portalVein.judged(passes, Words.sentence(words), Seen.text(known.value().name(), known)));
    if (!passes) {
      stops.because(words);
    }
  }

  private void extrahepatic(PatientCase patient, Stops stops, GateNotes notes) {
    var burden = patient.course().burden();
    var viable = burden.viableExtrahepatic();
    int limit = limits.extrahepaticLesions().whole();
    boolean certain = patient.isImagingCurrent() && !burden.lesions().isEmpty();
    if (!certain) {
      notes.add(extrahepatic.unknown("Viable extrahepatic lesions: no current imaging."));
      notes.unknown("viable extrahepatic lesions");
      return;
    }
    var seen =
        Seen.number(
            viable.size(), patient.course().latestAssessment(), Scans.sources(viable, patient));
    var words = Words.extrahepatic(viable.size());
    if (viable.size() > limit) {
      notes.add(extrahepatic.notMet(Words.sentence(words), seen));
      stops.because(words);
      return;
    }
    if (viable.size() + mayBe(burden) > limit) {
      notes.add(
          extrahepatic.unknown(
              Words.sentence(words + ", more may be: the site or state of others is unknown"),
              seen));
      notes.needs(
          "g5.extrahepatic",
          "the number of viable extrahepatic lesions",
          "Record the site (BodyStructure.location) and the size or state (LOINC 21889-1) of every"
              + " lesion at the latest scan.");
      return;
    }
    notes.add(extrahepatic.met(Words.sentence(words), seen));
  }

  /** Lesions that may be viable and outside the liver. */
  private static long mayBe(TumourBurden burden) {
    return burden.viableAtUnknownSite().size()
        + burden.unknown().stream()
            .map(LesionCourse::lesion)
            .filter(lesion -> !lesion.isIntrahepatic() && !lesion.isThrombus())
            .count();
  }
}
