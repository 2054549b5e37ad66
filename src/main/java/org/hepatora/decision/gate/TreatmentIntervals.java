// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.DEFER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.therapy.Washout;
import org.hepatora.decision.therapy.WashoutTable;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** G10, washout: has enough time passed since each drug and local therapy for surgery? */
public final class TreatmentIntervals implements Gate {
  private static final Rule UNRECOGNISED =
      Rule.of("g10.washout.unrecognised", Sentence.of("limit.every-agent-recognised-so-that-its"));

  private final WashoutTable table;
  private final List<Drug> drugs;

  /**
   * @param drugs the known ones, to say which intervals are looked at
   */
  public TreatmentIntervals(WashoutTable table, List<Drug> drugs) {
    this.table = table;
    this.drugs = List.copyOf(drugs);
  }

  @Override
  public List<Rule> occasional() {
    var rules = new ArrayList<Rule>();
    for (var drug : drugs) {
      rule(drug.code(), table.of(drug), rules);
    }
    for (var modality : Modality.values()) {
      rule(modality.code(), table.of(modality), rules);
    }
    rules.add(UNRECOGNISED);
    return rules;
  }

  private static void rule(String agent, WashoutTable.@Nullable Row row, List<Rule> rules) {
    if (row != null) {
      rules.add(rule(agent, row.hard(), row.preferred()));
    }
  }

  private static Rule rule(String agent, Limit hard, @Nullable Limit preferred) {
    return Rule.of(
        "g10.washout." + agent,
        Sentence.of("limit.since-the-last-dose-or-session", Washout.threshold(hard, preferred)),
        sources(hard, preferred));
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    var washout = patient.course().washout();
    for (var item : washout.items()) {
      interval(item, washout, patient.asOf(), notes);
    }
    var unrecognised = patient.course().therapy().unrecognised();
    if (!unrecognised.isEmpty()) {
      notes.add(
          UNRECOGNISED.unknown(
              Sentence.of("interval.a-recorded-agent-is-not-recognised").whole(),
              new ObservedValue(null, null, unrecognised)));
      notes.needs(
          UNRECOGNISED.id(),
          Sentence.of("fact.an-unrecognised-agent"),
          Sentence.of("missing.record-the-drug-of-by-rxnorm", named(unrecognised, patient))
              .whole());
    }
    var preferred = washout.preferred();
    if (preferred != null && preferred.isAfter(patient.asOf())) {
      notes.preferred(preferred);
    }
    return notes.report();
  }

  /** The agents as they were recorded; a reference where there are no words. */
  private static Argument named(List<String> sources, PatientCase patient) {
    var names = new TreeSet<String>();
    for (DrugRecord drug : patient.picture().treatment().drugs()) {
      if (sources.contains(drug.source())) {
        names.add(drug.texts().isEmpty() ? drug.source() : drug.texts().get(0));
      }
    }
    return Joined.of(Joint.COMMA, names.stream().map(Recorded::new).toList());
  }

  private static void interval(
      Washout.Item item, Washout washout, LocalDate asOf, GateNotes notes) {
    var rule = rule(item.id(), item.hard(), item.preferred());
    var last = item.last();
    if (last == null) {
      notes.add(
          rule.unknown(
              Sentence.of(
                      "liver.is-not-known",
                      Sentence.of("fact.last-dose-of", item.display()),
                      why(item))
                  .whole(),
              new ObservedValue(null, null, item.sources())));
      notes.needs(
          rule.id(),
          Sentence.of("fact.last-dose-of", item.display()),
          Sentence.of("missing.record-the-last-dose-or-session", item.display(), why(item))
              .whole());
      return;
    }
    var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(last, asOf));
    var seen = ObservedValue.quantity(days, "d", last, item.sources());
    var text =
        item.ongoing()
            ? Sentence.of("interval.counts-as-ongoing", item.display(), why(item)).whole()
            : Sentence.of(
                    "interval.last-given-on-d-ago", item.display(), Day.of(last), Numeral.of(days))
                .whole();
    switch (item.state()) {
      case MET, UNKNOWN -> notes.add(rule.met(text, seen));
      case CAUTION -> {
        notes.add(rule.met(text, seen));
        notes.caution(
            text.then(
                Sentence.of(
                        "interval.hard-passed-preferred-on",
                        Day.of(Objects.requireNonNull(item.preferredDate())))
                    .whole()));
      }
      case BLOCKED -> {
        notes.add(rule.notMet(text, seen));
        notes.block(
            DEFER,
            item.ongoing()
                ? Sentence.of("interval.is-ongoing", item.display())
                : Sentence.of(
                    "interval.until",
                    item.display(),
                    Day.of(Objects.requireNonNull(item.hardDate()))),
            washout.earliest(),
            washout.earliest());
      }
    }
  }

  private static Argument why(Washout.Item item) {
    return item.why() == null ? Sentence.of("why.not-recorded") : item.why();
  }

  private static Argument[] sources(Limit hard, @Nullable Limit preferred) {
    return preferred == null || preferred.source().equals(hard.source())
        ? new Argument[] {Citations.of(hard)}
        : new Argument[] {Citations.of(hard), Citations.of(preferred)};
  }
}
