// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * A gate's result with everything it looked at.
 *
 * @param needed the unknown facts behind {@code missing}, by name
 * @param preferred the day all preferred intervals of this gate have passed
 */
public record GateReport(
    GateResult result,
    List<Criterion> criteria,
    List<Answer.Missing> missing,
    List<Argument> needed,
    List<Argument> cautions,
    @Nullable LocalDate preferred) {
  public GateReport {
    criteria = List.copyOf(criteria);
    missing = List.copyOf(missing);
    needed = List.copyOf(needed);
    cautions = List.copyOf(cautions);
  }
}
