// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.staging;

import java.math.BigDecimal;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Term;

/** Criteria of tumour burden that come from liver transplantation; evidence.md 4.6. */
public final class TransplantCriteria {
  /** Rule id of the Milan criteria. */
  public static final String MILAN_RULE = "staging.milan";

  /** Where the Milan criteria come from. */
  public static final Argument MILAN_CITATION =
      new Term("Milan: Mazzaferro et al., N Engl J Med 1996;334:693");

  /** Rule id of up-to-seven. */
  public static final String UP_TO_SEVEN_RULE = "staging.up-to-seven";

  /** Where up-to-seven comes from. */
  public static final Argument UP_TO_SEVEN_CITATION =
      new Term("Up-to-seven: Mazzaferro et al., Lancet Oncol 2009;10:35");

  private static final BigDecimal SEVENTY_MM = new BigDecimal("70");

  private TransplantCriteria() {}

  /**
   * Single nodule of at most 5 cm, or at most three of at most 3 cm each, without invasion or
   * spread. Without a nodule on record it is unknown.
   */
  public static Truth milan(Extent extent) {
    return Situation.meets(extent, TransplantCriteria::milan);
  }

  /**
   * Number of nodules plus the diameter of the largest in cm is at most seven. Without a nodule on
   * record it is unknown.
   */
  public static Truth upToSeven(Extent extent) {
    return Situation.meets(extent, TransplantCriteria::upToSeven);
  }

  private static boolean milan(Situation now) {
    if (now.invasion() || now.spread()) {
      return false;
    }
    return now.count() == 1
        ? now.isLargestAtMost("50")
        : now.count() <= 3 && now.isLargestAtMost("30");
  }

  private static boolean upToSeven(Situation now) {
    var number = BigDecimal.TEN.multiply(BigDecimal.valueOf(now.count()));
    return number.add(now.largest()).compareTo(SEVENTY_MM) <= 0;
  }
}
