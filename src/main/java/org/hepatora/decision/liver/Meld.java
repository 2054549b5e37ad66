// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.liver;

import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/**
 * The MELD score of end-stage liver disease, higher is worse; Kamath et al., Hepatology
 * 2001;33:464. Inputs in mg/dL are floored at 1, creatinine is capped at 4; the score is rounded to
 * the integer, evidence.md 4.3. Dialysis is not read: no fact of the model records it.
 *
 * @param exact the score before rounding
 * @param score the score thresholds are compared with
 */
public record Meld(double exact, int score) {
  /** Rule id. */
  public static final String RULE = "liver.meld";

  /** Where the rule comes from. */
  public static final Argument CITATION = new Term("MELD: Kamath et al., Hepatology 2001;33:464");

  /** Where MELD-Na comes from. */
  public static final Argument SODIUM_CITATION =
      new Term("MELD-Na: Kim et al., N Engl J Med 2008;359:1018");

  /** Where MELD 3.0 comes from. */
  public static final Argument THIRD_CITATION =
      new Term("MELD 3.0: Kim et al., Gastroenterology 2021;161:1887");

  private Meld(double exact) {
    this(exact, rounded(exact));
  }

  /** MELD, or which of bilirubin, INR and creatinine is missing. */
  public static Finding<Meld> of(LiverPanel panel) {
    return inputs(panel).compute(() -> new Meld(plain(panel)));
  }

  /**
   * MELD-Na, or which input is missing; Kim et al., N Engl J Med 2008;359:1018, in the form of the
   * OPTN: sodium counts only where the rounded MELD is above 11, between 125 and 137 mmol/L.
   */
  public static Finding<Meld> withSodium(LiverPanel panel) {
    return inputs(panel)
        .with(Sentence.of("fact.sodium"), panel.sodium())
        .compute(
            () -> {
              int meld = rounded(plain(panel));
              double deficit = sodiumDeficit(panel);
              return new Meld(
                  meld > 11 ? meld + 1.32 * deficit - 0.033 * meld * deficit : plain(panel));
            });
  }

  /**
   * MELD 3.0, or which input is missing; Kim et al., Gastroenterology 2021;161:1887. Creatinine is
   * capped at 3 mg/dL, albumin kept within 1.5 and 3.5 g/dL.
   */
  public static Finding<Meld> third(LiverPanel panel, Finding<Boolean> female) {
    return inputs(panel)
        .with(Sentence.of("fact.sodium"), panel.sodium())
        .with(Sentence.of("fact.albumin"), panel.albumin())
        .with(Sentence.of("fact.sex"), female)
        .compute(() -> new Meld(third(panel, Inputs.value(female))));
  }

  private static Inputs inputs(LiverPanel panel) {
    return new Inputs()
        .with(Sentence.of("fact.bilirubin"), panel.bilirubin())
        .with(new Term("INR"), panel.inr())
        .with(Sentence.of("fact.creatinine"), panel.creatinine());
  }

  private static double plain(LiverPanel panel) {
    return 3.78 * lnBilirubin(panel) + 11.2 * lnInr(panel) + 9.57 * lnCreatinine(panel, 4.0) + 6.43;
  }

  private static double third(LiverPanel panel, boolean female) {
    double bilirubin = lnBilirubin(panel);
    double creatinine = lnCreatinine(panel, 3.0);
    double deficit = sodiumDeficit(panel);
    double lack = 3.5 - clamp(Inputs.value(panel.albumin()).gramsPerDecilitre(), 1.5, 3.5);
    return (female ? 1.33 : 0)
        + 4.56 * bilirubin
        + 0.82 * deficit
        - 0.24 * deficit * bilirubin
        + 9.09 * lnInr(panel)
        + 11.14 * creatinine
        + 1.85 * lack
        - 1.83 * lack * creatinine
        + 6;
  }

  private static double lnBilirubin(LiverPanel panel) {
    return Math.log(Math.max(1.0, Inputs.value(panel.bilirubin()).milligramsPerDecilitre()));
  }

  private static double lnInr(LiverPanel panel) {
    return Math.log(Math.max(1.0, Inputs.value(panel.inr()).value().doubleValue()));
  }

  private static double lnCreatinine(LiverPanel panel, double cap) {
    return Math.log(clamp(Inputs.value(panel.creatinine()).milligramsPerDecilitre(), 1.0, cap));
  }

  private static double sodiumDeficit(LiverPanel panel) {
    return 137 - clamp(Inputs.value(panel.sodium()).value().doubleValue(), 125, 137);
  }

  private static double clamp(double value, double least, double most) {
    return Math.min(most, Math.max(least, value));
  }

  private static int rounded(double exact) {
    return (int) Math.round(exact);
  }
}
