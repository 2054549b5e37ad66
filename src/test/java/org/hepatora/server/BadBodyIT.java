// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are wrong as a whole: type, size, depth, bytes. */
class BadBodyIT {
  private static final String PATIENT = "{\"resourceType\":\"Patient\"}";
  private static final int TWENTY_MEGABYTES = 20 * 1024 * 1024;

  private final Http fhir = TestServer.shared().fhir();

  private static Answer refused(Answer answer, int status) {
    answer.is(status);
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(answer.at("/issue/0/diagnostics")).isNotBlank();
    return answer;
  }

  private static String bundle() {
    String text = "x".repeat(1000);
    var entries = new StringBuilder();
    String separator = "";
    while (entries.length() < TWENTY_MEGABYTES) {
      entries
          .append(separator)
          .append(
              json(
                  "{'resource':{'resourceType':'Basic','code':{'text':'%s'}},'request':{'method':'POST','url':'Basic'}}",
                  text));
      separator = ",";
    }
    return json("{'resourceType':'Bundle','type':'transaction','entry':[") + entries + "]}";
  }

  @Test
  void anAnnouncedBodyOverTheLimitIsRefusedWith413() {
    assertThat(refused(fhir.post("", bundle()), 413).at("/issue/0/code")).isEqualTo("too-long");
  }

  @Test
  void aBodyThatGrowsOverTheLimitUnannouncedIsRefusedWith413() {
    byte[] body = bundle().getBytes(StandardCharsets.UTF_8);
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    refused(fhir.call("POST", "", chunked, "Content-Type: application/fhir+json"), 413);
  }

  @Test
  void aBodyUnderTheLimitIsTaken() {
    String text = "x".repeat(1_000_000);
    fhir.create(
        json(
            "{'resourceType':'Basic','code':{'text':'%s','coding':[{'display':'%s'}]}}",
            text, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/pdf", "multipart/form-data", "application/x-tar"})
  void aTypeOfContentThatIsNotFhirIsRefusedWith415(String type) {
    refused(fhir.post("Patient", PATIENT, "Content-Type: " + type), 415);
  }

  @Test
  void aPatchOfAnUnknownKindIsRefused() {
    String id = fhir.create(PATIENT);
    var answer =
        fhir.patch(
            "Patient/" + id, "{\"active\":true}", "Content-Type: application/merge-patch+json");
    assertThat(answer.status()).isIn(400, 415);
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient", "", "Patient/x"})
  void anEmptyBodyIsRefused(String path) {
    String method = path.equals("Patient/x") ? "PUT" : "POST";
    refused(fhir.call(method, path, new byte[0], "Content-Type: application/fhir+json"), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "\"text\"", "17", "   "})
  void jsonThatIsNoResourceIsRefused(String body) {
    refused(fhir.post("Patient", body), 400);
    refused(fhir.post("", body), 400);
  }

  @Test
  void tenThousandLevelsOfNestingAreRefused() {
    String deep =
        "{\"resourceType\":\"Patient\",\"extension\":["
            + "{\"url\":\"urn:x\",\"extension\":[".repeat(10_000)
            + "]}".repeat(10_000)
            + "]}";
    refused(fhir.post("Patient", deep), 400);
  }

  @Test
  void tenThousandLevelsOfXmlAreRefused() {
    String deep =
        "<Patient xmlns=\"http://hl7.org/fhir\">"
            + "<extension url=\"urn:x\">".repeat(10_000)
            + "</extension>".repeat(10_000)
            + "</Patient>";
    refused(fhir.post("Patient", deep, "Accept: application/fhir+json"), 400);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] body =
        json("{'resourceType':'Patient','name':[{'family':'Mxller'}]}")
            .getBytes(StandardCharsets.US_ASCII);
    body[new String(body, StandardCharsets.US_ASCII).indexOf("Mxller") + 1] = (byte) 0xFC;
    refused(fhir.call("POST", "Patient", body), 400);
  }

  @Test
  void aNulCharacterIsRefused() {
    refused(
        fhir.post(
            "Patient", "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"M\\u0000ller\"}]}"),
        400);
  }

  @Test
  void anErrorInABatchNamesNoValueEither() {
    String secret = "Zq7Geheim";
    var answer =
        fhir.post(
            "",
            json(
                "{'resourceType':'Bundle','type':'batch','entry':[{'request':{'method':'GET','url':'Patient?birthdate=%s'}},"
                    + "{'request':{'method':'GET','url':'Patient/%s'}},{'request':{'method':'GET','url':'Nonsense/%s'}}]}",
                secret, secret, secret));
    assertThat(answer.is(200).at("/entry/0/response/status")).startsWith("400");
    assertThat(answer.at("/entry/1/response/status")).startsWith("404");
    assertThat(answer.at("/entry/2/response/status")).startsWith("4");
    assertThat(answer.text()).doesNotContain(secret);
  }
}
