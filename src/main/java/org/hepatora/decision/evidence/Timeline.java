package org.hepatora.decision.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every recorded statement of one kind, in date order whatever order it came in.
 *
 * @param <T> the clinical value; equal values are equal by {@code equals}
 */
public record Timeline<T>(List<Fact<T>> facts) {
  public Timeline {
    facts =
        facts.stream()
            .sorted(
                Comparator.<Fact<T>, LocalDate>comparing(Fact::date).thenComparing(Fact::source))
            .toList();
  }

  /** Nothing recorded. */
  public static <T> Timeline<T> none() {
    return new Timeline<>(List.of());
  }

  /** The statements dated on or before the day; later ones are not known yet. */
  public Timeline<T> until(LocalDate asOf) {
    return new Timeline<>(facts.stream().filter(fact -> !fact.date().isAfter(asOf)).toList());
  }

  /** The readable statements, oldest first. */
  public Stream<Fact.Read<T>> read() {
    return facts.stream()
        .filter(fact -> fact instanceof Fact.Read)
        .map(fact -> (Fact.Read<T>) fact);
  }

  /**
   * The current value: the latest on or before {@code asOf}, unknown when it is older than {@code
   * maxAgeDays}, unreadable, or contradicted on its own day.
   */
  public Finding<T> current(LocalDate asOf, int maxAgeDays) {
    var known = until(asOf).facts();
    if (known.isEmpty()) {
      return new Finding.Missing<>("not recorded", List.of());
    }
    var day = known.get(known.size() - 1).date();
    var ofDay = known.stream().filter(fact -> fact.date().equals(day)).toList();
    var sources = ofDay.stream().map(Fact::source).distinct().toList();
    for (Fact<T> fact : ofDay) {
      if (fact instanceof Fact.Unreadable<T> unreadable) {
        return new Finding.Missing<>("could not be read: " + unreadable.why(), sources);
      }
    }
    var values = ofDay.stream().map(fact -> ((Fact.Read<T>) fact).value()).distinct().toList();
    if (values.size() > 1) {
      return new Finding.Conflicting<>(day, sources);
    }
    long age = ChronoUnit.DAYS.between(day, asOf);
    if (age > maxAgeDays) {
      return new Finding.Missing<>(
          age + " days old on " + asOf + ", limit " + maxAgeDays + " days", sources);
    }
    return new Finding.Known<>(values.get(0), day, sources);
  }
}
