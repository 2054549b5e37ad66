package org.hepatora.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hepatora.decision.outcome.Count;
import org.hepatora.decision.outcome.Counts;
import org.hepatora.decision.outcome.SiteCounts;
import org.hepatora.decision.outcome.TrialQuery;

/**
 * The counts of a site as a file that can be given away: no patient is in it.
 *
 * @param policy the version of the policy that the decision was made under
 */
public record SharedCounts(String policy, SiteCounts counts) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORMAT = "hepatora-site-counts-1";

  /** The text of the file. */
  public String text() {
    var query = counts.query();
    var file = JSON.createObjectNode().put("format", FORMAT).put("policy", policy);
    file.put("start", query.start().toString());
    file.put("end", query.end().toString());
    file.put("asOf", query.asOf().toString());
    file.put("grace", query.grace());
    file.put("minimumCell", query.minimumCell());
    var flow = file.putObject("flow");
    counts.flow().forEach(flow::put);
    var eligible = file.putObject("eligible");
    counts.eligible().forEach(eligible::put);
    var rows = file.putArray("counts");
    for (var count : counts.counts().rows()) {
      rows.add(row(count));
    }
    return file.toPrettyString() + "\n";
  }

  private static ObjectNode row(Count count) {
    return JSON.createObjectNode()
        .put("stratum", count.stratum())
        .put("day", count.day())
        .put("entered", count.entered())
        .put("censored", count.censored())
        .put("events", count.events())
        .put("competing", count.competing());
  }

  /**
   * What such a file says.
   *
   * @throws IllegalArgumentException where it is no such file
   */
  public static SharedCounts read(String text) {
    try {
      var file = JSON.readTree(text);
      if (!file.path("format").asText().equals(FORMAT)) {
        throw new IllegalArgumentException("it is no file of counts of this version");
      }
      var query =
          new TrialQuery(
              day(file, "start"),
              day(file, "end"),
              day(file, "asOf"),
              file.path("grace").asInt(),
              file.path("minimumCell").asInt());
      var rows = new ArrayList<Count>();
      for (JsonNode row : file.path("counts")) {
        rows.add(
            new Count(
                row.path("stratum").asText(),
                number(row, "day"),
                number(row, "entered"),
                number(row, "censored"),
                number(row, "events"),
                number(row, "competing")));
      }
      return new SharedCounts(
          file.path("policy").asText(),
          new SiteCounts(
              query, whole(file.path("flow")), whole(file.path("eligible")), Counts.of(rows)));
    } catch (JsonProcessingException | DateTimeException damaged) {
      throw new IllegalArgumentException("it is damaged", damaged);
    }
  }

  private static LocalDate day(JsonNode file, String name) {
    return LocalDate.parse(file.path(name).asText());
  }

  private static double number(JsonNode row, String name) {
    var value = row.path(name);
    if (!value.isNumber() || (!name.equals("day") && value.asDouble() < 0)) {
      throw new IllegalArgumentException("a count has no " + name);
    }
    return value.asDouble();
  }

  private static Map<String, Integer> whole(JsonNode counts) {
    var whole = new LinkedHashMap<String, Integer>();
    counts.fields().forEachRemaining(one -> whole.put(one.getKey(), one.getValue().asInt()));
    return whole;
  }

  /**
   * Of both sites.
   *
   * @throws IllegalArgumentException where they were not asked the same under the same policy
   */
  public SharedCounts plus(SharedCounts other) {
    if (!policy.equals(other.policy)) {
      throw new IllegalArgumentException("the counts are of different policies");
    }
    return new SharedCounts(policy, counts.plus(other.counts));
  }
}
