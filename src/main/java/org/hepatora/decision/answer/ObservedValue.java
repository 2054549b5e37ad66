// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/** The value a criterion was judged on, its day and the resources it came from. */
public record ObservedValue(
    @Nullable Observed observed, @Nullable LocalDate date, List<String> sources) {
  public static final ObservedValue NOTHING = new ObservedValue(null, null, List.of());

  public ObservedValue {
    sources = sources.size() < 2 ? sources : List.copyOf(new TreeSet<>(sources));
  }

  public static ObservedValue amount(Finding.Known<? extends Amount> known) {
    var amount = known.value();
    return new ObservedValue(
        new Observed.Quantity(amount.value(), amount.ucum()), known.date(), known.sources());
  }

  public static ObservedValue number(Finding.Known<Integer> known) {
    return new ObservedValue(new Observed.Number(known.value()), known.date(), known.sources());
  }

  public static ObservedValue text(Argument words, Finding.Known<?> known) {
    return new ObservedValue(new Observed.Text(words), known.date(), known.sources());
  }

  public static ObservedValue text(Argument words, @Nullable LocalDate date, List<String> sources) {
    return new ObservedValue(new Observed.Text(words), date, sources);
  }

  public static ObservedValue quantity(
      BigDecimal value, String ucum, @Nullable LocalDate date, List<String> sources) {
    return new ObservedValue(new Observed.Quantity(value, ucum), date, sources);
  }

  public static ObservedValue number(int value, @Nullable LocalDate date, List<String> sources) {
    return new ObservedValue(new Observed.Number(value), date, sources);
  }
}
