// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Whether enough time has passed since each treatment for surgery to be safe; evidence.md 5,
 * decision.md G10. A drug stopped long ago is still looked at: it simply has passed.
 *
 * @param items one for every drug and local therapy with an interval, drugs first
 */
public record Washout(List<Item> items) {
  /** Rule id. */
  public static final String RULE = "therapy.washout";

  public Washout {
    items = List.copyOf(items);
  }

  /** How far the interval has passed. */
  public enum State {
    /** Before the hard interval has passed. */
    BLOCKED,
    /** Between the hard and the preferred interval. */
    CAUTION,
    MET,
    /** The last dose is not known. */
    UNKNOWN
  }

  /**
   * The interval of one treatment.
   *
   * @param id code of the drug or modality, e.g. {@code bevacizumab}, {@code tace}
   * @param display the name a clinician reads
   * @param last the last dose or session; asOf when ongoing; null when unknown
   * @param ongoing the drug is still given
   * @param why why the last day is unknown or the drug counts as ongoing; null otherwise
   * @param hardDate the first day the hard interval has passed; null when unknown
   * @param preferredDate the first day the preferred interval has passed, the hard date where there
   *     is no preferred interval; null when unknown
   * @param preferred null when there is no second interval
   */
  public record Item(
      String id,
      Argument display,
      State state,
      @Nullable LocalDate last,
      boolean ongoing,
      @Nullable Argument why,
      @Nullable LocalDate hardDate,
      @Nullable LocalDate preferredDate,
      Limit hard,
      @Nullable Limit preferred,
      List<String> sources) {
    public Item {
      sources = List.copyOf(sources);
    }

    /** The limits in words: {@code >= 28 d, preferred >= 42 d}, each marked where ours. */
    public Argument threshold() {
      return Washout.threshold(hard, preferred);
    }
  }

  /** Two limits in words: {@code >= 28 d, preferred >= 42 d}, each marked where ours. */
  public static Argument threshold(Limit hard, @Nullable Limit preferred) {
    return preferred == null
        ? Sentence.of("limit.amount", hard.words())
        : Sentence.of("limit.preferred", hard.words(), preferred.words());
  }

  /** The intervals on the day of the history. */
  public static Washout of(TherapyHistory history, WashoutTable table) {
    var items = new ArrayList<Item>();
    for (var dose : history.lastDoses()) {
      var row = table.of(dose.drug());
      if (row != null) {
        items.add(item(dose, row, history.asOf()));
      }
    }
    for (var modality : Modality.values()) {
      var row = table.of(modality);
      var item = row == null ? null : item(modality, row, history);
      if (item != null) {
        items.add(item);
      }
    }
    return new Washout(items);
  }

  private static Item item(LastDose dose, WashoutTable.Row row, LocalDate asOf) {
    return item(
        new Treatment(
            dose.drug().code(),
            dose.drug().display(),
            dose.date(),
            dose.ongoing(),
            dose.why(),
            dose.sources()),
        row,
        asOf);
  }

  /** The latest session; null when neither a session nor a regimen that names one is recorded. */
  private static @Nullable Item item(
      Modality modality, WashoutTable.Row row, TherapyHistory history) {
    var sessions =
        history.local().stream().filter(therapy -> therapy.modality() == modality).toList();
    boolean named = history.lines().stream().anyMatch(line -> line.namedLocal().contains(modality));
    if (sessions.isEmpty() && !named) {
      return null;
    }
    var ongoing = sessions.stream().filter(LocalTherapy::ongoing).toList();
    if (!ongoing.isEmpty()) {
      var sources = ongoing.stream().map(LocalTherapy::source).distinct().sorted().toList();
      return item(
          new Treatment(
              modality.code(),
              modality.words(),
              history.asOf(),
              true,
              Sentence.of("interval.recorded-as-under-way"),
              sources),
          row,
          history);
    }
    var undated = sessions.stream().filter(therapy -> therapy.date() == null).toList();
    if (!undated.isEmpty()) {
      return item(
          treatment(modality, null, Sentence.of("why.its-day-could-not-be-read"), undated),
          row,
          history);
    }
    if (sessions.isEmpty()) {
      Argument why = Sentence.of("why.the-regimen-names-it-but-no");
      return item(treatment(modality, null, why, sessions), row, history);
    }
    var last = sessions.get(sessions.size() - 1).date();
    var ofLast = sessions.stream().filter(therapy -> Objects.equals(therapy.date(), last)).toList();
    return item(treatment(modality, last, null, ofLast), row, history);
  }

  private static Treatment treatment(
      Modality modality,
      @Nullable LocalDate last,
      @Nullable Argument why,
      List<LocalTherapy> sessions) {
    return new Treatment(
        modality.code(),
        modality.words(),
        last,
        false,
        why,
        sessions.stream().map(LocalTherapy::source).distinct().sorted().toList());
  }

  private static Item item(Treatment treatment, WashoutTable.Row row, TherapyHistory history) {
    return item(treatment, row, history.asOf());
  }

  /** What was given, and when last. */
  private record Treatment(
      String id,
      Argument display,
      @Nullable LocalDate last,
      boolean ongoing,
      @Nullable Argument why,
      List<String> sources) {}

  private static Item item(Treatment treatment, WashoutTable.Row row, LocalDate asOf) {
    var last = treatment.last();
    var hardDate = last == null ? null : last.plusDays(row.hard().whole());
    var longer = row.preferred() == null ? row.hard() : row.preferred();
    var preferredDate = last == null ? null : last.plusDays(longer.whole());
    return new Item(
        treatment.id(),
        treatment.display(),
        state(hardDate, preferredDate, asOf),
        last,
        treatment.ongoing(),
        treatment.why(),
        hardDate,
        preferredDate,
        row.hard(),
        row.preferred(),
        treatment.sources());
  }

  private static State state(
      @Nullable LocalDate hardDate, @Nullable LocalDate preferredDate, LocalDate asOf) {
    if (hardDate == null || preferredDate == null) {
      return State.UNKNOWN;
    }
    if (asOf.isBefore(hardDate)) {
      return State.BLOCKED;
    }
    return asOf.isBefore(preferredDate) ? State.CAUTION : State.MET;
  }

  /** The worst state: blocked, then unknown, then caution. */
  public State state() {
    for (var state : List.of(State.BLOCKED, State.UNKNOWN, State.CAUTION)) {
      if (items.stream().anyMatch(item -> item.state() == state)) {
        return state;
      }
    }
    return State.MET;
  }

  /**
   * The day every known hard interval has passed: the latest of last dose + hard over all; null
   * when nothing known has an interval.
   */
  public @Nullable LocalDate earliest() {
    return items.stream().map(Item::hardDate).reduce(null, Washout::later);
  }

  /** The day every known preferred interval has passed; null when nothing known has one. */
  public @Nullable LocalDate preferred() {
    return items.stream().map(Item::preferredDate).reduce(null, Washout::later);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
