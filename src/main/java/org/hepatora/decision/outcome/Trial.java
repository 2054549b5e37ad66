// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The emulated trial: who is in it and what became of them. The only way from rows to a comparison,
 * which therefore always knows time zero and the day of each strategy.
 */
public final class Trial {
  private final TrialQuery query;
  private final List<FlowStep> flow;
  private final List<Participant> participants;
  private final CovariateTable covariates;

  private Trial(TrialQuery query, List<FlowStep> flow, List<Participant> participants) {
    this.query = query;
    this.flow = List.copyOf(flow);
    this.participants = List.copyOf(participants);
    covariates = CovariateTable.of(participants.stream().map(Participant::baseline).toList());
  }

  /**
   * Somebody in the trial.
   *
   * @param survival until death
   * @param eventFree until progression, recurrence or death
   * @param closed when the window was seen closed; null where it never was
   */
  record Participant(
      Candidate survival,
      Candidate eventFree,
      @Nullable Integer closed,
      Map<Covariate, Double> baseline) {}

  /** Of rows in any order. */
  public static Trial of(Iterable<OutcomeRow> rows, TrialQuery query) {
    int records = 0;
    int outside = 0;
    int others = 0;
    var excluded = new EnumMap<Exclusion, Integer>(Exclusion.class);
    var participants = new ArrayList<Participant>();
    for (var row : rows) {
      records++;
      if (row.excluded() != null) {
        excluded.merge(row.excluded(), 1, Integer::sum);
      } else if (row.timeZero() == null || !query.asksFor(row.timeZero())) {
        outside++;
      } else if (query.subgroup() != null && !Subgroup.holds(query.subgroup(), row.baseline())) {
        others++;
      } else {
        participants.add(participant(row, row.timeZero(), query.asOf()));
      }
    }
    var flow = new ArrayList<FlowStep>();
    flow.add(new FlowStep("records", records));
    for (var why : Exclusion.values()) {
      flow.add(new FlowStep("excluded-" + why.code(), excluded.getOrDefault(why, 0)));
    }
    int known = records - excluded.values().stream().mapToInt(Integer::intValue).sum();
    flow.add(new FlowStep("time-zero-known", known));
    flow.add(new FlowStep("outside-period", outside));
    if (query.subgroup() != null) {
      flow.add(new FlowStep("outside-subgroup", others));
    }
    flow.add(new FlowStep("eligible", participants.size()));
    toLandmark(participants, query.landmark(), flow);
    return new Trial(query, flow, participants);
  }

  private static void toLandmark(
      List<Participant> participants, int landmark, List<FlowStep> flow) {
    int died = 0;
    int lost = 0;
    for (var one : participants) {
      if (!one.survival().observedBeyond(landmark)) {
        died += one.survival().event() ? 1 : 0;
        lost += one.survival().event() ? 0 : 1;
      }
    }
    flow.add(new FlowStep("died-before-landmark", died));
    flow.add(new FlowStep("lost-before-landmark", lost));
    flow.add(new FlowStep("followed-to-landmark", participants.size() - died - lost));
  }

  private static Participant participant(OutcomeRow row, LocalDate timeZero, LocalDate asOf) {
    int last = DatedDays.between(timeZero, asOf);
    return new Participant(
        candidate(row, row.exit(), row.died(), last),
        candidate(row, row.eventFree(), row.event(), last),
        row.closed(),
        row.baseline());
  }

  private static Candidate candidate(OutcomeRow row, int exit, boolean event, int last) {
    return new Candidate(
        Math.min(exit, last),
        event && exit <= last,
        dayOf(row.resection(), last),
        dayOf(row.local(), last),
        new double[0]);
  }

  private static double dayOf(@Nullable Integer day, int last) {
    return day == null || day > last ? Candidate.NEVER : day;
  }

  /** How many are in it. */
  public int size() {
    return participants.size();
  }

  /** Their windows without a name or a day: times rounded to 30 days, none of a small cohort. */
  public List<Swimmer> swimmers() {
    if (participants.size() < query.minimumCell()) {
      return List.of();
    }
    return participants.stream()
        .map(Swimmer::of)
        .sorted(Swimmer.LONGEST_FIRST)
        .limit(Swimmer.MOST)
        .toList();
  }

  /** From the records to those who are compared. */
  public List<FlowStep> flow() {
    return flow;
  }

  /** What is asked. */
  public TrialQuery query() {
    return query;
  }

  List<Participant> participants() {
    return participants;
  }

  CovariateTable covariates() {
    return covariates;
  }

  /** Both outcomes by their code. */
  static Map<String, Function<Participant, Candidate>> outcomes() {
    var outcomes = new java.util.LinkedHashMap<String, Function<Participant, Candidate>>();
    outcomes.put("os", Participant::survival);
    outcomes.put("efs", Participant::eventFree);
    return outcomes;
  }

  List<Candidate> candidates(Function<Participant, Candidate> outcome) {
    return participants.stream().map(outcome).toList();
  }

  /** With the covariates a model of so many columns at most may use. */
  List<Candidate> adjusted(Function<Participant, Candidate> outcome, int columns) {
    var table = covariates.matrix(columns);
    var adjusted = new ArrayList<Candidate>();
    for (int i = 0; i < participants.size(); i++) {
      var one = outcome.apply(participants.get(i));
      adjusted.add(new Candidate(one.exit(), one.event(), one.resection(), one.local(), table[i]));
    }
    return adjusted;
  }
}
