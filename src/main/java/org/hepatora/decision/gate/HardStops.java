// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.Unjudged.Matter;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.plateau.TumourBurden;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** G5: what speaks against liver surgery now, whatever the tumour does. */
public final class HardStops implements Gate {
  private static final Rule BRAIN =
      Rule.of(
          "g5.brain",
          Sentence.of("limit.no-viable-brain-metastasis"),
          Sentence.of(
              "source.ours-no-publication-behind-it", Reference.of("docs/clinical/gates.md")));

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
    asa =
        Rule.of(
            "g5.asa", Sentence.of("limit.below", limits.asa().words()), Citations.of(limits.asa()));
    portalVein =
        Rule.of(
            "g5.pvtt",
            Words.marked(
                limits.portalVeinThrombus(),
                Sentence.of(
                    "limit.below", cheng(Cheng.values()[limits.portalVeinThrombus().whole()]))),
            Citations.CHENG,
            Citations.NHC_2026,
            Citations.of(limits.portalVeinThrombus()));
    extrahepatic =
        Rule.of(
            "g5.extrahepatic",
            Sentence.of(
                "limit.at-most-viable-outside-the-liver", limits.extrahepaticLesions().words()),
            Citations.METASTASECTOMY,
            Citations.of(limits.extrahepaticLesions()));
  }

  @Override
  public List<Rule> occasional() {
    return List.of(BRAIN, HepaticVeins.RULE);
  }

  private static Argument cheng(Cheng type) {
    return Sentence.of("value.cheng-type", new Term(type.name()));
  }

  /** The reasons to stop, in the order they were found. */
  static final class Stops {
    private final List<Argument> reasons = new ArrayList<>();

    void because(Argument reason) {
      reasons.add(reason);
    }
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    var liver = new Stops();
    scores.examine(patient, liver, notes);
    tests.examine(patient.now(), liver, notes);
    boolean few = isBelow(patient.now().platelets());
    if (liver.reasons.size() > (few ? 1 : 0)) {
      notes.caution(cause(patient).whole());
    }
    if (few) {
      notes.caution(Sentence.of("liver.ask-for-the-cause-of-low-platelets").whole());
    }
    var other = new Stops();
    asa(patient, other, notes);
    portalVein(patient, other, notes);
    HepaticVeins.examine(patient, other, notes);
    extrahepatic(patient, other, notes);
    brain(patient, other, notes);
    var again = patient.asOf().plusDays(reassessDays);
    for (var reason : liver.reasons) {
      notes.block(
          Disposition.NOT_RECOMMENDED, Sentence.of("liver.correctable", reason), null, again);
    }
    for (var reason : other.reasons) {
      notes.block(Disposition.NOT_RECOMMENDED, reason, null, again);
    }
    return notes.report();
  }

  private boolean isBelow(Finding<Amount.Platelets> platelets) {
    return platelets instanceof Finding.Known<Amount.Platelets> known
        && limits.platelets().compare(known.value().value()) < 0;
  }

  /** What to ask for; an anticoagulant that is recorded need not be looked for. */
  private static Sentence cause(PatientCase patient) {
    return patient.picture().ledger().unjudged().stream()
        .filter(each -> each.matter() == Matter.ANTICOAGULANT && each.isInForce(patient.asOf()))
        .map(
            each ->
                Sentence.of(
                    "liver.ask-whether-the-cause-is-correctable-recorded",
                    new Recorded(each.words())))
        .findFirst()
        .orElseGet(() -> Sentence.of("liver.ask-whether-the-cause-is-correctable"));
  }

  /** A living metastasis of the brain comes first, whatever the liver does. */
  private static void brain(PatientCase patient, Stops stops, GateNotes notes) {
    var lesions =
        patient.course().burden().viable().stream()
            .filter(course -> course.lesion().organ() == Organ.BRAIN)
            .toList();
    if (lesions.isEmpty()) {
      return;
    }
    var words = Sentence.of("liver.brain-metastasis", Scans.names(lesions));
    notes.add(
        BRAIN.notMet(
            words.whole(),
            ObservedValue.number(
                lesions.size(), patient.course().latestAssessment(), Scans.sources(lesions))));
    stops.because(words);
  }

  private void asa(PatientCase patient, Stops stops, GateNotes notes) {
    if (!(patient.now().asaClass() instanceof Finding.Known<Integer> known)) {
      notes.add(asa.unknown(Sentence.of("fact.asa-class"), patient.now().asaClass()));
      notes.caution(
          Sentence.of(
                  "liver.is-unknown",
                  Sentence.of("fact.asa-class"),
                  Rule.why(patient.now().asaClass()))
              .whole());
      return;
    }
    var words = Sentence.of("liver.asa-class", Numeral.of(known.value()));
    boolean passes = known.value() < limits.asa().whole();
    notes.add(asa.judged(passes, words.whole(), ObservedValue.number(known)));
    if (!passes) {
      stops.because(words);
    }
  }

  private void portalVein(PatientCase patient, Stops stops, GateNotes notes) {
    var finding = patient.now().portalVeinThrombus();
    if (!(finding instanceof Finding.Known<Cheng> known)) {
      notes.add(portalVein.unknown(Sentence.of("fact.portal-vein-tumour-thrombus"), finding));
      if (finding instanceof Finding.Conflicting<Cheng>) {
        notes.needs(
            portalVein.id(),
            Sentence.of("liver.portal-vein-tumour-thrombus-cheng-type-2"),
            Sentence.of("missing.agree-on-the-thrombus", Rule.why(finding)).whole());
        return;
      }
      notes.caution(
          Sentence.of(
                  "liver.is-unknown",
                  Sentence.of("liver.portal-vein-tumour-thrombus-cheng-type-2"),
                  Rule.why(finding))
              .whole());
      return;
    }
    var type = known.value();
    var words =
        type == Cheng.NONE
            ? Sentence.of("liver.no-portal-vein-tumour-thrombus")
            : Sentence.of("liver.portal-vein-tumour-thrombus-cheng-type", new Term(type.name()));
    boolean passes = type.ordinal() < limits.portalVeinThrombus().whole();
    notes.add(
        portalVein.judged(
            passes,
            words.whole(),
            ObservedValue.text(
                type == Cheng.NONE ? Words.of(type) : new Term(type.name()), known)));
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
      notes.add(
          extrahepatic.unknown(
              Joined.of(
                      Joint.COLON,
                      Sentence.of("fact.viable-extrahepatic-lesions"),
                      Sentence.of("why.no-current-imaging"))
                  .whole()));
      notes.unknown(Sentence.of("fact.viable-extrahepatic-lesions"));
      return;
    }
    var seen =
        ObservedValue.number(
            viable.size(), patient.course().latestAssessment(), Scans.sources(viable, patient));
    var words = Words.extrahepatic(viable.size());
    if (viable.size() > limit) {
      notes.add(extrahepatic.notMet(words.whole(), seen));
      stops.because(words);
      return;
    }
    if (viable.size() + mayBe(burden) > limit) {
      notes.add(
          extrahepatic.unknown(Sentence.of("liver.more-may-be-the-site-or", words).whole(), seen));
      notes.needs(
          "g5.extrahepatic",
          Sentence.of("fact.the-number-of-viable-extrahepatic-lesions"),
          Sentence.of("missing.record-the-site-bodystructure-location-and").whole());
      return;
    }
    notes.add(extrahepatic.met(words.whole(), seen));
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
