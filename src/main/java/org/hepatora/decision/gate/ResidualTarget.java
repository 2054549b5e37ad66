// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.answer.Disposition.LOCOREGIONAL_NED;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
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
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/** G7: is there a viable tumour left to remove, and is surgery the way to remove it? */
public final class ResidualTarget implements Gate {
  private static final Rule TARGET =
      Rule.of(
          "g7.target",
          Sentence.of("limit.a-viable-lesion-size-above-0"),
          Citations.RECIST,
          Citations.MRECIST);

  private final GateLimits.Target limits;
  private final Rule afp;
  private final Rule small;
  private final Limit afpAge;
  private final MarkerRise markers;
  private final LiverTarget outside;

  public ResidualTarget(GateLimits.Target limits, AgeLimits ages) {
    this.limits = limits;
    afp =
        Rule.of(
            "g7.afp",
            Sentence.of("limit.without-a-viable-lesion-afp-below", limits.afp().words()),
            Citations.MODIFIED_CLINICAL_CR,
            Citations.of(limits.afp()));
    small =
        Rule.of(
            "g7.small-residual",
            Sentence.of(
                "limit.more-than-or-one-above-or",
                limits.nodules().words(),
                limits.nodule().words()),
            Citations.ABC_CONVERSION,
            Citations.of(limits.nodule()));
    afpAge = ages.afp();
    markers = new MarkerRise(limits, ages.afp());
    outside = new LiverTarget(limits);
  }

  @Override
  public List<Rule> occasional() {
    return List.of(small, LiverTarget.RULE, markers.rule());
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    alphaFetoprotein(patient, notes);
    markers.examine(patient, notes);
    var burden = patient.course().burden();
    if (!patient.isImagingCurrent()) {
      unknown(
          Joined.of(
                  Joint.COLON,
                  Sentence.of("value.viable-disease"),
                  Sentence.of("why.no-current-imaging"))
              .whole(),
          Sentence.of("value.viable-disease"),
          notes);
      return notes.report();
    }
    switch (burden.viability()) {
      case UNKNOWN -> unreadable(burden, notes);
      case NOT_VIABLE -> nothingViable(patient, notes);
      case VIABLE -> viable(patient, notes);
    }
    return notes.report();
  }

  private static void unknown(Argument text, Argument what, GateNotes notes) {
    notes.add(TARGET.unknown(text));
    notes.unknown(what);
  }

  private static void unreadable(TumourBurden burden, GateNotes notes) {
    var unknown = burden.unknown();
    if (unknown.isEmpty()) {
      notes.add(TARGET.unknown(Sentence.of("target.no-lesion-is-recorded").whole()));
      notes.needs(
          "g7.target",
          Sentence.of("fact.lesions"),
          Sentence.of("missing.record-the-lesions-bodystructure-and-their").whole());
      return;
    }
    askFor(unknown, notes);
  }

  private static void askFor(List<LesionCourse> unknown, GateNotes notes) {
    var names = Scans.names(unknown);
    notes.add(
        TARGET.unknown(
            Sentence.of("target.whether-viable-is-unknown-of", names).whole(),
            new ObservedValue(null, null, Scans.sources(unknown))));
    notes.needs(
        "g7.target",
        Sentence.of("fact.state-of", names),
        Sentence.of("missing.record-size-or-state-loinc-21889", names).whole());
  }

  private void nothingViable(PatientCase patient, GateNotes notes) {
    notes.add(
        TARGET.notMet(
            Sentence.of("target.no-lesion-is-viable").whole(),
            ObservedValue.number(
                0,
                patient.course().latestAssessment(),
                Scans.sources(patient.course().burden().lesions()))));
    switch (raised(patient)) {
      case NO -> {
        notes.block(
            CONTINUE_SYSTEMIC,
            Sentence.of("target.no-viable-lesion-afp-not-raised"),
            null,
            NextAssessment.after(patient));
        notes.caution(
            Sentence.of(
                    "target.nothing-viable-is-left-to-remove",
                    Citations.PATHOLOGIC_RESPONSE,
                    Citations.MODIFIED_CLINICAL_CR)
                .whole());
        notes.caution(disputed());
      }
      case YES -> {
        notes.block(
            CONSIDER,
            Sentence.of("target.no-viable-lesion-but-afp-is"),
            null,
            NextAssessment.after(patient));
        notes.caution(disputed());
      }
      case UNKNOWN -> {
        notes.needs(
            "g7.afp",
            Sentence.of("fact.afp"),
            Sentence.of(
                    "missing.record-without-code",
                    Sentence.of("fact.afp"),
                    Numeral.of(afpAge.whole()),
                    Rule.why(patient.now().afp()))
                .whole());
        notes.block(INSUFFICIENT_DATA, Sentence.of("target.no-viable-lesion-and-afp-is"));
      }
    }
  }

  /** Whether to resect after a complete response is in dispute: both sides. */
  private static Argument disputed() {
    return Sentence.of(
            "target.complete-response-is-disputed",
            Citations.CR_RADIOLOGICAL,
            Citations.CR_WATCHED,
            Citations.CR_RESECTED)
        .whole();
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
              raised == Truth.NO,
              Joined.of(Joint.SPACE, Sentence.of("fact.afp"), Words.of(known)).whole(),
              ObservedValue.amount(known)));
      return;
    }
    if (raised == Truth.NO) {
      var facts = patient.picture().labs().afp().until(patient.asOf()).facts();
      var last = facts.get(facts.size() - 1);
      notes.add(
          afp.met(
              Sentence.of("target.afp-was-never-raised-the-last", Day.of(last.date())).whole(),
              ObservedValue.text(
                  Sentence.of("value.never-raised"), last.date(), List.of(last.source()))));
      return;
    }
    notes.add(afp.unknown(Sentence.of("fact.afp"), patient.now().afp()));
    notes.caution(
        Sentence.of("liver.is-unknown", Sentence.of("fact.afp"), Rule.why(patient.now().afp()))
            .whole());
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
              Sentence.of("target.viable", Scans.names(viable)).whole(),
              ObservedValue.number(viable.size(), day, Scans.sources(viable))));
    }
    outside.examine(patient, notes);
    var residual = isSmall(burden);
    var text = Sentence.of("target.viable", Scans.sizes(viable)).whole();
    var seen = ObservedValue.number(viable.size(), day, Scans.sources(viable));
    switch (residual) {
      case NO -> notes.add(small.met(text, seen));
      case UNKNOWN -> {
        notes.add(small.unknown(text, seen));
        notes.needs(
            "g7.small-residual",
            Sentence.of("fact.the-size-of-the-residual-disease"),
            Sentence.of("missing.record-viable-or-longest-diameter-loinc").whole());
      }
      case YES -> {
        notes.add(small.notMet(text, seen));
        notes.block(
            LOCOREGIONAL_NED,
            Sentence.of("target.small-residual-disease", inBrief(viable)),
            null,
            NextAssessment.after(patient));
        notes.caution(
            Sentence.of(
                    "target.ablation-sbrt-or-superselective-tace-towards", Citations.ABC_CONVERSION)
                .whole());
      }
    }
  }

  /** A single lesion by name, several by their number; all of a known size. */
  private static Argument inBrief(List<LesionCourse> viable) {
    if (viable.size() == 1) {
      return Scans.sizes(viable);
    }
    var largest =
        viable.stream()
            .map(LesionCourse::currentSize)
            .flatMap(Stream::ofNullable)
            .map(Millimetres::value)
            .max(Comparator.naturalOrder());
    return largest
        .<Argument>map(
            size ->
                Sentence.of(
                    "target.nodules-the-largest", Numeral.of(viable.size()), Numeral.of(size)))
        .orElseGet(() -> Sentence.of("value.nodules", Numeral.of(viable.size())));
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
