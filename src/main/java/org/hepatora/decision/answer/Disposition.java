// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.answer;

import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** The answers this server gives, CodeSystem disposition; decision.md 1. */
public enum Disposition {
  NOT_APPLICABLE("not-applicable"),
  SUPPORTIVE_CARE("supportive-care"),
  MAINTAIN_NED("maintain-ned"),
  NEXT_LINE("next-line"),
  NOT_RECOMMENDED("not-recommended"),
  LOCOREGIONAL_NED("locoregional-ned"),
  CONTINUE_SYSTEMIC("continue-systemic"),
  CONSIDER("consider"),
  DEFER("defer"),
  INSUFFICIENT_DATA("insufficient-data"),
  CANDIDATE_CONVERSION("candidate-conversion"),
  CANDIDATE_CYTOREDUCTION("candidate-cytoreduction");

  private final String code;

  Disposition(String code) {
    this.code = code;
  }

  /** The disposition of a code; null when there is none. */
  public static @Nullable Disposition ofCode(String code) {
    for (Disposition each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return null;
  }

  /** The code other systems see. */
  public String code() {
    return code;
  }

  /** The name a clinician reads. */
  public Sentence words() {
    return Sentence.of("disposition." + code);
  }
}
