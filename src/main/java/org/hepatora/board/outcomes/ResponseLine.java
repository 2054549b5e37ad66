// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.outcomes;

import java.math.BigDecimal;
import java.util.List;
import org.hepatora.decision.outcome.ResponseGroup;
import org.hepatora.decision.outcome.ResponseReport;
import org.hepatora.decision.outcome.SmallCells;
import org.hepatora.decision.therapy.Regimen;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of responses.
 *
 * @param regimen its published name; null where there is none
 * @param told whether its numbers are large enough to be told
 */
public record ResponseLine(ResponseGroup group, @Nullable Argument regimen, boolean told) {

  static List<ResponseLine> of(ResponseReport report, List<Regimen> regimens) {
    int minimum = report.query().minimumCell();
    return report.groups().stream()
        .map(one -> new ResponseLine(one, name(one.regimen(), regimens), isTold(one, minimum)))
        .toList();
  }

  private static boolean isTold(ResponseGroup group, int minimum) {
    return group.evaluable() >= minimum
        && !SmallCells.isSmall(group.responders(), minimum)
        && !SmallCells.isSmall(group.evaluable() - group.responders(), minimum);
  }

  /** A number of days, with a half where the middle lies between two; a dash where none is told. */
  public static String days(@Nullable Double days) {
    return days == null ? "-" : BigDecimal.valueOf(days).stripTrailingZeros().toPlainString();
  }

  /** Null where no published regimen has these drugs. */
  private static @Nullable Argument name(String code, List<Regimen> regimens) {
    for (var regimen : regimens) {
      if (regimen.code().equals(code)) {
        return regimen.display();
      }
    }
    return null;
  }
}
