// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hepatora.decision.outcome.Count;
import org.hepatora.decision.outcome.Counts;

/** Counts as JSON and back; what is no count is refused. */
final class CountRows {
  private CountRows() {}

  static void write(Counts counts, ArrayNode to) {
    for (var count : counts.rows()) {
      to.addObject()
          .put("stratum", count.stratum())
          .put("day", count.day())
          .put("entered", count.entered())
          .put("censored", count.censored())
          .put("events", count.events())
          .put("competing", count.competing());
    }
  }

  static Counts read(JsonNode rows) {
    var counts = new ArrayList<Count>();
    for (JsonNode row : rows) {
      counts.add(
          new Count(
              row.path("stratum").asText(),
              number(row, "day"),
              number(row, "entered"),
              number(row, "censored"),
              number(row, "events"),
              number(row, "competing")));
    }
    return Counts.of(counts);
  }

  private static double number(JsonNode row, String name) {
    var value = row.path(name);
    if (!value.isNumber() || (!name.equals("day") && value.asDouble() < 0)) {
      throw new IllegalArgumentException("a count has no " + name);
    }
    return value.asDouble();
  }

  /** How many each name has. */
  static Map<String, Integer> named(JsonNode counts) {
    var named = new LinkedHashMap<String, Integer>();
    counts.fieldNames().forEachRemaining(name -> named.put(name, whole(counts, name)));
    return named;
  }

  static int whole(JsonNode counts, String name) {
    var value = counts.path(name);
    if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < 0) {
      throw new IllegalArgumentException("a count has no " + name);
    }
    return value.asInt();
  }
}
