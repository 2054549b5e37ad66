// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requirements 43-47 of conformance.md 1. */
class LinksTest {
  private static final URI LAUNCH = URI.create("https://hepatora.example/board/launch");

  @Test
  void requirement43AnswersNeverActByThemselves() {
    var ehr = new Ehr();
    assertThat(Ehr.json(ehr.calls(Ehr.call())).has("systemActions")).isFalse();
  }

  @Test
  void requirement44WithoutALaunchAddressThereIsOnlyTheEvidence() {
    var links = new Ehr().card(Ehr.call()).get("links");
    assertThat(links.findValuesAsText("type")).containsExactly("absolute");
    assertThat(URI.create(links.at("/0/url").textValue()).getHost()).isEqualTo("hepatora.example");
  }

  @Test
  void requirement44TheTumourBoardViewIsASmartLinkToTheConfiguredAddress() {
    var link = smart();
    assertThat(link.get("type").textValue()).isEqualTo("smart");
    assertThat(link.get("url").textValue()).isEqualTo(LAUNCH.toString());
    assertThat(link.get("label").textValue()).isNotBlank();
  }

  @Test
  void requirement45TheAppContextIsAStringOfJsonOnTheSmartLinkOnly() throws Exception {
    var links = launching().card(Ehr.call()).get("links");
    assertThat(links.get(0).has("appContext")).isFalse();
    var context = Ehr.JSON.readTree(smart().get("appContext").textValue());
    assertThat(context.get("service").textValue()).isEqualTo("hcc-cytoreduction-review");
    assertThat(context.get("asOf").textValue()).isEqualTo("2026-06-01");
  }

  @Test
  void requirement46TheAppContextNamesNoPatientAndIsNotInTheUrl() {
    assertThat(smart().get("appContext").textValue()).doesNotContain("p1");
    assertThat(smart().get("url").textValue()).doesNotContain("appContext", "?");
  }

  @Test
  void aPatientStoredHereHasTheirPage() {
    var ehr = new Ehr();
    ehr.charts.put("p1", List.of());

    var link = ehr.card(Ehr.call()).at("/links/1");

    assertThat(link.get("type").textValue()).isEqualTo("absolute");
    assertThat(link.get("url").textValue()).isEqualTo("https://hepatora.example/board/patients/p1");
    assertThat(link.has("appContext")).isFalse();
  }

  @Test
  void aPatientOfAnotherServerHasNoPageHereWhateverTheId() {
    var ehr = new Ehr();
    ehr.charts.put("p1", List.of());
    var call = Ehr.call().put("fhirServer", "http://127.0.0.1:9/fhir");

    assertThat(ehr.card(call).get("links").findValuesAsText("url"))
        .noneMatch(url -> url.contains("/board/"));
  }

  @Test
  void requirement47NothingIsLaunchedByItself() {
    assertThat(smart().has("autolaunchable")).isFalse();
  }

  private static JsonNode smart() {
    return launching().card(Ehr.call()).at("/links/1");
  }

  private static Ehr launching() {
    return new Ehr(Ehr.settings(Duration.ofMillis(400), 16, LAUNCH), Ehr.open());
  }
}
