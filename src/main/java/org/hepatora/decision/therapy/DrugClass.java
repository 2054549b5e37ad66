// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import org.jspecify.annotations.Nullable;

/** What a drug acts on, as far as qualifying and washout depend on it; evidence.md 1.1. */
public enum DrugClass {
  ICI_PD1("pd-1"),
  ICI_PDL1("pd-l1"),
  ICI_CTLA4("ctla-4"),
  VEGF_MAB("vegf-antibody"),
  VEGFR2_MAB("vegfr-2-antibody"),
  VEGF_TKI("vegfr-tki"),
  ANTIVIRAL("hbv-antiviral");

  private final String code;

  DrugClass(String code) {
    this.code = code;
  }

  /** The name a file of knowledge has for it. */
  public String code() {
    return code;
  }

  /** The class of a code; null when there is none. */
  public static @Nullable DrugClass ofCode(String code) {
    for (var one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    return null;
  }

  /** An immune checkpoint inhibitor. */
  public boolean isIci() {
    return this == ICI_PD1 || this == ICI_PDL1 || this == ICI_CTLA4;
  }

  /** An agent against VEGF or its receptors. */
  public boolean isAntiVegf() {
    return this == VEGF_MAB || this == VEGFR2_MAB || this == VEGF_TKI;
  }
}
