// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.therapy.Barrier.State;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The steroid dose from every place it is recorded in: the observation of the dose and the lists of
 * medications. Where they contradict each other the dose is not known.
 */
final class SteroidJudgement {
  private final Finding<Amount.SteroidDose> dose;
  private final List<SteroidRecord> taken;
  private final TherapyRules rules;

  private SteroidJudgement(
      Finding<Amount.SteroidDose> dose, List<SteroidRecord> taken, TherapyRules rules) {
    this.dose = dose;
    this.taken = taken;
    this.rules = rules;
  }

  static Barrier of(
      Finding<Amount.SteroidDose> dose, List<SteroidRecord> taken, TherapyRules rules) {
    return new SteroidJudgement(dose, taken, rules).barrier();
  }

  private Barrier barrier() {
    if (dose instanceof Finding.Known<Amount.SteroidDose> known) {
      return observed(known);
    }
    if (!taken.isEmpty()) {
      return listed();
    }
    var why =
        dose.fold(
            known -> Sentence.of("why.known"),
            none -> none.why(),
            conflict -> Sentence.of("why.two-different-values-on", Day.of(conflict.date())));
    return unknown(why, sourcesOf(dose));
  }

  private Barrier observed(Finding.Known<Amount.SteroidDose> known) {
    var value = known.value().value();
    boolean above = isAbove(value);
    if (!above && contradicts(value)) {
      return unknown(
          Sentence.of("why.steroid-on-the-list", names(), Numeral.of(value), Day.of(known.date())),
          sources(known.sources()));
    }
    return new Barrier(
        Toxicity.STEROID_RULE,
        above ? State.BLOCKED : State.CLEAR,
        Sentence.of(
                above
                    ? "interval.prednisone-equivalent-steroid-dose-is-mg-2"
                    : "interval.prednisone-equivalent-steroid-dose-is-mg",
                Numeral.of(value))
            .whole(),
        null,
        Sentence.of("value.mg-d", Numeral.of(value)),
        known.date(),
        threshold(),
        List.of(Toxicity.CITATION),
        known.sources());
  }

  /** None is said to be taken and one is on the list, or the list says more than the limit. */
  private boolean contradicts(BigDecimal value) {
    var listed = listedDose();
    return !taken.isEmpty() && (value.signum() == 0 || (listed != null && isAbove(listed)));
  }

  private Barrier listed() {
    var listed = listedDose();
    if (listed == null) {
      return unknown(Sentence.of("why.steroid-without-a-dose", names()), sources(List.of()));
    }
    boolean above = isAbove(listed);
    return new Barrier(
        Toxicity.STEROID_RULE,
        above ? State.BLOCKED : State.CLEAR,
        Sentence.of(
                above ? "interval.steroid-on-the-list-2" : "interval.steroid-on-the-list",
                names(),
                Numeral.of(listed))
            .whole(),
        null,
        Sentence.of("value.mg-d", Numeral.of(listed)),
        null,
        threshold(),
        List.of(Toxicity.CITATION),
        sources(List.of()));
  }

  /** All of them together; null when one has no dose. */
  private @Nullable BigDecimal listedDose() {
    var doses = new ArrayList<BigDecimal>();
    for (var one : taken) {
      var milligrams = one.milligrams();
      if (milligrams == null) {
        return null;
      }
      if (!doses.contains(milligrams)) {
        doses.add(milligrams);
      }
    }
    var sum = doses.stream().reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros();
    return sum.scale() < 0 ? sum.setScale(0) : sum;
  }

  private boolean isAbove(BigDecimal value) {
    return rules.steroidStop().compare(value) > 0;
  }

  private Argument names() {
    return new Joined(
        taken.stream()
            .map(SteroidRecord::name)
            .distinct()
            .<Argument>map(
                name -> name.isBlank() ? Sentence.of("fact.a-steroid") : new Recorded(name))
            .toList(),
        Joint.COMMA);
  }

  private Barrier unknown(Argument why, List<String> sources) {
    return Toxicity.unknown(
        Toxicity.STEROID_RULE,
        Sentence.of("fact.steroid-dose"),
        why,
        sources,
        threshold(),
        Toxicity.CITATION);
  }

  private Argument threshold() {
    return Sentence.of("limit.prednisone-equivalent", rules.steroidStop().words());
  }

  private List<String> sources(List<String> observed) {
    return List.copyOf(
        new TreeSet<>(
            Stream.concat(observed.stream(), taken.stream().map(SteroidRecord::source)).toList()));
  }

  private static List<String> sourcesOf(Finding<?> finding) {
    return finding.fold(
        known -> known.sources(), none -> none.sources(), conflict -> conflict.sources());
  }
}
