// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.liver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one score: collects why each missing one is missing, so that a clinician is told
 * all of them at once. The score is dated by its latest input.
 */
final class Inputs {
  private final List<Argument> missing = new ArrayList<>();
  private final TreeSet<String> sources = new TreeSet<>();
  private final TreeSet<LocalDate> dates = new TreeSet<>();

  /** Looks at one more input. */
  Inputs with(Argument name, Finding<?> input) {
    sources.addAll(input.fold(k -> k.sources(), m -> m.sources(), c -> c.sources()));
    if (input instanceof Finding.Known<?> known) {
      if (known.value() instanceof Amount amount && amount.value().signum() <= 0) {
        missing.add(
            Joined.of(
                Joint.COLON,
                name,
                Sentence.of("why.is-not-a-possible-value", Numeral.of(amount.value()))));
        return this;
      }
      dates.add(known.date());
      return this;
    }
    missing.add(Joined.of(Joint.COLON, name, why(input)));
    return this;
  }

  List<Argument> missing() {
    return List.copyOf(missing);
  }

  List<String> sources() {
    return List.copyOf(sources);
  }

  @Nullable LocalDate latest() {
    return dates.isEmpty() ? null : dates.last();
  }

  /** The score, or every reason why there is none. */
  <T> Finding<T> compute(Supplier<T> score) {
    if (missing.isEmpty() && !dates.isEmpty()) {
      return new Finding.Known<>(score.get(), dates.last(), sources());
    }
    return new Finding.Missing<>(Joined.of(Joint.SEMICOLON, missing), sources());
  }

  /** The value of an input known to be known. */
  static <T> T value(Finding<T> input) {
    if (input instanceof Finding.Known<T> known) {
      return known.value();
    }
    throw new IllegalStateException("read before it was checked");
  }

  private static Argument why(Finding<?> input) {
    return input.<Argument>fold(
        known -> Sentence.of("why.known"),
        none -> none.why(),
        conflict -> Sentence.of("why.two-different-values-on", Day.of(conflict.date())));
  }
}
