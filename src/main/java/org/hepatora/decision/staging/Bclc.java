package org.hepatora.decision.staging;

import org.hepatora.decision.liver.ChildPugh;

/**
 * The stages of the Barcelona Clinic Liver Cancer group; Reig et al., J Hepatol 2022;76:681.
 * Readings: docs/clinical/staging.md.
 */
public enum Bclc {
  STAGE_0("0", "very early"),
  STAGE_A("A", "early"),
  STAGE_B("B", "intermediate"),
  STAGE_C("C", "advanced"),
  STAGE_D("D", "terminal");

  /** Rule id. */
  public static final String RULE = "staging.bclc";

  /** Where the rule comes from. */
  public static final String CITATION = "BCLC 2022: Reig et al., J Hepatol 2022;76:681";

  private final String code;
  private final String words;

  Bclc(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** 0, A, B, C or D. */
  public String code() {
    return code;
  }

  /** What the stage is called. */
  public String words() {
    return words;
  }

  /** The stage, or those that remain possible. */
  public static Staged<Bclc> of(Extent extent) {
    return Situation.stage(extent, Bclc::stage);
  }

  private static Bclc stage(Situation now) {
    if (now.ecog() >= 3 || now.liver() == ChildPugh.Letter.C) {
      return STAGE_D;
    }
    if (now.ecog() >= 1 || now.invasion() || now.spread()) {
      return STAGE_C;
    }
    if (now.count() <= 1) {
      return now.isLargestAtMost("20") ? STAGE_0 : STAGE_A;
    }
    return now.count() <= 3 && now.isLargestAtMost("30") ? STAGE_A : STAGE_B;
  }
}
