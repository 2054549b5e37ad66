// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.outcomes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of the plots, as the script of the page takes them; all of them stand in tables too.
 */
final class SurvivalChart {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Below so many at risk a curve is marked; outcomes.md 6. */
  private static final int FEW = 10;

  private SurvivalChart() {}

  /** What of a curve is drawn; counts stand in the tables, as far as they are told. */
  private static Map<String, Object> drawn(SurvivalView.Curve curve) {
    var points = new ArrayList<Map<String, Object>>();
    for (var one : curve.points()) {
      var point = new LinkedHashMap<String, Object>();
      point.put("day", one.day());
      point.put("estimate", one.estimate());
      point.put("interval", one.interval());
      point.put("few", one.atRisk() < FEW);
      points.add(point);
    }
    return Map.of("group", curve.group(), "points", points);
  }

  static String json(SurvivalView view) throws JsonProcessingException {
    var chart = new LinkedHashMap<String, Object>();
    // A curve of those who were alive at the landmark begins there, with all of them.
    chart.put("from", view.method().equals("landmark") ? view.report().query().landmark() : 0);
    chart.put("curves", view.curves().stream().map(SurvivalChart::drawn).toList());
    chart.put("subgroups", view.subgroups());
    chart.put("balance", view.report().balance());
    chart.put("swimmers", view.swimmers());
    return JSON.writeValueAsString(chart).replace("<", "\\u003c");
  }
}
