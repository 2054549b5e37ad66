// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hepatora.decision.outcome.ResponseTally.Given;

/**
 * What a site may give away of how systemic therapy went; no patient is in it. The sums of the
 * sites are the counts of all, and what is told of them is what would be told of the patients
 * together.
 *
 * @param flow by step, in its order
 * @param tallies by regimen and criterion
 * @param durations how long responses lasted, a stratum a tally, and freedom from disease
 */
public record ResponseCounts(
    TrialQuery query, Map<String, Integer> flow, List<ResponseTally> tallies, Counts durations) {
  private static final String FREE = "ned";

  /** Keeps the order of the steps and sorts the tallies; those of one name are added. */
  public ResponseCounts {
    flow = new LinkedHashMap<>(flow);
    var byName = new TreeMap<String, ResponseTally>();
    tallies.forEach(each -> byName.merge(each.name(), each, ResponseTally::plus));
    tallies = List.copyOf(byName.values());
  }

  /** Of lines whose first dose lies in the period asked for. */
  public static ResponseCounts of(Iterable<OutcomeRow> rows, TrialQuery query) {
    var treated = new ArrayList<OutcomeRow>();
    var given = new TreeMap<String, List<Given>>();
    int records = 0;
    for (var row : rows) {
      records++;
      var lines = row.lines().stream().filter(one -> query.asksFor(one.firstDose())).toList();
      if (!lines.isEmpty()) {
        treated.add(row);
      }
      for (var line : lines) {
        for (var response : line.responses()) {
          var one = new Given(line, response);
          given.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one);
        }
      }
    }
    return new ResponseCounts(
        query,
        flow(records, treated),
        given.values().stream().map(ResponseTally::of).toList(),
        durations(given, treated));
  }

  private static Counts durations(Map<String, List<Given>> given, List<OutcomeRow> treated) {
    var spells = new TreeMap<String, List<Spell>>();
    given.forEach(
        (name, of) ->
            spells.put(name, of.stream().filter(Given::responded).map(Given::duration).toList()));
    spells.put(
        FREE,
        treated.stream()
            .filter(row -> row.ned() != null)
            .map(row -> Spell.until(row.nedDays(), row.nedEnded()))
            .toList());
    var durations = new ArrayList<Count>();
    spells.forEach((name, of) -> durations.addAll(Counts.of(name, of).rows()));
    return Counts.of(durations);
  }

  private static Map<String, Integer> flow(int records, List<OutcomeRow> treated) {
    var flow = new LinkedHashMap<String, Integer>();
    flow.put("records", records);
    flow.put("treated", treated.size());
    flow.put("window-reached", count(treated, row -> row.timeZero() != null));
    flow.put("presented", count(treated, row -> row.presented() != null));
    flow.put("operated", count(treated, row -> row.resection() != null));
    flow.put(FREE, count(treated, row -> row.ned() != null));
    return flow;
  }

  private static int count(List<OutcomeRow> rows, Predicate<OutcomeRow> reached) {
    return (int) rows.stream().filter(reached).count();
  }

  /**
   * Of both sites together.
   *
   * @throws IllegalArgumentException where they were not asked the same
   */
  public ResponseCounts plus(ResponseCounts other) {
    if (!query.equals(other.query)) {
      throw new IllegalArgumentException("the counts answer different questions");
    }
    var flows = new LinkedHashMap<>(flow);
    other.flow.forEach((step, count) -> flows.merge(step, count, Integer::sum));
    var both = new ArrayList<>(tallies);
    both.addAll(other.tallies);
    return new ResponseCounts(query, flows, both, durations.plus(other.durations));
  }

  /** What the counts say. */
  public ResponseReport report() {
    var steps = new ArrayList<FlowStep>();
    flow.forEach((step, count) -> steps.add(new FlowStep(step, count)));
    return new ResponseReport(
        query, steps, tallies.stream().map(each -> each.group(durations)).toList(), stayedFree());
  }

  private List<Estimate> stayedFree() {
    if (flow.getOrDefault(FREE, 0) < query.minimumCell()) {
      return List.of();
    }
    var curve = KaplanMeier.of(durations, FREE);
    return Grid.of(FREE, "kaplan-meier", curve, query.minimumCell()).stream()
        .filter(one -> one.day() == 365 || one.day() == 730)
        .toList();
  }
}
