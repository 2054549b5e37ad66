// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.List;
import java.util.Objects;
import org.hepatora.decision.outcome.LineOutcome.Responded;

/**
 * How many responded to a regimen under one criterion, and how soon; counts only, so that those of
 * sites add up.
 *
 * @param toResponse days from the first dose, of the responders
 * @param toPlateau days from the first dose to a plateau, of those who reached one
 * @param inPlateau days seen in it
 */
public record ResponseTally(
    String regimen,
    String criteria,
    int treated,
    int evaluable,
    DayCounts toResponse,
    DayCounts toPlateau,
    DayCounts inPlateau) {
  /** Refuses what cannot have been counted. */
  public ResponseTally {
    if (evaluable > treated || toResponse.size() > evaluable || toPlateau.size() > treated) {
      throw new IllegalArgumentException("More responded than were treated");
    }
  }

  /** Of lines of one regimen, each with its response under one criterion. */
  static ResponseTally of(List<Given> lines) {
    var first = lines.get(0);
    var evaluable = lines.stream().map(Given::response).filter(Responded::evaluable).toList();
    var plateaus = lines.stream().map(Given::line).filter(one -> one.plateauDay() != null).toList();
    return new ResponseTally(
        first.line().regimen(),
        first.response().criteria(),
        lines.size(),
        evaluable.size(),
        DayCounts.of(evaluable.stream().map(Responded::responseDay)),
        DayCounts.of(plateaus.stream().map(LineOutcome::plateauDay)),
        DayCounts.of(plateaus.stream().map(LineOutcome::plateauDays)));
  }

  /** A line under one criterion. */
  record Given(LineOutcome line, Responded response) {
    String name() {
      return ResponseTally.name(line.regimen(), response.criteria());
    }

    boolean responded() {
      return response.evaluable() && response.responseDay() != null;
    }

    Spell duration() {
      return Spell.until(Objects.requireNonNullElse(response.durationDays(), 0), response.ended());
    }
  }

  ResponseTally plus(ResponseTally other) {
    return new ResponseTally(
        regimen,
        criteria,
        treated + other.treated,
        evaluable + other.evaluable,
        toResponse.plus(other.toResponse),
        toPlateau.plus(other.toPlateau),
        inPlateau.plus(other.inPlateau));
  }

  /** Regimen and criterion, as one word. */
  String name() {
    return name(regimen, criteria);
  }

  private static String name(String regimen, String criteria) {
    return regimen + " " + criteria;
  }

  /**
   * What the counts say.
   *
   * @param durations of the responses, in the stratum of this name
   */
  ResponseGroup group(Counts durations) {
    int responders = toResponse.size();
    return new ResponseGroup(
        regimen,
        criteria,
        treated,
        evaluable,
        responders,
        evaluable == 0 ? null : ClopperPearson.of(responders, evaluable),
        toResponse.median(),
        responders == 0 ? null : KaplanMeier.of(durations, name()).median(IntervalType.LOG_LOG),
        toPlateau.size(),
        toPlateau.median(),
        inPlateau.median());
  }
}
