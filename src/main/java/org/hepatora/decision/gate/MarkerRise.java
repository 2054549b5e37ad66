// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Whether AFP or PIVKA-II has risen since the last scan: then the scan may be older than the
 * disease, and a new one comes before the decision. It changes no answer; evidence.md 4.5 and 6.
 */
final class MarkerRise {
  private final GateLimits.Target limits;
  private final Limit age;
  private final Rule rule;

  MarkerRise(GateLimits.Target limits, Limit age) {
    this.limits = limits;
    this.age = age;
    rule =
        Rule.of(
            "g7.marker-rise",
            Sentence.of(
                "limit.markers-since-the-last-scan",
                limits.afpRise().words(),
                limits.afp().words(),
                limits.pivkaRise().words(),
                limits.pivka().words()),
            Citations.of(limits.afpRise()),
            Citations.of(limits.pivkaRise()));
  }

  Rule rule() {
    return rule;
  }

  /** A marker now beside the one the last scan was read with. */
  private record Rise<T extends Amount>(Fact.Read<T> before, Finding.Known<T> now, Argument name) {
    Argument words() {
      return Sentence.of(
          "target.marker-rose",
          name,
          Words.of(before),
          Day.of(before.date()),
          Words.of(now),
          Day.of(now.date()));
    }
  }

  void examine(PatientCase patient, GateNotes notes) {
    var scan = patient.course().latestAssessment();
    if (scan == null) {
      return;
    }
    var labs = patient.picture().labs();
    var rises = new ArrayList<Rise<? extends Amount>>();
    add(
        rise(labs.afp(), scan, patient, Sentence.of("fact.afp"), limits.afpRise(), limits.afp()),
        rises);
    add(
        rise(
            labs.dcp(),
            scan,
            patient,
            Sentence.of("fact.dcp-pivka-ii"),
            limits.pivkaRise(),
            limits.pivka()),
        rises);
    var dcp = labs.dcp().until(patient.asOf());
    var name = Sentence.of("fact.dcp-pivka-ii");
    if (dcp.facts().stream().anyMatch(fact -> fact.date().isAfter(scan))
        && dcp.current(patient.asOf(), age.whole()) instanceof Finding.Missing<Amount.Dcp> none) {
      notes.caution(Sentence.of("liver.is-unknown", name, none.why()).whole());
    }
    for (var rise : rises) {
      var words = Sentence.of("target.rose-since-the-scan", rise.words(), Day.of(scan));
      notes.caution(Sentence.of("target.image-first", words).whole());
    }
    if (!rises.isEmpty()) {
      var first = rises.get(0);
      notes.add(
          rule.notMet(
              Sentence.of("target.rose-since-the-scan", first.words(), Day.of(scan)).whole(),
              ObservedValue.amount(first.now())));
    }
  }

  private static void add(
      @Nullable Rise<? extends Amount> rise, List<Rise<? extends Amount>> rises) {
    if (rise != null) {
      rises.add(rise);
    }
  }

  /**
   * The rise since the last value on or before the scan; null when there is none, or no value to
   * compare with.
   */
  private <T extends Amount> @Nullable Rise<T> rise(
      Timeline<T> recorded,
      LocalDate scan,
      PatientCase patient,
      Argument name,
      Limit percent,
      Limit least) {
    if (!(recorded.current(patient.asOf(), age.whole()) instanceof Finding.Known<T> now)
        || !now.date().isAfter(scan)
        || least.compare(now.value().value()) < 0) {
      return null;
    }
    Predicate<Fact.Read<T>> comparable =
        fact -> !fact.date().isAfter(scan) && fact.value().ucum().equals(now.value().ucum());
    var before = recorded.read().filter(comparable).reduce((one, later) -> later).orElse(null);
    if (before == null) {
      return null;
    }
    var grown = BigDecimal.ONE.add(percent.value().movePointLeft(2));
    boolean rose = now.value().value().compareTo(before.value().value().multiply(grown)) >= 0;
    return rose ? new Rise<>(before, now, name) : null;
  }
}
