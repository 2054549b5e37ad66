// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses clients ask at: pages, compartments, histories, the statements. */
class AddressIT {
  private static final String RUN = unique("address");
  private static final Http FHIR = TestServer.shared().fhir();

  @BeforeAll
  static void store() {
    put("Practitioner", RUN, "'name':[{'family':'x'}]");
    for (String patient : List.of(RUN, RUN + "-other")) {
      put("Patient", patient, json("'name':[{'family':'%s'}]", RUN));
      String subject = json("'subject':{'reference':'Patient/%s'}", patient);
      put("Condition", patient, json("'code':{'text':'x'},%s", subject));
      put(
          "Observation",
          patient,
          json("'status':'final','code':{'coding':[{'code':'a'}]},%s", subject));
      put(
          "Observation",
          patient + "-b",
          json("'status':'final','code':{'coding':[{'code':'b'}]},%s", subject));
    }
    // by the patient, of nobody
    put(
        "Observation",
        RUN + "-by",
        json(
            "'status':'final','code':{'coding':[{'code':'a'}]},'performer':[{'reference':'Patient/%s'}]",
            RUN));
  }

  private static void put(String type, String id, String rest) {
    FHIR.put(type + "/" + id, json("{'resourceType':'%s','id':'%s',%s}", type, id, rest)).is(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Patient", "Patient/_search"})
  void aPageIsFoundWhereverItIsAsked(String place) {
    String next = FHIR.get("Patient?family=" + RUN + "&_count=1").is(200).link("next");
    String page = place + next.substring(next.indexOf('?'));
    var expected = FHIR.get(next).is(200).references();
    assertThat(expected).hasSize(1);
    assertThat(FHIR.get(page).is(200).references()).isEqualTo(expected);
    assertThat(FHIR.post(page, "").is(200).references()).isEqualTo(expected);
    String query = page.substring(page.indexOf('?') + 1);
    assertThat(
            FHIR.post("", query, "Content-Type: application/x-www-form-urlencoded")
                .is(200)
                .references())
        .isEqualTo(expected);
  }

  /** R4 operations.html: without parameters there need not be a body. */
  @ParameterizedTest
  @CsvSource({"$everything,json", "$everything,xml", "$summary,json", "$meta,json"})
  void anOperationIsPostedWithoutABody(String operation, String format) {
    FHIR.post("Patient/" + RUN + "/" + operation, "", "Content-Type: application/fhir+" + format)
        .is(200);
  }

  @Test
  void aCompartmentIsSearched() {
    String compartment = "Patient/" + RUN + "/";
    assertThat(FHIR.get(compartment + "Condition").is(200).references())
        .containsExactly("Condition/" + RUN);
    assertThat(FHIR.get(compartment + "Observation").is(200).references())
        .containsExactlyInAnyOrder(
            "Observation/" + RUN, "Observation/" + RUN + "-b", "Observation/" + RUN + "-by");
    assertThat(FHIR.get(compartment + "Observation?code=a").is(200).references())
        .containsExactlyInAnyOrder("Observation/" + RUN, "Observation/" + RUN + "-by");
    assertThat(FHIR.get(compartment + "Observation?_filter=code%20eq%20b").is(200).references())
        .containsExactly("Observation/" + RUN + "-b");
    assertThat(
            FHIR.post(
                    compartment + "Observation/_search",
                    "code=b",
                    "Content-Type: application/x-www-form-urlencoded")
                .is(200)
                .references())
        .containsExactly("Observation/" + RUN + "-b");
    assertThat(FHIR.get("Patient/" + unique("nobody") + "/Observation").is(200).references())
        .isEmpty();
    assertThat(FHIR.get(compartment + "ValueSet").status()).isBetween(400, 404);
  }

  @Test
  void aDeletionInAHistorySaysWhenItWas() {
    String id = unique("gone");
    put("Patient", id, "'active':true");
    FHIR.delete("Patient/" + id).is(200);
    for (String history : List.of("Patient/" + id + "/_history", "Patient/_history?_count=3")) {
      var entries = FHIR.get(history).is(200).json().path("entry");
      var deletion =
          StreamSupport.stream(entries.spliterator(), false)
              .filter(each -> each.at("/request/url").asText().contains(id))
              .filter(each -> each.at("/request/method").asText().equals("DELETE"))
              .findFirst()
              .orElseThrow();
      assertThat(deletion.at("/response/lastModified").asText()).startsWith("20");
      assertThat(deletion.at("/response/status").asText()).startsWith("204");
    }
  }

  @Test
  void everyAnswerSaysWhatItVariesBy() {
    for (String place : List.of("metadata", "Patient?_count=0", "Patient/" + unique("nobody"))) {
      var answer = FHIR.get(place, "Origin: http://example.org");
      var named = new ArrayList<String>();
      answer
          .headers()
          .allValues("Vary")
          .forEach(each -> named.addAll(List.of(each.toLowerCase(Locale.ROOT).split(", *"))));
      assertThat(named).contains("origin", "accept", "accept-encoding");
    }
  }

  @Test
  void theStatementOfTerminologyIsGiven() {
    var statement = FHIR.get("metadata?mode=terminology").is(200);
    assertThat(statement.at("/resourceType")).isEqualTo("TerminologyCapabilities");
    assertThat(statement.text()).contains("https://w3id.org/hepatora/CodeSystem/disposition");
    assertThat(FHIR.get("metadata?mode=full").is(200).at("/resourceType"))
        .isEqualTo("CapabilityStatement");
    refused(FHIR.get("metadata?mode=nonsense"), 400, "mode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "metadata"})
  void aBrowserIsGivenAPageItCanShow(String place) {
    var page = FHIR.get(place, "Accept: text/html,application/xhtml+xml");
    assertThat(page.status()).isBetween(200, 499);
    assertThat(page.bytes().length).isLessThan(500_000);
  }

  @Test
  void whoeverAsksForAFormatIsGivenTheWholeStatement() {
    var whole = FHIR.get("metadata?_format=json", "Accept: text/html").is(200);
    assertThat(whole.text()).doesNotContain("SUBSETTED").contains("\"searchParam\"");
  }

  @Test
  void aProvenanceKeepsTheVersionsItIsAbout() {
    String target = "Observation/" + RUN + "/_history/1";
    String id =
        FHIR.create(
            json(
                "{'resourceType':'Provenance','target':[{'reference':'%s'}],'recorded':'2026-11-20T08:00:00Z','agent':[{'who':{'reference':'Practitioner/%s'}}]}",
                target, RUN));
    assertThat(FHIR.get("Provenance/" + id).is(200).at("/target/0/reference")).isEqualTo(target);
    assertThat(FHIR.get("Provenance?target=Observation/" + RUN).is(200).references())
        .contains("Provenance/" + id);
  }

  /** The guide's own; another's profile stays as it was written. */
  @Test
  void aProfileCarriesItsSnapshot() {
    var profiles =
        FHIR.get(
                "StructureDefinition?_count=100&status=draft,active&url:below=https://w3id.org/hepatora/")
            .is(200)
            .resources();
    assertThat(profiles).hasSizeGreaterThan(40);
    assertThat(profiles)
        .allSatisfy(
            each ->
                assertThat(each.at("/snapshot/element").size())
                    .as(each.path("id").asText())
                    .isGreaterThanOrEqualTo(each.at("/differential/element").size()));
  }
}
