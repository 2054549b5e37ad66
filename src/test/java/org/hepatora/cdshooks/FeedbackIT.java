// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.sql.DataSource;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requirements 48-50 of conformance.md 1 on the database. */
class FeedbackIT {
  private static final String FEEDBACK = "cds-services/hcc-surgery-safety-select/feedback";
  private final Http server = TestServer.shared().root();

  @Test
  void requirement50KeepsAReportOnceAndCountsByReasonAndIsoWeek() {
    var before = summary();
    var card = UUID.randomUUID().toString();
    // 2026-01-01 is a Thursday: ISO week 1 of 2026; 2027-01-01 is a Friday: week 53 of 2026.
    var accepted =
        entry(card, "accepted", "2026-01-01T00:30:00Z", ",'acceptedSuggestions':[{'id':'s'}]");
    var overridden =
        entry(
            card,
            "overridden",
            "2027-01-01T12:00:00Z",
            ",'overrideReason':{'reason':{'code':'"
                + card
                + "','system':'http://x'},"
                + "'userComment':'not now'}");
    var body = Http.json("{'feedback':[" + accepted + "," + overridden + "]}");
    for (int i = 0; i < 2; i++) {
      assertThat(
              server.post(FEEDBACK, body, "Content-Type: application/json").is(200).at("/received"))
          .isEqualTo("2");
    }
    var after = summary();
    assertThat(after.accepted() - before.accepted()).isEqualTo(1);
    assertThat(after.overridden() - before.overridden()).isEqualTo(1);
    assertThat(after.text()).contains("2026-W01", "2026-W53").doesNotContain("not now");
    assertThat(after.text())
        .contains(Http.json("{'system':'http://x','code':'" + card + "','count':1}"));
  }

  @Test
  void requirement50TheSameOutcomeOfAnotherClientOrTimeIsAnotherReport() {
    var before = summary();
    var card = UUID.randomUUID().toString();
    for (String time : new String[] {"2026-06-01T10:00:00Z", "2026-06-01T10:00:01Z"}) {
      var body = Http.json("{'feedback':[" + entry(card, "overridden", time, "") + "]}");
      server.post(FEEDBACK, body, "Content-Type: application/json").is(200);
    }
    var sameTimeElsewhere =
        Http.json(
            "{'feedback':[" + entry(card, "overridden", "2026-06-01T12:00:00+02:00", "") + "]}");
    server.post(FEEDBACK, sameTimeElsewhere, "Content-Type: application/json").is(200);
    assertThat(summary().overridden() - before.overridden()).isEqualTo(2);
  }

  @Test
  void requirement50RowsAreNeverChanged() {
    var card = UUID.randomUUID().toString();
    var body =
        Http.json("{'feedback':[" + entry(card, "overridden", "2026-06-01T10:00:00Z", "") + "]}");
    server.post(FEEDBACK, body, "Content-Type: application/json").is(200);
    var jdbc = JdbcClient.create(TestServer.shared().bean(DataSource.class));
    assertThatThrownBy(
            () ->
                jdbc.sql("update hepatora_cds_feedback set outcome = 'accepted' where card = ?")
                    .param(card)
                    .update())
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(
            () -> jdbc.sql("delete from hepatora_cds_feedback where card = ?").param(card).update())
        .hasStackTraceContaining("never changed");
  }

  @Test
  void requirement48OtherMethodsAre405() {
    assertThat(server.get(FEEDBACK).is(405).header("Allow")).isEqualTo("POST, OPTIONS");
    assertThat(server.delete(FEEDBACK + "/summary").is(405).at("/resourceType"))
        .isEqualTo("OperationOutcome");
  }

  private static String entry(String card, String outcome, String time, String more) {
    return "{'card':'%s','outcome':'%s','outcomeTimestamp':'%s'%s}"
        .formatted(card, outcome, time, more);
  }

  private Summary summary() {
    var json = server.get(FEEDBACK + "/summary").is(200).json();
    return new Summary(
        json.get("accepted").longValue(), json.get("overridden").longValue(), json.toString());
  }

  private record Summary(long accepted, long overridden, String text) {}
}
