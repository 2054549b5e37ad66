// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.outcome.OutcomeRow;
import org.hepatora.decision.outcome.ResponseCounts;
import org.hepatora.decision.outcome.SiteCounts;
import org.hepatora.decision.outcome.Trial;
import org.hepatora.decision.outcome.TrialQuery;

/**
 * The counts of a site as a file that can be given away: no patient is in it.
 *
 * @param policy the version of the policy that the decision was made under
 * @param counts of survival by strategy
 * @param responses to systemic therapy
 */
public record SharedCounts(String policy, SiteCounts counts, ResponseCounts responses) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORMAT = "hepatora-site-counts-2";

  /** Of what became of a site's patients. */
  public static SharedCounts of(String policy, List<OutcomeRow> rows, TrialQuery query) {
    return new SharedCounts(
        policy, SiteCounts.of(Trial.of(rows, query)), ResponseCounts.of(rows, query));
  }

  /** The text of the file. */
  public String text() {
    var query = counts.query();
    var file = JSON.createObjectNode().put("format", FORMAT).put("policy", policy);
    file.put("start", query.start().toString());
    file.put("end", query.end().toString());
    file.put("asOf", query.asOf().toString());
    file.put("grace", query.grace());
    file.put("minimumCell", query.minimumCell());
    var survival = file.putObject("survival");
    var flow = survival.putObject("flow");
    counts.flow().forEach(flow::put);
    var eligible = survival.putObject("eligible");
    counts.eligible().forEach(eligible::put);
    CountRows.write(counts.counts(), survival.putArray("counts"));
    SharedResponses.write(responses, file.putObject("response"));
    return file.toPrettyString() + "\n";
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
      var survival = file.path("survival");
      if (!survival.isObject() || !file.path("response").isObject()) {
        throw new IllegalArgumentException("it is damaged");
      }
      return new SharedCounts(
          file.path("policy").asText(),
          new SiteCounts(
              query,
              CountRows.named(survival.path("flow")),
              CountRows.named(survival.path("eligible")),
              CountRows.read(survival.path("counts"))),
          SharedResponses.read(file.path("response"), query));
    } catch (JsonProcessingException | DateTimeException damaged) {
      throw new IllegalArgumentException("it is damaged", damaged);
    }
  }

  private static LocalDate day(JsonNode file, String name) {
    return LocalDate.parse(file.path(name).asText());
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
    return new SharedCounts(policy, counts.plus(other.counts), responses.plus(other.responses));
  }
}
