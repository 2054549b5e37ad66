package org.hepatora.decision.answer;

import org.jspecify.annotations.Nullable;

/** The answers this server gives, CodeSystem disposition; decision.md 1. */
public enum Disposition {
  NOT_APPLICABLE("not-applicable", "Not applicable"),
  SUPPORTIVE_CARE("supportive-care", "Supportive care pathway"),
  MAINTAIN_NED("maintain-ned", "Maintain NED"),
  NEXT_LINE("next-line", "Progression: next line of therapy"),
  NOT_RECOMMENDED("not-recommended", "Surgery not recommended now"),
  LOCOREGIONAL_NED("locoregional-ned", "Locoregional therapy towards NED"),
  CONTINUE_SYSTEMIC("continue-systemic", "Continue systemic therapy"),
  CONSIDER("consider", "Consider: borderline, MDT discussion"),
  DEFER("defer", "Defer"),
  INSUFFICIENT_DATA("insufficient-data", "Insufficient data"),
  CANDIDATE_CONVERSION("candidate-conversion", "Candidate for conversion resection"),
  CANDIDATE_CYTOREDUCTION("candidate-cytoreduction", "Candidate for cytoreductive surgery");

  private final String code;
  private final String display;

  Disposition(String code, String display) {
    this.code = code;
    this.display = display;
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
  public String display() {
    return display;
  }
}
