// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.staging;

import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Term;

/**
 * The stages of the China liver cancer staging; Guidelines for the Diagnosis and Treatment of
 * Primary Liver Cancer (2022 edition), Liver Cancer 2023;12:405; evidence.md 4.6.
 */
public enum Cnlc {
  IA("Ia"),
  IB("Ib"),
  IIA("IIa"),
  IIB("IIb"),
  IIIA("IIIa"),
  IIIB("IIIb"),
  IV("IV");

  /** Rule id. */
  public static final String RULE = "staging.cnlc";

  /** Where the rule comes from. */
  public static final Argument CITATION =
      new Term(
          "CNLC: Guidelines for the Diagnosis and Treatment of Primary Liver Cancer (2022), Liver"
              + " Cancer 2023;12:405");

  private final String code;

  Cnlc(String code) {
    this.code = code;
  }

  /** Ia, Ib, IIa, IIb, IIIa, IIIb or IV. */
  public String code() {
    return code;
  }

  /** The stage, or those that remain possible. */
  public static Staged<Cnlc> of(Extent extent) {
    return Situation.stage(extent, Cnlc::stage);
  }

  private static Cnlc stage(Situation now) {
    if (now.ecog() >= 3 || now.liver() == ChildPugh.Letter.C) {
      return IV;
    }
    if (now.spread()) {
      return IIIB;
    }
    if (now.invasion()) {
      return IIIA;
    }
    if (now.count() <= 1) {
      return now.isLargestAtMost("50") ? IA : IB;
    }
    if (now.count() >= 4) {
      return IIB;
    }
    return now.isLargestAtMost("30") ? IB : IIA;
  }
}
