package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.units.Limit;
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
   * @param why why the last day is unknown or the drug counts as ongoing; empty otherwise
   * @param hardDate the first day the hard interval has passed; null when unknown
   * @param preferredDate the first day the preferred interval has passed, the hard date where there
   *     is no preferred interval; null when unknown
   * @param preferred null when there is no second interval
   */
  public record Item(
      String id,
      String display,
      State state,
      @Nullable LocalDate last,
      boolean ongoing,
      String why,
      @Nullable LocalDate hardDate,
      @Nullable LocalDate preferredDate,
      Limit hard,
      @Nullable Limit preferred,
      List<String> sources) {
    public Item {
      sources = List.copyOf(sources);
    }

    /** The limits in words: {@code >= 28 d, preferred >= 42 d}, each marked where ours. */
    public String threshold() {
      return ">= "
          + hard.words()
          + (preferred == null ? "" : ", preferred >= " + preferred.words());
    }
  }

  /** The intervals on the day of the history. */
  public static Washout of(TherapyHistory history, WashoutTable table) {
    return new Washout(List.of());
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
