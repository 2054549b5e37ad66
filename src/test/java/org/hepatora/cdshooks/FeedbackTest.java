// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requirements 48-50 of conformance.md 1; what the database does is in FeedbackIT. */
@ExtendWith(OutputCaptureExtension.class)
class FeedbackTest {
  private static final String ACCEPTED =
      "{'card':'c1','outcome':'accepted','outcomeTimestamp':'2026-06-01T10:00:00Z',"
          + "'acceptedSuggestions':[{'id':'s1'}]}";
  private static final String OVERRIDDEN =
      "{'card':'c2','outcome':'overridden','outcomeTimestamp':'2026-06-01T10:00:00+08:00',"
          + "'overrideReason':{'reason':{'code':'action-completed','system':"
          + "'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes'},"
          + "'userComment':'sekret'}}";

  private final Ehr ehr = new Ehr();

  @Test
  void requirement48TakesManyOutcomesAtOnce() {
    var response = send("{'feedback':[" + ACCEPTED + "," + OVERRIDDEN + "]}");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(ehr.feedback).hasSize(2);
  }

  @Test
  void requirement48AnEmptyArrayIsTaken() {
    assertThat(send("{'feedback':[]}").getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{}; feedback",
        "{'feedback':{}}; feedback",
        "{'feedback':[5]}; feedback[0].card",
        "{'feedback':[{'outcome':'overridden','outcomeTimestamp':'2026-06-01T10:00:00Z'}]};"
            + " feedback[0].card",
        "{'feedback':[{'card':'c','outcomeTimestamp':'2026-06-01T10:00:00Z'}]};"
            + " feedback[0].outcome",
        "{'feedback':[{'card':'c','outcome':'ignored','outcomeTimestamp':'2026-06-01T10:00:00Z'}]};"
            + " feedback[0].outcome",
        "{'feedback':[{'card':'c','outcome':'overridden'}]}; feedback[0].outcomeTimestamp",
        "{'feedback':[{'card':'c','outcome':'overridden','outcomeTimestamp':'2026-06-01'}]};"
            + " feedback[0].outcomeTimestamp",
        "{'feedback':[{'card':'c','outcome':'accepted','outcomeTimestamp':'2026-06-01T10:00:00Z'}]};"
            + " feedback[0].acceptedSuggestions",
        "{'feedback':[{'card':'c','outcome':'accepted','outcomeTimestamp':'2026-06-01T10:00:00Z',"
            + "'acceptedSuggestions':[{}]}]}; feedback[0].acceptedSuggestions[0].id",
        "{'feedback':[{'card':'c','outcome':'overridden','outcomeTimestamp':'2026-06-01T10:00:00Z',"
            + "'overrideReason':{}}]}; feedback[0].overrideReason",
        "{'feedback':[{'card':'c','outcome':'overridden','outcomeTimestamp':'2026-06-01T10:00:00Z','overrideReason':{'reason':{'system':'x'}}}]};"
            + " feedback[0].overrideReason.reason.code"
      })
  void requirement49NamesWhatIsMissingOrOfAnotherKind(String body, String path) {
    var response = send(body);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(Ehr.json(response).at("/issue/0/expression/0").textValue()).isEqualTo(path);
    assertThat(ehr.feedback).isEmpty();
  }

  @Test
  void requirement49OneBadEntryKeepsAllOut() {
    assertThat(send("{'feedback':[" + ACCEPTED + ",{}]}").getStatus()).isEqualTo(400);
    assertThat(ehr.feedback).isEmpty();
  }

  @Test
  void requirement50ACardNobodyKnowsAndOneReportedTwiceAre200() {
    assertThat(send("{'feedback':[" + ACCEPTED + "]}").getStatus()).isEqualTo(200);
    assertThat(send("{'feedback':[" + ACCEPTED + "]}").getStatus()).isEqualTo(200);
    assertThat(ehr.feedback).hasSize(1);
  }

  @Test
  void requirement50NoCommentIsLogged(CapturedOutput log) {
    send("{'feedback':[" + OVERRIDDEN + "]}");
    send("{'feedback':[" + OVERRIDDEN.replace("overridden", "sekret") + "]}");
    assertThat(log).doesNotContain("sekret");
  }

  @Test
  void requirement50OnlyAdministratorsSeeTheSummary() throws Exception {
    assertThat(summary("127.0.0.1").getStatus()).isEqualTo(200);
    assertThat(summary("10.0.0.9").getStatus()).isEqualTo(403);
  }

  @Test
  void requirement50WhomTheServersOwnSignInLetThroughSeesTheSummary() throws Exception {
    var response =
        ehr.mvc()
            .perform(
                get(Ehr.REVIEW + "/feedback/summary")
                    .principal(() -> "administrator")
                    .with(
                        request -> {
                          request.setRemoteAddr("10.0.0.9");
                          return request;
                        }))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse summary(String from) throws Exception {
    return ehr.mvc()
        .perform(
            get(Ehr.REVIEW + "/feedback/summary")
                .with(
                    request -> {
                      request.setRemoteAddr(from);
                      return request;
                    }))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse send(String body) {
    var json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return ehr.calls(Ehr.REVIEW + "/feedback", json, "application/json");
  }
}
