// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requirements 13 and 16-18 and the table of statuses of conformance.md 1. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest {
  private final Ehr ehr = new Ehr();

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "/hook; null; hook",
        "/hook; 7; hook",
        "/hook; \"\"; hook",
        "/hook; \"order-sign\"; hook",
        "/hookInstance; null; hookInstance",
        "/hookInstance; 5; hookInstance",
        "/hookInstance; \"once\"; hookInstance",
        "/context; null; context",
        "/context; []; context",
        "/context; \"p1\"; context",
        "/context/userId; null; context.userId",
        "/context/userId; {}; context.userId",
        "/context/patientId; null; context.patientId",
        "/context/patientId; 12; context.patientId",
        "/context/patientId; [\"p1\"]; context.patientId",
        "/context/patientId; \" \"; context.patientId",
        "/context/patientId; \"a b\"; context.patientId",
        "/context/patientId; \"Patient/\"; context.patientId",
        "/context/encounterId; 3; context.encounterId",
        "/fhirServer; 3; fhirServer",
        "/fhirServer; \"ehr\"; fhirServer",
        "/fhirServer; \"file:///etc/passwd\"; fhirServer",
        "/prefetch; []; prefetch",
        "/prefetch; \"x\"; prefetch",
        "/prefetch/conditions; \"x\"; prefetch.conditions",
        "/prefetch/conditions; {}; prefetch.conditions",
        "/prefetch/conditions; []; prefetch.conditions",
        "/prefetch/conditions; {\"resourceType\":\"Patient\"}; prefetch.conditions",
        "/prefetch/conditions; {\"resourceType\":\"Bundle\",\"entry\":{}};"
            + " prefetch.conditions.entry",
        "/prefetch/conditions; {\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":4}]};"
            + " prefetch.conditions.entry[0].resource",
        "/prefetch/patient; {\"resourceType\":\"Patient\",\"id\":\"other\"}; prefetch.patient.id",
        "/extension; {\"org.hepatora.as-of\":\"2026-02-30\"}; extension.org.hepatora.as-of",
        "/extension; {\"org.hepatora.as-of\":5}; extension.org.hepatora.as-of",
        "/fhirAuthorization; {}; fhirServer",
      })
  void requirements16And17RefuseAFieldThatIsMissingOrOfAnotherKind(
      String pointer, String value, String path) throws Exception {
    var call = Ehr.call();
    set(call, pointer, value);
    var response = ehr.calls(call);
    assertThat(response.getStatus()).isEqualTo(400);
    var outcome = Ehr.json(response);
    assertThat(outcome.get("resourceType").textValue()).isEqualTo("OperationOutcome");
    assertThat(outcome.at("/issue/0/expression/0").textValue()).isEqualTo(path);
    assertThat(outcome.at("/issue/0/severity").textValue()).isEqualTo("error");
    assertThat(outcome.at("/issue/0/diagnostics").textValue()).isNotBlank();
  }

  @Test
  void requirement16NamesEveryFaultAtOnce() throws Exception {
    var outcome = Ehr.json(ehr.calls("{}"));
    assertThat(outcome.findValuesAsText("diagnostics"))
        .containsExactly("hook is missing", "hookInstance is missing", "context is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "token_type", "expires_in", "scope", "subject"})
  void requirement16AsksForEveryPartOfAnAuthorization(String part) {
    var call = Ehr.call().put("fhirServer", "https://ehr.example/fhir");
    authorization(call).remove(part);
    var response = ehr.calls(call);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(Ehr.json(response).at("/issue/0/expression/0").textValue())
        .isEqualTo("fhirAuthorization." + part);
  }

  @Test
  void requirement16TakesACompleteAuthorization() {
    var call = Ehr.call().put("fhirServer", "https://ehr.example/fhir");
    authorization(call);
    assertThat(ehr.calls(call).getStatus()).isEqualTo(200);
  }

  @Test
  void requirement16RefusesAnAuthorizationForNoServer() {
    var call = Ehr.call();
    authorization(call);
    assertThat(ehr.calls(call).getStatus()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "null",
        "\"x\"",
        "3",
        "{} {}",
        "{\"hook\":}",
        "{\"a\":1,\"a\":2}",
        "<xml/>",
        "{\"a\":NaN}",
        "{\"a\":1e99999999999}",
        "\u0000"
      })
  void status400ForWhatIsNotOneJsonObject(String body) {
    var response = ehr.calls(body);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(Ehr.json(response).at("/issue/0/code").textValue()).isEqualTo("structure");
  }

  @Test
  void status400ForJsonInBrokenUtf8() {
    byte[] body = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
    assertThat(ehr.calls(Ehr.REVIEW, body, "application/json").getStatus()).isEqualTo(400);
  }

  @Test
  void status400ForDeepNestingAndAFloodOfBrackets() {
    assertThat(ehr.calls("[".repeat(100_000)).getStatus()).isEqualTo(400);
    assertThat(ehr.calls("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)).getStatus())
        .isEqualTo(400);
    assertThat(ehr.calls("{\"a\":[" + "[],".repeat(2_000_000) + "1]}").getStatus()).isEqualTo(400);
    assertThat(ehr.calls("{\"" + "n".repeat(100_000) + "\":1}").getStatus()).isEqualTo(400);
    assertThat(ehr.calls("{\"a\":" + "9".repeat(100_000) + "}").getStatus()).isEqualTo(400);
  }

  @Test
  void status413ForTwentyMegabytes() {
    var body = new byte[20 * 1024 * 1024];
    Arrays.fill(body, (byte) ' ');
    var response = ehr.calls(Ehr.REVIEW, body, "application/json");
    assertThat(response.getStatus()).isEqualTo(413);
    assertThat(Ehr.json(response).at("/issue/0/code").textValue()).isEqualTo("too-long");
  }

  @Test
  void status404ForAnUnknownServiceWhateverTheMethod() throws Exception {
    var body = Ehr.call().toString().getBytes(StandardCharsets.UTF_8);
    assertOutcome(ehr.calls("/cds-services/other", body, "application/json"), 404);
    assertOutcome(perform(get("/cds-services/other")), 404);
    assertOutcome(perform(post(Ehr.REVIEW + "/other")), 404);
    assertOutcome(perform(post("/cds-services/other/feedback")), 404);
  }

  @Test
  void status405SaysWhichMethodsAreAllowed() throws Exception {
    var response = perform(get(Ehr.REVIEW));
    assertOutcome(response, 405);
    assertThat(response.getHeader("Allow")).isEqualTo("POST, OPTIONS");
    assertOutcome(perform(put(Ehr.REVIEW)), 405);
    assertOutcome(perform(post("/cds-services")), 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "application/json;q=0", "nonsense"})
  void status406ForAnAcceptWithoutJson(String accept) throws Exception {
    assertOutcome(perform(get("/cds-services").header("Accept", accept)), 406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/fhir+json", "*/*", "application/*"})
  void status200ForAnAcceptWithJson(String accept) throws Exception {
    assertThat(perform(get("/cds-services").header("Accept", accept)).getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/json;charset=klingon",
        "nonsense",
        "multipart/form-data"
      })
  void status415ForAnotherContentType(String type) throws Exception {
    var body = Ehr.call().toString().getBytes(StandardCharsets.UTF_8);
    assertOutcome(perform(post(Ehr.REVIEW).header("Content-Type", type).content(body)), 415);
    assertOutcome(perform(post(Ehr.REVIEW).content(body)), 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json;charset=UTF-8",
        "application/json; charset=ISO-8859-1",
        "application/fhir+json",
        "application/fhir+json;fhirVersion=4.0"
      })
  void status200ForJsonUnderEachOfItsNames(String type) {
    var body = Ehr.call().toString().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ehr.calls(Ehr.REVIEW, body, type).getStatus()).isEqualTo(200);
  }

  @Test
  void requirement13NoDataAtAllIs412() {
    var response = ehr.calls(Ehr.callWithoutPrefetch());
    assertOutcome(response, 412);
    var failed = Ehr.call();
    ChartPrefetch.REVIEW.keys().forEach(key -> Ehr.prefetch(failed).set(key.name(), Ehr.failed()));
    assertOutcome(ehr.calls(failed), 412);
  }

  @Test
  void requirement52UnknownMembersAndExtensionsAreIgnored() {
    var call = Ehr.call().put("unknown", 1);
    call.putObject("extension").put("com.example", true);
    Ehr.prefetch(call).put("notAsked", 4);
    assertThat(ehr.calls(call).getStatus()).isEqualTo(200);
    assertThat(ehr.calls(Ehr.call().put("extension", "text")).getStatus()).isEqualTo(200);
  }

  @Test
  void requirement18NothingOfTheRequestIsLoggedOrQuoted(CapturedOutput log) {
    var call = Ehr.call().put("fhirServer", "https://ehr.example/fhir");
    authorization(call).put("access_token", "sekret-token");
    ((ObjectNode) call.get("context")).put("patientId", "sekret-patient");
    ((ObjectNode) Ehr.prefetch(call).get("patient")).put("id", "sekret-patient").put("x", "sekret");
    assertThat(ehr.calls(call).getStatus()).isEqualTo(200);
    assertThat(log).contains("service=hcc-cytoreduction-review", "outcome=defer", "policy=1.0.0");

    var bodies =
        new String[] {
          "{\"sekret",
          "{\"hook\":\"sekret\"}",
          call.toString().replace("patient-view", "sekret"),
          call.toString().replace("Bearer", "sekret"),
        };
    for (String body : bodies) {
      var response = ehr.calls(body);
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(Ehr.json(response).toString()).doesNotContain("sekret");
    }
    assertThat(log).doesNotContain("sekret");
  }

  @Test
  void status500SaysNothingOfItsCause(CapturedOutput log) {
    ehr.assessor =
        (picture, asOf) -> {
          throw new IllegalStateException("sekret");
        };
    var response = ehr.calls(Ehr.call());
    assertOutcome(response, 500);
    assertThat(Ehr.json(response).toString()).doesNotContain("sekret");
    assertThat(log).contains("IllegalStateException").doesNotContain("sekret");
  }

  private static ObjectNode authorization(ObjectNode call) {
    return call.putObject("fhirAuthorization")
        .put("access_token", "token")
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "user/Patient.read patient/*.rs")
        .put("subject", "cds-service");
  }

  private static void set(ObjectNode call, String pointer, String value) throws Exception {
    int last = pointer.lastIndexOf('/');
    var parent = (ObjectNode) call.at(pointer.substring(0, last));
    parent.set(pointer.substring(last + 1), Ehr.JSON.readTree(value));
  }

  private static void assertOutcome(MockHttpServletResponse response, int status) {
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getContentType()).startsWith("application/json");
    assertThat(Ehr.json(response).at("/resourceType").textValue()).isEqualTo("OperationOutcome");
    assertThat(Ehr.json(response).at("/issue/0/code").textValue()).isNotBlank();
  }

  private MockHttpServletResponse perform(
      org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
    return ehr.mvc().perform(request).andReturn().getResponse();
  }
}
