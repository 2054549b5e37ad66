package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.therapy.Barrier.State;
import org.hepatora.decision.units.Amount;

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
  public static final String CITATION =
      "Immune-related adverse events: ASCO guideline, Schneider et al., J Clin Oncol 2021;39:4073;"
          + " grades: CTCAE 5";

  /** Where the demand for an antiviral comes from. */
  public static final String ANTIVIRAL_CITATION =
      "Hepatitis B: EASL guideline, J Hepatol 2017;67:370";

  /** Where the demand to treat varices comes from. */
  public static final String VARICES_CITATION = "Varices: Baveno VII, J Hepatol 2022;76:959";

  private static final Comparator<Barrier> WORST_FIRST =
      Comparator.comparing(Barrier::state)
          .thenComparing(Barrier::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Barrier::observed)
          .thenComparing(barrier -> String.join(" ", barrier.sources()));

  private Toxicity() {}

  /** One barrier for every active event on or before the day, worst first; empty without any. */
  public static List<Barrier> events(
      List<AdverseEvent> events, LocalDate asOf, TherapyRules rules) {
    return events.stream()
        .filter(AdverseEvent::active)
        .filter(event -> event.date() == null || !event.date().isAfter(asOf))
        .map(event -> new EventJudgement(event, rules).barrier())
        .sorted(WORST_FIRST)
        .toList();
  }

  /** The steroid dose; unknown when it is not recorded. */
  public static Barrier steroid(Finding<Amount.SteroidDose> dose, TherapyRules rules) {
    var limit = rules.steroidStop();
    String threshold = "<= " + limit.words() + " prednisone-equivalent";
    return dose.fold(
        known -> {
          var value = known.value().value();
          boolean above = limit.compare(value) > 0;
          return new Barrier(
              STEROID_RULE,
              above ? State.BLOCKED : State.CLEAR,
              "Prednisone-equivalent steroid dose is "
                  + value.toPlainString()
                  + " mg/d"
                  + (above ? "; taper it before surgery." : "."),
              value.toPlainString() + " mg/d",
              known.date(),
              threshold,
              List.of(CITATION),
              known.sources());
        },
        none ->
            unknown(STEROID_RULE, "Steroid dose", none.why(), none.sources(), threshold, CITATION),
        conflict ->
            unknown(
                STEROID_RULE,
                "Steroid dose",
                "two different values on " + conflict.date(),
                conflict.sources(),
                threshold,
                CITATION));
  }

  /** Hepatitis B surface antigen without antiviral therapy. */
  public static Barrier hepatitisB(Finding<Boolean> surfaceAntigen, Truth onAntiviral) {
    String threshold = "HBsAg negative, or on entecavir or tenofovir";
    return surfaceAntigen.fold(
        known -> hepatitisB(known, onAntiviral, threshold),
        none ->
            unknown(
                ANTIVIRAL_RULE, "HBsAg", none.why(), none.sources(), threshold, ANTIVIRAL_CITATION),
        conflict ->
            unknown(
                ANTIVIRAL_RULE,
                "HBsAg",
                "two different values on " + conflict.date(),
                conflict.sources(),
                threshold,
                ANTIVIRAL_CITATION));
  }

  private static Barrier hepatitisB(
      Finding.Known<Boolean> antigen, Truth onAntiviral, String threshold) {
    State state = State.CLEAR;
    String text = "HBsAg is negative.";
    if (antigen.value()) {
      state =
          switch (onAntiviral) {
            case YES -> State.CLEAR;
            case NO -> State.BLOCKED;
            case UNKNOWN -> State.UNKNOWN;
          };
      text =
          switch (onAntiviral) {
            case YES -> "HBsAg is positive and an antiviral is taken.";
            case NO ->
                "HBsAg is positive and no antiviral (entecavir, tenofovir) is recorded as taken now;"
                    + " start one before surgery.";
            case UNKNOWN -> "HBsAg is positive; whether an antiviral is taken now is not known.";
          };
    }
    return new Barrier(
        ANTIVIRAL_RULE,
        state,
        text,
        antigen.value() ? "HBsAg positive" : "HBsAg negative",
        antigen.date(),
        threshold,
        List.of(ANTIVIRAL_CITATION),
        antigen.sources());
  }

  /** High-risk varices that were not treated. */
  public static Barrier varices(Finding<Boolean> untreatedHighRisk) {
    String threshold = "no untreated high-risk varices";
    return untreatedHighRisk.fold(
        known ->
            new Barrier(
                VARICES_RULE,
                known.value() ? State.BLOCKED : State.CLEAR,
                known.value()
                    ? "High-risk varices are not treated; treat them before surgery."
                    : "No untreated high-risk varices.",
                known.value() ? "high risk, untreated" : "no untreated high-risk varices",
                known.date(),
                threshold,
                List.of(VARICES_CITATION),
                known.sources()),
        none ->
            unknown(
                VARICES_RULE, "Varices", none.why(), none.sources(), threshold, VARICES_CITATION),
        conflict ->
            unknown(
                VARICES_RULE,
                "Varices",
                "two different findings on " + conflict.date(),
                conflict.sources(),
                threshold,
                VARICES_CITATION));
  }

  private static Barrier unknown(
      String id, String what, String why, List<String> sources, String threshold, String citation) {
    return new Barrier(
        id,
        State.UNKNOWN,
        what + " is not known: " + why + ".",
        "",
        null,
        threshold,
        List.of(citation),
        sources);
  }
}
