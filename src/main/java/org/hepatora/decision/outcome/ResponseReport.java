package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.hepatora.decision.outcome.LineOutcome.Responded;
import org.jspecify.annotations.Nullable;

/**
 * How systemic therapy went: a description, no comparison.
 *
 * @param flow from the treated to those who stayed free of disease
 * @param stayedFree the probability to be free of disease for 365 and 730 days after reaching it
 */
public record ResponseReport(
    TrialQuery query, List<FlowStep> flow, List<ResponseGroup> groups, List<Estimate> stayedFree) {

  /** Of lines whose first dose lies in the period asked for. */
  public static ResponseReport of(Iterable<OutcomeRow> rows, TrialQuery query) {
    var lines = new TreeMap<String, List<Given>>();
    var treated = new ArrayList<OutcomeRow>();
    int records = 0;
    for (var row : rows) {
      records++;
      boolean any = false;
      for (var line : row.lines()) {
        if (query.asksFor(line.firstDose())) {
          any = true;
          for (var response : line.responses()) {
            lines
                .computeIfAbsent(
                    line.regimen() + " " + response.criteria(), key -> new ArrayList<>())
                .add(new Given(line, response));
          }
        }
      }
      if (any) {
        treated.add(row);
      }
    }
    return new ResponseReport(
        query, flow(records, treated), groups(lines), stayedFree(treated, query.minimumCell()));
  }

  /** A line under one criterion. */
  private record Given(LineOutcome line, Responded response) {}

  private static List<ResponseGroup> groups(Map<String, List<Given>> lines) {
    return lines.values().stream().map(ResponseReport::group).toList();
  }

  private static ResponseGroup group(List<Given> lines) {
    var first = lines.get(0);
    var evaluable = lines.stream().map(Given::response).filter(Responded::evaluable).toList();
    var responders = evaluable.stream().filter(one -> one.responseDay() != null).toList();
    var durations =
        responders.stream()
            .map(one -> Spell.until(Objects.requireNonNullElse(one.durationDays(), 0), one.ended()))
            .toList();
    var plateaus = lines.stream().map(Given::line).filter(one -> one.plateauDay() != null).toList();
    return new ResponseGroup(
        first.line().regimen(),
        first.response().criteria(),
        lines.size(),
        evaluable.size(),
        responders.size(),
        evaluable.isEmpty() ? null : ClopperPearson.of(responders.size(), evaluable.size()),
        median(responders, Responded::responseDay),
        durations.isEmpty() ? null : KaplanMeier.of(durations).median(IntervalType.LOG_LOG),
        plateaus.size(),
        median(plateaus, LineOutcome::plateauDay),
        median(plateaus, LineOutcome::plateauDays));
  }

  private static <T> @Nullable Double median(List<T> of, Function<T, @Nullable Integer> value) {
    var sorted =
        of.stream()
            .map(value)
            .filter(Objects::nonNull)
            .mapToDouble(Integer::doubleValue)
            .sorted()
            .toArray();
    return sorted.length == 0 ? null : Percentile.of(sorted, 0.5);
  }

  private static List<FlowStep> flow(int records, List<OutcomeRow> treated) {
    var flow = new ArrayList<FlowStep>();
    flow.add(new FlowStep("records", records));
    flow.add(new FlowStep("treated", treated.size()));
    flow.add(step("window-reached", treated, row -> row.timeZero() != null));
    flow.add(step("presented", treated, row -> row.presented() != null));
    flow.add(step("operated", treated, row -> row.resection() != null));
    flow.add(step("ned", treated, row -> row.ned() != null));
    return flow;
  }

  private static FlowStep step(
      String step, List<OutcomeRow> rows, java.util.function.Predicate<OutcomeRow> reached) {
    return new FlowStep(step, (int) rows.stream().filter(reached).count());
  }

  private static List<Estimate> stayedFree(List<OutcomeRow> treated, int minimumCell) {
    var spells =
        treated.stream()
            .filter(row -> row.ned() != null)
            .map(row -> Spell.until(row.nedDays(), row.nedEnded()))
            .toList();
    if (spells.size() < minimumCell) {
      return List.of();
    }
    return Grid.of("ned", "kaplan-meier", KaplanMeier.of(spells), minimumCell).stream()
        .filter(one -> one.day() == 365 || one.day() == 730)
        .toList();
  }
}
