package org.hepatora.board.outcomes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;

/**
 * The numbers of the plots, as the script of the page takes them; all of them stand in tables too.
 */
final class SurvivalChart {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SurvivalChart() {}

  static String json(SurvivalView view) throws JsonProcessingException {
    var chart = new LinkedHashMap<String, Object>();
    chart.put("grace", view.report().query().grace());
    chart.put("curves", view.curves());
    chart.put("subgroups", view.subgroups());
    chart.put("balance", view.report().balance());
    chart.put("swimmers", view.swimmers());
    return JSON.writeValueAsString(chart).replace("<", "\\u003c");
  }
}
