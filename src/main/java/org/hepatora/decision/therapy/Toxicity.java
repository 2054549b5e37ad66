// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.therapy.Barrier.State;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/**
 * What the drugs and the virus have done to the patient, as a barrier to surgery; decision.md G10,
 * evidence.md 5. Readings: docs/clinical/toxicity.md.
 */
public final class Toxicity {
  /** Rule id of adverse events. */
  public static final String EVENT_RULE = "g10.adverse-event";

  /** Rule id of the steroid dose. */
  public static final String STEROID_RULE = "g10.steroid";

  /** Rule id of hepatitis B. */
  public static final String ANTIVIRAL_RULE = "g10.antiviral";

  /** Rule id of varices. */
  public static final String VARICES_RULE = "g10.varices";

  /** Where the gates of toxicity come from. */
  public static final Argument CITATION =
      new Term(
          "Immune-related adverse events: ASCO guideline, Schneider et al., J Clin Oncol"
              + " 2021;39:4073; grades: CTCAE 5");

  /** Where the demand for an antiviral comes from. */
  public static final Argument ANTIVIRAL_CITATION =
      new Term("Hepatitis B: EASL guideline, J Hepatol 2017;67:370");

  /** Where the demand to treat varices comes from. */
  public static final Argument VARICES_CITATION =
      new Term("Varices: Baveno VII, J Hepatol 2022;76:959");

  private static final Comparator<Barrier> WORST_FIRST =
      Comparator.comparing(Barrier::state)
          .thenComparing(Barrier::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private static final Comparator<AdverseEvent> BY_NAME =
      Comparator.comparing(AdverseEvent::name)
          .thenComparing(
              AdverseEvent::grade, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
          .thenComparing(AdverseEvent::source);

  private Toxicity() {}

  /** One barrier for every active event on or before the day, worst first; empty without any. */
  public static List<Barrier> events(
      List<AdverseEvent> events, LocalDate asOf, TherapyRules rules) {
    return events.stream()
        .filter(AdverseEvent::active)
        .filter(event -> event.date() == null || !event.date().isAfter(asOf))
        .sorted(BY_NAME)
        .map(event -> new EventJudgement(event, rules).barrier())
        .sorted(WORST_FIRST)
        .toList();
  }

  /** Whether its patient needs more steroid around an operation: the gland has failed for good. */
  public static boolean needsStressDose(AdverseEvent event) {
    return EventNames.needsStressDose(event.name())
        && (event.active() || event.stableOnReplacement());
  }

  /** Whether it is a hepatitis, by its name. */
  public static boolean isHepatitis(AdverseEvent event) {
    return EventNames.isHepatitis(event.name());
  }

  /** The steroid dose; unknown when it is not recorded. */
  public static Barrier steroid(Finding<Amount.SteroidDose> dose, TherapyRules rules) {
    return SteroidJudgement.of(dose, List.of(), rules);
  }

  /** The same beside the lists of medications: what they contradict is not known. */
  public static Barrier steroid(
      Finding<Amount.SteroidDose> dose, List<SteroidRecord> taken, TherapyRules rules) {
    return SteroidJudgement.of(dose, taken, rules);
  }

  /** The steroids taken on that day as far as the lists of medications say. */
  public static List<SteroidRecord> taken(List<SteroidRecord> steroids, LocalDate day) {
    return steroids.stream().filter(one -> one.isTaken(day)).toList();
  }

  /** Hepatitis B surface antigen without antiviral therapy. */
  public static Barrier hepatitisB(Finding<Boolean> surfaceAntigen, Truth onAntiviral) {
    Argument threshold = Sentence.of("limit.hbsag-negative-or-on-entecavir-or");
    return surfaceAntigen.fold(
        known -> hepatitisB(known, onAntiviral, threshold),
        none ->
            unknown(
                ANTIVIRAL_RULE,
                new Term("HBsAg"),
                none.why(),
                none.sources(),
                threshold,
                ANTIVIRAL_CITATION),
        conflict ->
            unknown(
                ANTIVIRAL_RULE,
                new Term("HBsAg"),
                Sentence.of("why.two-different-values-on", Day.of(conflict.date())),
                conflict.sources(),
                threshold,
                ANTIVIRAL_CITATION));
  }

  private static Barrier hepatitisB(
      Finding.Known<Boolean> antigen, Truth onAntiviral, Argument threshold) {
    State state = State.CLEAR;
    Argument text = Sentence.of("interval.hbsag-is-negative").whole();
    if (antigen.value()) {
      state =
          switch (onAntiviral) {
            case YES -> State.CLEAR;
            case NO -> State.BLOCKED;
            case UNKNOWN -> State.UNKNOWN;
          };
      text =
          switch (onAntiviral) {
            case YES -> Sentence.of("interval.hbsag-is-positive-and-an-antiviral").whole();
            case NO -> Sentence.of("interval.hbsag-is-positive-and-no-antiviral").whole();
            case UNKNOWN -> Sentence.of("interval.hbsag-is-positive-whether-an-antiviral").whole();
          };
    }
    return new Barrier(
        ANTIVIRAL_RULE,
        state,
        text,
        null,
        antigen.value() ? Sentence.of("value.hbsag-positive") : Sentence.of("value.hbsag-negative"),
        antigen.date(),
        threshold,
        List.of(ANTIVIRAL_CITATION),
        antigen.sources());
  }

  /** High-risk varices that were not treated. */
  public static Barrier varices(Finding<Boolean> untreatedHighRisk) {
    Argument threshold = Sentence.of("value.no-untreated-high-risk-varices");
    return untreatedHighRisk.fold(
        known ->
            new Barrier(
                VARICES_RULE,
                known.value() ? State.BLOCKED : State.CLEAR,
                known.value()
                    ? Sentence.of("interval.high-risk-varices-are-not-treated").whole()
                    : Sentence.of("value.no-untreated-high-risk-varices").whole(),
                null,
                known.value()
                    ? Sentence.of("value.high-risk-and-untreated")
                    : Sentence.of("value.no-untreated-high-risk-varices"),
                known.date(),
                threshold,
                List.of(VARICES_CITATION),
                known.sources()),
        none ->
            unknown(
                VARICES_RULE,
                Sentence.of("fact.varices"),
                none.why(),
                none.sources(),
                threshold,
                VARICES_CITATION),
        conflict ->
            unknown(
                VARICES_RULE,
                Sentence.of("fact.varices"),
                Sentence.of("why.two-different-findings-on", Day.of(conflict.date())),
                conflict.sources(),
                threshold,
                VARICES_CITATION));
  }

  static Barrier unknown(
      String id,
      Argument what,
      Argument why,
      List<String> sources,
      Argument threshold,
      Argument citation) {
    return new Barrier(
        id,
        State.UNKNOWN,
        Sentence.of("liver.is-not-known", what, why).whole(),
        why,
        null,
        null,
        threshold,
        List.of(citation),
        sources);
  }
}
