// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/** What is done within the grace after time zero; CodeSystem {@code strategy}. */
public enum Strategy {
  /** Liver resection. */
  SURGERY("surgery"),
  /** Ablation, TACE, HAIC or radiotherapy, and no resection. */
  LOCAL("local"),
  /** Neither: the drugs go on. */
  SYSTEMIC("systemic");

  private final String code;

  Strategy(String code) {
    this.code = code;
  }

  /** As it stands in FHIR. */
  public String code() {
    return code;
  }

  /** The strategy of that code. */
  public static @Nullable Strategy ofCode(String code) {
    for (var strategy : values()) {
      if (strategy.code.equals(code)) {
        return strategy;
      }
    }
    return null;
  }
}
