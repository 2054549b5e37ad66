// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content types, both ways, and what browsers need. */
class FormatIT {
  private final Http fhir = TestServer.shared().fhir();
  private String address = "";

  @BeforeEach
  void aPatient() {
    address =
        "Patient/" + fhir.create(json("{'resourceType':'Patient','name':[{'family':'Müller'}]}"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/fhir+json, application/fhir+json",
    "application/json, application/fhir+json",
    "application/json+fhir, application/json+fhir",
    "application/fhir+xml, application/fhir+xml",
    "application/xml, application/fhir+xml",
    "text/xml, application/fhir+xml",
    "application/fhir+xml;q=0.5, application/fhir+xml",
    "'application/fhir+xml;q=0.1, application/fhir+json', application/fhir+json",
    "*/*, application/fhir+json"
  })
  void theAnswerHasTheTypeTheClientAccepts(String accept, String expected) {
    var answer = fhir.get(address, "Accept: " + accept).is(200);
    assertThat(answer.header("Content-Type")).startsWith(expected);
    assertThat(answer.text()).startsWith(expected.contains("json") ? "{" : "<").contains("Müller");
  }

  @ParameterizedTest
  @CsvSource({
    "json, {",
    "xml, <",
    "application/fhir%2Bxml, <",
    "application/fhir+xml, <",
    "application/fhir%2Bjson, {"
  })
  void theFormatParameterWinsOverTheAcceptHeader(String format, String start) {
    var answer = fhir.get(address + "?_format=" + format, "Accept: application/fhir+xml").is(200);
    assertThat(answer.text()).startsWith(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/x-turtle", "application/fhir+turtle"})
  void turtleIsNeitherWrittenNorRead(String type) {
    fhir.get(address, "Accept: " + type).is(406);
    fhir.get(address + "?_format=ttl").is(406);
    var refused = fhir.post("Patient", "<a> <b> <c> .", "Content-Type: " + type).is(415);
    assertThat(refused.at("/issue/0/expression/0")).isEqualTo("Content-Type");
  }

  @Test
  void anAnswerIsPrettyWhenAsked() {
    assertThat(fhir.get(address + "?_pretty=true").is(200).text()).contains("\n  \"");
    assertThat(fhir.get(address).is(200).text()).doesNotContain("\n");
  }

  @Test
  void aResourceSentInXmlIsTheSameResource() {
    var created =
        fhir.post(
            "Patient",
            "<Patient xmlns='http://hl7.org/fhir'><name><family value='Müller'/></name></Patient>",
            "Accept: application/fhir+json");
    assertThat(created.is(201).at("/name/0/family")).isEqualTo("Müller");
  }

  @Test
  void errorsComeInTheTypeTheClientAccepts() {
    var refused = fhir.get("Patient/nobody-here", "Accept: application/fhir+xml").is(404);
    assertThat(refused.header("Content-Type")).startsWith("application/fhir+xml");
    assertThat(refused.text()).contains("<OperationOutcome");
  }

  @Test
  void aBinaryIsServedAsWhatItIs() {
    byte[] content = {1, 2, 3, -1};
    String id =
        fhir.call(
                "POST",
                "Binary",
                content,
                "Content-Type: image/png",
                "Accept: application/fhir+json")
            .is(201)
            .id();
    var raw = fhir.get("Binary/" + id, "Accept: image/png").is(200);
    assertThat(raw.bytes()).isEqualTo(content);
    assertThat(raw.header("Content-Type")).startsWith("image/png");
    assertThat(fhir.get("Binary/" + id, "Accept: application/fhir+json").is(200).at("/data"))
        .isEqualTo("AQID/w==");
  }

  /** Turtle is not taken, nor is what is packed. */
  @Test
  void aBodyThatIsNotServedIsNamed() {
    String patient = Http.json("{'resourceType':'Patient','active':true}");
    for (String type : List.of("text/turtle", "application/x-turtle", "text/plain")) {
      fhir.post("Patient", patient, "Content-Type: " + type).is(415);
      fhir.post("", patient, "Content-Type: " + type).is(415);
    }
    for (String packed : List.of("gzip", "deflate", "br", "gzip, identity")) {
      fhir.post("Patient", patient, "Content-Encoding: " + packed).is(415);
    }
    fhir.post("Patient", patient, "Content-Encoding: identity").is(201);
  }

  @Test
  void theAnswerIsCompressedWhenTheClientAcceptsIt() throws IOException {
    var answer = fhir.get("metadata", "Accept-Encoding: gzip").is(200);
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
          .contains("CapabilityStatement");
    }
    assertThat(fhir.get("metadata").is(200).header("Content-Encoding")).isEmpty();
  }

  @Test
  void aPreflightOfABrowserIsAnsweredWithoutTouchingAnything() {
    var preflight =
        fhir.options(
            address,
            "Origin: https://ehr.example.org",
            "Access-Control-Request-Method: PUT",
            "Access-Control-Request-Headers: content-type,if-match,prefer");
    preflight.is(200);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isNotEmpty();
    assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT");
    assertThat(preflight.header("Access-Control-Allow-Headers")).contains("if-match");
  }

  @Test
  void aBrowserMayReadTheAnswerAndTheHeadersItNeeds() {
    allowed(fhir.get(address, "Origin: https://ehr.example.org").is(200));
    allowed(fhir.get("Patient/nobody-here", "Origin: https://ehr.example.org").is(404));
  }

  private static void allowed(Answer answer) {
    assertThat(answer.header("Access-Control-Allow-Origin")).isNotEmpty();
    assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Location");
  }

  @Test
  void optionsOnTheBaseDescribesTheServer() {
    assertThat(fhir.options("").is(200).at("/resourceType")).isEqualTo("CapabilityStatement");
  }

  @Test
  void aBrowserSeesAPageAndAClientDoesNot() {
    var page = fhir.get(address, "Accept: text/html,application/xhtml+xml").is(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).contains("<html");
  }
}
