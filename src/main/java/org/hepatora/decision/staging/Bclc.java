// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.staging;

import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Term;

/**
 * The stages of the Barcelona Clinic Liver Cancer group; BCLC 2025, J Hepatol, doi
 * 10.1016/j.jhep.2025.10.020, which keeps the stages of 2022. Readings: docs/clinical/staging.md.
 */
public enum Bclc {
  STAGE_0("0"),
  STAGE_A("A"),
  STAGE_B("B"),
  STAGE_C("C"),
  STAGE_D("D");

  /** Rule id. */
  public static final String RULE = "staging.bclc";

  /** Where the rule comes from. */
  public static final Argument CITATION =
      new Term("BCLC 2025, J Hepatol, doi 10.1016/j.jhep.2025.10.020");

  private final String code;

  Bclc(String code) {
    this.code = code;
  }

  /** 0, A, B, C or D. */
  public String code() {
    return code;
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
