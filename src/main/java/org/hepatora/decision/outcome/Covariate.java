// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What was known of a patient at time zero and may have led to the choice; outcomes.md 2. In the
 * order in which a model takes them while the cohort is too small for all.
 */
public enum Covariate {
  ECOG("ecog", true),
  SPREAD("spread", true),
  ALBI("albi", true),
  LARGEST("largest-lesion", true),
  AFP("log-afp", true),
  DEPTH("depth-of-response", true),
  THROMBUS("thrombus", true),
  LESIONS("lesions", true),
  CHILD_PUGH("child-pugh", true),
  DAYS_ON_THERAPY("days-on-therapy", true),
  AFP_RESPONSE("afp-response", true),
  AGE("age", true),
  YEAR("calendar-year", true),
  IMMUNOTHERAPY_ANTI_VEGF("immunotherapy-anti-vegf", true),
  LOCAL_IN_LINE("local-in-line", true),
  /** 1 with a resistant primary, 0 with a plateau alone. */
  RESISTANT_PRIMARY("resistant-primary", false),
  LIVER_ONLY("liver-only", false);

  private final String code;
  private final boolean adjusted;

  Covariate(String code, boolean adjusted) {
    this.code = code;
    this.adjusted = adjusted;
  }

  /** As answers name it. */
  public String code() {
    return code;
  }

  /** Whether models adjust for it; the others make subgroups only. */
  boolean isAdjusted() {
    return adjusted;
  }

  /** The covariate of that code. */
  public static @Nullable Covariate ofCode(String code) {
    for (var covariate : values()) {
      if (covariate.code.equals(code)) {
        return covariate;
      }
    }
    return null;
  }
}
