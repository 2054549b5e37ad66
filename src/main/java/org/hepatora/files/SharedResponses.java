// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.TreeMap;
import org.hepatora.decision.outcome.DayCounts;
import org.hepatora.decision.outcome.ResponseCounts;
import org.hepatora.decision.outcome.ResponseTally;
import org.hepatora.decision.outcome.TrialQuery;

/** The counts of responses within a site's file, and back. */
final class SharedResponses {
  private SharedResponses() {}

  static void write(ResponseCounts counts, ObjectNode to) {
    var flow = to.putObject("flow");
    counts.flow().forEach(flow::put);
    var tallies = to.putArray("tallies");
    for (var tally : counts.tallies()) {
      var row = tallies.addObject();
      row.put("regimen", tally.regimen()).put("criteria", tally.criteria());
      row.put("treated", tally.treated()).put("evaluable", tally.evaluable());
      write(tally.toResponse(), row.putObject("toResponse"));
      write(tally.toPlateau(), row.putObject("toPlateau"));
      write(tally.inPlateau(), row.putObject("inPlateau"));
    }
    CountRows.write(counts.durations(), to.putArray("durations"));
  }

  private static void write(DayCounts counts, ObjectNode to) {
    counts.byDay().forEach((day, count) -> to.put(String.valueOf(day), count));
  }

  static ResponseCounts read(JsonNode of, TrialQuery query) {
    var tallies = new ArrayList<ResponseTally>();
    for (JsonNode row : of.path("tallies")) {
      tallies.add(
          new ResponseTally(
              row.path("regimen").asText(),
              row.path("criteria").asText(),
              CountRows.whole(row, "treated"),
              CountRows.whole(row, "evaluable"),
              days(row.path("toResponse")),
              days(row.path("toPlateau")),
              days(row.path("inPlateau"))));
    }
    return new ResponseCounts(
        query, CountRows.named(of.path("flow")), tallies, CountRows.read(of.path("durations")));
  }

  private static DayCounts days(JsonNode counts) {
    var byDay = new TreeMap<Integer, Integer>();
    for (var day : CountRows.named(counts).entrySet()) {
      if (!day.getKey().matches("[0-9]{1,6}")) {
        throw new IllegalArgumentException("a count has no day");
      }
      byDay.put(Integer.valueOf(day.getKey()), day.getValue());
    }
    return new DayCounts(byDay);
  }
}
