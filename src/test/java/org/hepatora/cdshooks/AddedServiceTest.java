// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import org.hepatora.cdshooks.Card.Coding;
import org.hepatora.cdshooks.Card.Indicator;
import org.hepatora.cdshooks.Card.Source;
import org.junit.jupiter.api.Test;

/** A CDS service is added by one class: discovery, calls and feedback know it. */
class AddedServiceTest {
  private static final String PATH = "/cds-services/added";

  private final Ehr ehr =
      new Ehr(Ehr.settings(Duration.ofMillis(400), 16, null), Ehr.open(), new Added());

  @Test
  void itIsDiscoveredBesideTheOthers() throws Exception {
    var discovery =
        Ehr.json(ehr.mvc().perform(get("/cds-services")).andReturn().getResponse()).get("services");

    assertThat(discovery.findValuesAsText("id"))
        .containsExactly(
            "hcc-cytoreduction-review",
            "hcc-surgery-safety-select",
            "hcc-surgery-safety-sign",
            "added");
  }

  @Test
  void itAnswersACallOfItsOwnHookAndNoOther() {
    var answer = ehr.calls(PATH, body("patient-view"), "application/json");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(Ehr.json(answer).at("/cards/0/summary").textValue()).isEqualTo("Asked of p1.");
    assertThat(ehr.calls(PATH, body("order-sign"), "application/json").getStatus()).isEqualTo(400);
  }

  @Test
  void whatBecomesOfItsCardsIsKept() {
    var outcome =
        "{\"feedback\":[{\"card\":\"5f4a6d0e-2b0c-4b7e-9a57-0f5f6f3d0a11\",\"outcome\":\"accepted\","
            + "\"acceptedSuggestions\":[{\"id\":\"s1\"}],"
            + "\"outcomeTimestamp\":\"2026-06-01T10:00:00Z\"}]}";

    var answer = ehr.calls(PATH + "/feedback", outcome.getBytes(UTF_8), "application/json");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(ehr.feedback).hasSize(1);
  }

  @Test
  void twoServicesOfOneIdAreRefused() {
    assertThatThrownBy(() -> new ServiceCatalogue(List.of(new Added(), new Added())))
        .hasMessageContaining("two CDS services are added");
  }

  private static byte[] body(String hook) {
    var call = Ehr.callOf(hook);
    call.putObject("prefetch");
    return call.toString().getBytes(UTF_8);
  }

  /** What CONTRIBUTING.md asks of a new service. */
  private static final class Added implements CdsService {
    @Override
    public ServiceDescription description() {
      return ServiceDescription.of(
          "added", "patient-view", "Added", "Says of whom.", ChartPrefetch.REVIEW);
    }

    @Override
    public CdsAnswer answer(CdsRequest request) {
      var card =
          new Card(
              "5f4a6d0e-2b0c-4b7e-9a57-0f5f6f3d0a11",
              "Asked of " + request.patientId() + ".",
              "",
              Indicator.INFO,
              new Source("Hepatora", "https://hepatora.example", new Coding("s", "c", "d")),
              List.of(),
              null,
              List.of(),
              List.of());
      return new CdsAnswer(List.of(card), "added");
    }
  }
}
