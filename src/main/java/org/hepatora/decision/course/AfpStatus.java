// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;

/**
 * Whether alpha-fetoprotein is raised now. A tumour that never raised it is not judged by it: then
 * an old value is as good as a new one; decision.md G7.
 */
public final class AfpStatus {
  private AfpStatus() {}

  public static Truth isRaised(
      Finding<Amount.Afp> current, Timeline<Amount.Afp> recorded, LocalDate asOf, Limit limit) {
    if (current instanceof Finding.Known<Amount.Afp> known) {
      return Truth.of(isRaised(known.value().value(), limit));
    }
    var facts = recorded.until(asOf).facts();
    boolean neverRaised =
        !facts.isEmpty()
            && facts.stream()
                .allMatch(
                    fact ->
                        fact instanceof Fact.Read<Amount.Afp> read
                            && !isRaised(read.value().value(), limit));
    return neverRaised ? Truth.NO : Truth.UNKNOWN;
  }

  private static boolean isRaised(BigDecimal value, Limit limit) {
    return limit.compare(value) >= 0;
  }
}
