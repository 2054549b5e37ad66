// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Every recorded statement of one kind, in date order whatever order it came in.
 *
 * @param <T> the clinical value; equal values are equal by {@code equals}
 */
public record Timeline<T>(List<Fact<T>> facts, List<Fact.Undatable<T>> undatable) {
  public Timeline {
    facts = sorted(facts);
    undatable = sorted(undatable);
  }

  /** Of all statements, those that cannot be placed on a day among them. */
  public Timeline(List<Fact<T>> all) {
    this(dated(all), undatable(all));
  }

  private static <F extends Fact<?>> List<F> sorted(List<F> facts) {
    for (int next = 1; next < facts.size(); next++) {
      if (compare(facts.get(next - 1), facts.get(next)) > 0) {
        return facts.stream().sorted(Timeline::compare).toList();
      }
    }
    return List.copyOf(facts);
  }

  private static int compare(Fact<?> one, Fact<?> other) {
    int day = one.date().compareTo(other.date());
    return day != 0 ? day : one.source().compareTo(other.source());
  }

  private static <T> List<Fact<T>> dated(List<Fact<T>> all) {
    var dated = new ArrayList<Fact<T>>(all.size());
    for (Fact<T> fact : all) {
      if (!(fact instanceof Fact.Undatable)) {
        dated.add(fact);
      }
    }
    return dated;
  }

  private static <T> List<Fact.Undatable<T>> undatable(List<Fact<T>> all) {
    var undatable = new ArrayList<Fact.Undatable<T>>(0);
    for (Fact<T> fact : all) {
      if (fact instanceof Fact.Undatable<T> one) {
        undatable.add(one);
      }
    }
    return undatable;
  }

  /** Nothing recorded. */
  public static <T> Timeline<T> none() {
    return new Timeline<>(List.of(), List.of());
  }

  /** The statements dated on or before the day; later ones are not known yet. */
  public Timeline<T> until(LocalDate asOf) {
    boolean nothingLater = endsBy(facts, asOf) && endsBy(undatable, asOf);
    return nothingLater
        ? this
        : new Timeline<>(
            facts.stream().filter(fact -> !fact.date().isAfter(asOf)).toList(),
            undatable.stream().filter(fact -> !fact.date().isAfter(asOf)).toList());
  }

  private static boolean endsBy(List<? extends Fact<?>> sorted, LocalDate asOf) {
    return sorted.isEmpty() || !sorted.get(sorted.size() - 1).date().isAfter(asOf);
  }

  /** The readable statements, oldest first. */
  public Stream<Fact.Read<T>> read() {
    return facts.stream()
        .filter(fact -> fact instanceof Fact.Read)
        .map(fact -> (Fact.Read<T>) fact);
  }

  /**
   * The current value: the latest on or before {@code asOf}, unknown when it is older than {@code
   * maxAgeDays}, unreadable, contradicted on its own day, or when a statement that cannot be placed
   * on a day may be newer.
   */
  public Finding<T> current(LocalDate asOf, int maxAgeDays) {
    var ofDay = ofLatestDay(asOf);
    var newer = perhapsNewer(ofDay, asOf);
    if (newer != null) {
      return newer;
    }
    if (ofDay.isEmpty()) {
      return new Finding.Missing<>(Sentence.of("why.not-recorded"), List.of());
    }
    var day = ofDay.get(0).date();
    var sources = new ArrayList<String>(ofDay.size());
    var values = new ArrayList<T>(ofDay.size());
    @Nullable Argument unreadable = null;
    @Nullable Recorded seen = null;
    for (Fact<T> fact : ofDay) {
      if (fact instanceof Fact.Read<T> read && seen == null) {
        seen = read.seen();
      }
      if (!sources.contains(fact.source())) {
        sources.add(fact.source());
      }
      if (fact instanceof Fact.Read<T> read && !values.contains(read.value())) {
        values.add(read.value());
      }
      if (fact instanceof Fact.Unreadable<T> unread && unreadable == null) {
        unreadable = Joined.of(Joint.COLON, Sentence.of("why.could-not-be-read"), unread.why());
      }
    }
    if (unreadable != null) {
      return new Finding.Missing<>(unreadable, sources);
    }
    if (values.size() > 1) {
      return new Finding.Conflicting<>(day, sources);
    }
    long age = ChronoUnit.DAYS.between(day, asOf);
    if (age > maxAgeDays) {
      return new Finding.Missing<>(
          Sentence.of(
              "why.days-old-on-limit-days", Numeral.of(age), Day.of(asOf), Numeral.of(maxAgeDays)),
          sources);
    }
    return new Finding.Known<>(values.get(0), day, sources, seen);
  }

  private @Nullable Finding<T> perhapsNewer(List<Fact<T>> ofDay, LocalDate asOf) {
    var sources = new ArrayList<String>();
    @Nullable Argument why = null;
    for (Fact.Undatable<T> fact : undatable) {
      boolean known = !fact.date().isAfter(asOf);
      if (known && (ofDay.isEmpty() || !fact.latest().isBefore(ofDay.get(0).date()))) {
        why =
            why == null
                ? Joined.of(Joint.COLON, Sentence.of("why.could-not-be-placed"), fact.why())
                : why;
        sources.add(fact.source());
      }
    }
    return why == null ? null : new Finding.Missing<>(why, sources);
  }

  /** The statements of the latest day on or before {@code asOf}; none when there is none. */
  private List<Fact<T>> ofLatestDay(LocalDate asOf) {
    int end = facts.size();
    while (end > 0 && facts.get(end - 1).date().isAfter(asOf)) {
      end--;
    }
    int start = end;
    while (start > 0 && facts.get(start - 1).date().equals(facts.get(end - 1).date())) {
      start--;
    }
    return facts.subList(start, end);
  }
}
