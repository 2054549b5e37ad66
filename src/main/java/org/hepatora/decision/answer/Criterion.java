// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer, enough to recompute it: the rule, what was seen, when, from which
 * resource, against which threshold, from which source.
 *
 * @param id rule id, e.g. {@code g5.child-pugh}
 * @param text one sentence a clinician reads
 * @param observed the value seen, null when unknown
 * @param date the day of the value
 * @param threshold the limit in words with its unit; ends with "(ours)" where no publication is
 *     behind it
 */
public record Criterion(
    String id,
    Status status,
    Argument text,
    @Nullable Observed observed,
    @Nullable LocalDate date,
    List<String> sources,
    Argument threshold,
    List<Argument> citations) {
  public Criterion {
    sources = List.copyOf(sources);
    citations = List.copyOf(citations);
  }

  /** The same with another status. */
  public Criterion with(Status other) {
    return new Criterion(id, other, text, observed, date, sources, threshold, citations);
  }

  /** Whether the criterion for presenting the patient is met. */
  public enum Status {
    MET("met"),
    NOT_MET("not-met"),
    UNKNOWN("unknown"),
    /** Known and not met, and the answer does not rest on it. */
    NOT_APPLICABLE("not-applicable");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** What was seen. */
  public sealed interface Observed {
    /** A number with its UCUM unit. */
    record Quantity(BigDecimal value, String ucum) implements Observed {}

    /** A plain whole number, e.g. an ECOG score. */
    record Number(int value) implements Observed {}

    /** Words, e.g. a category. */
    record Text(Argument value) implements Observed {}
  }
}
