// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.picture;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Something the record holds that no rule judges and the board has to weigh itself.
 *
 * @param words as they were recorded
 * @param from the first day it is about; null when not recorded
 * @param until the last day; null when it is not over, or nobody knows
 */
public record Unjudged(
    Matter matter,
    String words,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String source) {
  /** Days after which an operation or a finding is no longer told; ours. */
  private static final int TOLD = 90;

  private static final Comparator<Unjudged> ORDER =
      Comparator.comparing(Unjudged::matter)
          .thenComparing(Unjudged::words)
          .thenComparing(each -> each.from == null ? LocalDate.MIN : each.from)
          .thenComparing(Unjudged::source);

  /** What it is, the most pressing before an operation first; table unjudged. */
  public enum Matter {
    REFUSAL,
    PREGNANCY,
    RUPTURE,
    INFECTION,
    HEART_FAILURE,
    CORONARY_DISEASE,
    ANTICOAGULANT,
    ANTIPLATELET,
    SECOND_CANCER,
    COMBINED_CARCINOMA,
    FIBROLAMELLAR,
    /** Any other condition that is not over. */
    CONDITION,
    /** An operation or intervention that is none of those judged. */
    PROCEDURE,
    /** A finding or report with what it says. */
    FINDING,
    /** Any other medication in use. */
    MEDICATION;

    private static final Map<String, Matter> BY_CONCEPT =
        Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Matter::concept, m -> m));

    private final String concept = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** What the table calls so; null when it is nothing of these. */
    public static @Nullable Matter ofConcept(String concept) {
      return BY_CONCEPT.get(concept);
    }

    /** The concept of the table that stands for it. */
    public String concept() {
      return concept;
    }

    /** Whether a past one matters as well: what was ruptured, stented or treated stays so. */
    public boolean isKeptWhenOver() {
      return this == RUPTURE || this == CORONARY_DISEASE || this == SECOND_CANCER;
    }

    /** Whether the table names it; the others are what is left. */
    public boolean isNamed() {
      return this != CONDITION && this != MEDICATION;
    }

    /** Whether it is of its day and is told for a while after it. */
    boolean isOfItsDay() {
      return this == PROCEDURE || this == FINDING;
    }
  }

  /** What it is, and the words of the record. */
  public Argument text() {
    return Joined.of(Joint.COLON, Sentence.of("unjudged." + matter.concept()), new Recorded(words));
  }

  /** Whether it goes on that day, as far as anybody knows. */
  public boolean isInForce(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
  }

  private boolean isSince(LocalDate day) {
    return from == null || !from.isBefore(day);
  }

  /**
   * What is to be told on that day, once for the same words.
   *
   * @param ended days for which a medication that was stopped is still told
   */
  public static List<Unjudged> on(List<Unjudged> recorded, LocalDate asOf, int ended) {
    var told = new TreeMap<String, Unjudged>();
    recorded.stream()
        .sorted(ORDER)
        .filter(each -> each.from == null || !each.from.isAfter(asOf))
        .filter(each -> each.until == null || !each.until.isBefore(asOf.minusDays(ended)))
        .filter(each -> !each.matter.isOfItsDay() || each.isSince(asOf.minusDays(TOLD)))
        .forEach(
            each ->
                told.putIfAbsent(each.matter + " " + each.words.toLowerCase(Locale.ROOT), each));
    return told.values().stream().sorted(ORDER).toList();
  }
}
