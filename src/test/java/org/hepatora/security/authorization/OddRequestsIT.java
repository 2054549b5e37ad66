// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.server.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends is answered as its fault, and what cannot be served now as that. */
class OddRequestsIT {
  private static final String ADMIN = Tokens.ofAdministrator("user/*.cruds", "system/*.cruds");

  private final Http root = SecuredServer.root();
  private final Http fhir = SecuredServer.fhir();

  @ParameterizedTest
  @ValueSource(strings = {"%00", "a%00b", "%01", "%1B", "%7F"})
  void aControlCharacterIsTheCallersFault(String value) {
    for (String call :
        List.of(
            "POST login username=" + value + "&password=x",
            "POST oauth2/token grant_type=refresh_token&refresh_token=" + value,
            "POST oauth2/token grant_type=" + value,
            "POST oauth2/token grant_type=authorization_code&client_id=" + value + "&code=x",
            "POST oauth2/introspect token=" + value,
            "POST oauth2/revoke client_id=public-app&token=" + value,
            "GET oauth2/consent?state=" + value + " ",
            "GET oauth2/authorize?client_id=" + value + " ")) {
      String[] parts = call.split(" ", 3);
      var answer =
          root.call(
              parts[0],
              parts[1],
              parts[2].strip(),
              parts[0].equals("POST") ? App.FORM : "X-None: x");
      assertThat(answer.status()).as(call).isEqualTo(400);
      assertThat(answer.text()).doesNotContain("username", "refresh_token=");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fhir/Patient;x=1/demo-0001",
        "fhir;x/Patient",
        "fhir/Patient/demo-0001;v=1",
        "fhir/Patient%3Bx",
        "fhir/..;/admin/clients",
        "admin;x/clients",
        "cds-services;x/hcc-cytoreduction-review",
        "fhir/Patient/%00"
      })
  void anAddressThatPartsBehindWouldReadDifferentlyIsRefused(String path) {
    var answer = root.get(path, ADMIN).is(400);
    // The container refuses the last by itself.
    if (path.startsWith("fhir") && !path.contains("%00")) {
      assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH,Patient,[]",
    "PATCH,Patient?,[]",
    "PATCH,Patient?_id=,[]",
    "DELETE,Patient,''",
    "DELETE,Patient?family=,''",
    "DELETE,Patient?_filter=active%20eq%20true,''",
    "PUT,Patient?_text=x,{\"resourceType\":\"Patient\"}"
  })
  void aConditionThatIsNoneChangesNothing(String method, String path, String body) {
    var answer =
        fhir.call(
            method,
            path,
            body,
            ADMIN,
            method.equals("PATCH")
                ? "Content-Type: application/json-patch+json"
                : "Content-Type: application/fhir+json");
    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    fhir.get("Patient/" + A, ADMIN).is(200);
  }

  @Test
  void nobodyWritesAnAuditEventByAnyDoor() {
    String event =
        json(
            "{'resourceType':'AuditEvent','type':{'code':'rest'},'recorded':'2026-01-01T00:00:00Z','agent':[{'requestor':true}],'source':{'observer':{'display':'x'}}}");
    for (String type : List.of("batch", "transaction")) {
      String bundle =
          json("{'resourceType':'Bundle','type':'%s','entry':[{'resource':", type)
              + event
              + json(",'request':{'method':'POST','url':'AuditEvent'}}]}");
      fhir.post("", bundle, ADMIN).is(403);
    }
    assertThat(fhir.post("AuditEvent", event, ADMIN).status()).isIn(403, 405);
  }

  @Test
  void anAdministratorsTokenReadsTheSummaryOfFeedback() {
    String summary = "cds-services/hcc-cytoreduction-review/feedback/summary";
    root.get(summary, ADMIN).is(200);
    root.get(summary, Tokens.ofClinician("user/*.cruds")).is(401);
    root.get(summary).is(401);
  }

  @Test
  void anExportIsPolledAndReadByItsClientAlone() throws Exception {
    String mine = client("one");
    String theirs = client("two");
    String name = TestServer.unique("Exported");
    fhir.post("Organization", json("{'resourceType':'Organization','name':'%s'}", name), ADMIN)
        .is(201);
    String asked = "$export?_type=Organization";
    String poll = fhir.get(asked, mine, "Prefer: respond-async").is(202).header("Content-Location");
    fhir.get(poll, theirs).is(403);
    fhir.delete(poll, theirs).is(403);
    eventually("the export", () -> fhir.get(poll, mine).status() == 200);
    String file = fhir.get(poll, mine).at("/output/0/url");
    fhir.get(file, theirs, "Accept: application/fhir+ndjson").is(403);
    fhir.get(file + "/$binary-access-read?path=Binary", theirs).is(403);
    fhir.get(file + "/$meta", theirs).is(403);
    String name1 = file.substring(file.indexOf("Binary/"));
    fhir.get("$diff?from=" + name1 + "&to=" + name1, theirs).is(403);
    assertThat(fhir.get(file, mine, "Accept: application/fhir+ndjson").is(200).text())
        .contains(name);
    String again =
        fhir.get(asked, theirs, "Prefer: respond-async").is(202).header("Content-Location");
    assertThat(again).as("not the job of another client").isNotEqualTo(poll);
  }

  private static String client(String id) {
    return Tokens.token(claims -> claims.claim("client_id", id), "system/*.rs");
  }

  @Test
  void moreRequestsThanThereAreConnectionsAreServedOrToldToComeBack() throws Exception {
    var threads = Executors.newFixedThreadPool(120);
    try {
      var running = new ArrayList<Future<Answer>>();
      Callable<Answer> read = () -> fhir.get("Observation?patient=" + A + "&_count=200", ADMIN);
      for (int n = 0; n < 240; n++) {
        running.add(threads.submit(read));
      }
      for (var each : running) {
        var answer = each.get();
        String told = answer.status() == 200 ? "" : answer.text();
        assertThat(answer.status()).as(told).isIn(200, 503);
      }
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nbf", "iat"})
  void anAssertionThatIsNotOfNowIsRefused(String claim) {
    var later = java.util.Date.from(java.time.Instant.now().plusSeconds(200));
    var assertion =
        App.assertion(
            "backend",
            com.nimbusds.jose.JWSAlgorithm.ES384,
            claims -> {
              if (claim.equals("nbf")) {
                claims.notBeforeTime(later);
              } else {
                claims.issueTime(later);
              }
            });
    assertThat(App.credentials(assertion, "system/*.rs").status()).isIn(400, 401);
  }

  /** With no token, and with one that may do everything: nothing is found, and nothing fails. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fhir/Patient",
        "/fhir/AuditEvent",
        "//fhir/Patient",
        "%66hir/Patient",
        "guide/%2e%2e/fhir/Patient",
        "guide/%2E%2e/board",
        "/board",
        "/cds-services/hcc-cytoreduction-review/feedback/summary",
        "/oauth2/token",
        "%6fauth2/token"
      })
  void anAddressWrittenOtherwiseLeadsNowhere(String path) {
    root.get(path).is(400);
    root.get(path, ADMIN).is(400);
    root.call("POST", path, "{}", ADMIN, "Content-Type: application/json").is(400);
  }

  @Test
  void theContainersPageOfErrorsIsNoAddress() {
    root.get("error").is(404);
  }

  /** RFC 6749, 3.2. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=authorization_code&client_id=public-app&code=x&code=y&code_verifier=z",
        "grant_type=refresh_token&client_id=public-app&refresh_token=x&refresh_token=y",
        "grant_type=client_credentials&client_assertion=x&client_assertion=y"
      })
  void aParameterGivenTwiceIsTheCallersFault(String form) {
    for (String path : List.of("oauth2/token", "oauth2/revoke", "oauth2/introspect")) {
      root.post(path, form, App.FORM).is(400);
    }
  }

  /** HAPI would write it out digit by digit, more than there is memory. */
  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "-1E+00999999999", "1e99999999999999"})
  void aNumberWithoutBoundsIsTheCallersFault(String number) {
    String token = Tokens.ofPatient(A, "patient/*.cruds");
    String value = ",'subject':{'reference':'Patient/" + A + "'},'valueQuantity':{'value':@}}";
    String body =
        json("{'resourceType':'Observation','id':'x','status':'final','code':{'text':'x'}")
            + json(value).replace("@", number);
    String entry =
        json("{'resourceType':'Bundle','type':'batch','entry':[{'resource':")
            + body
            + json(",'request':{'method':'PUT','url':'Observation/x'}}]}");
    String patch = json("[{'op':'test','path':'/status','value':@}]").replace("@", number);
    fhir.post("Observation/$validate", body, token).is(400);
    fhir.put("Observation/x", body, token).is(400);
    fhir.post("", entry, token).is(400);
    String id = TestServer.unique("number");
    fhir.put(
            "Observation/" + id,
            json(
                "{'resourceType':'Observation','id':'%s','status':'final','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}",
                id, A),
            ADMIN)
        .is(201);
    fhir.patch("Observation/" + id, patch, token, "Content-Type: application/json-patch+json")
        .is(400);
    String packed = Base64.getEncoder().encodeToString(patch.getBytes(StandardCharsets.UTF_8));
    String patching =
        json(
            "{'resourceType':'Bundle','type':'transaction','entry':[{'resource':{'resourceType':'Binary','contentType':'application/json-patch+json','data':'%s'},'request':{'method':'PATCH','url':'Observation/%s'}}]}",
            packed, id);
    fhir.post("", patching, token).is(400);
  }

  /** Neither how far it is is told, nor is it ended. */
  @Test
  void aJobThatIsNoExportIsNobodysToPoll() {
    String body =
        "{'resourceType':'Parameters','parameter':[{'name':'url','valueString':'Location?'}]}";
    String started = fhir.post("$reindex", json(body), ADMIN).is(202).text();
    String job = started.replaceAll("(?s).*_jobId=([0-9a-f-]{36}).*", "$1");
    assertThat(job).hasSize(36);
    String poll = "$export-poll-status?_jobId=" + job;
    fhir.get(poll, client("one")).is(403);
    fhir.delete(poll, client("one")).is(403);
    fhir.get("$export-poll-status?_jobId=none", client("one")).is(404);
  }
}
