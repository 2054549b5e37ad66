// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what is written down, in the shape of BALP, and shown to administrators only. */
class AuditIT {
  private static final String ADMIN = Tokens.ofAdministrator("user/AuditEvent.rs", "user/*.cruds");
  private final Http fhir = SecuredServer.fhir();
  private final Http root = SecuredServer.root();

  /** A token whose subject nobody else has. */
  private static String token(String subject, String... scopes) {
    return Tokens.token(claims -> claims.subject(subject).claim("patient", A), scopes);
  }

  private List<JsonNode> of(String subject) {
    return fhir.get("AuditEvent?agent=" + subject, ADMIN).is(200).resources();
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asText();
  }

  @Test
  void aReadSaysWhoReadWhatOfWhomFromWhereAndHowItEnded() {
    String who = TestServer.unique("reader");
    fhir.get("Patient/" + A, token(who, "patient/*.rs")).is(200);
    var events = of(who);
    assertThat(events).hasSize(1);
    var event = events.get(0);
    assertThat(text(event, "/action")).isEqualTo("R");
    assertThat(text(event, "/outcome")).isEqualTo("0");
    assertThat(text(event, "/recorded")).startsWith("20");
    assertThat(text(event, "/type/code")).isEqualTo("rest");
    assertThat(text(event, "/subtype/0/code")).isEqualTo("read");
    assertThat(event.toString()).contains("\"Patient/" + A + "\"", who, "public-app", "127.0.0.1");
  }

  @Test
  void aSearchNamesThePatientsShownAndNoValueThatWasSearchedFor() {
    String who = TestServer.unique("searcher");
    fhir.get("Patient?family=SecretFamilyName&_id=" + A, token(who, "patient/*.rs")).is(200);
    fhir.get("Observation?_count=3", token(who, "patient/*.rs")).is(200);
    var events = of(who);
    assertThat(events).hasSize(2);
    assertThat(events.toString()).contains("family").doesNotContain("SecretFamilyName");
    assertThat(events.get(0).toString()).contains("\"Patient/" + A + "\"");
  }

  @Test
  void theWholeRecordReadByAnOperationIsWrittenDown() {
    String who = TestServer.unique("operator");
    fhir.get("Patient/" + A + "/$cytoreduction-eligibility", token(who, "patient/*.rs")).is(200);
    var event = of(who).get(0);
    assertThat(text(event, "/action")).isEqualTo("E");
    assertThat(event.toString()).contains("\"Patient/" + A + "\"");
  }

  @Test
  void refusalsAreWrittenDown() {
    String who = TestServer.unique("intruder");
    fhir.get("Patient/" + B, token(who, "patient/*.rs")).is(403);
    fhir.get("Group", token(who, "patient/*.rs")).is(403);
    assertThat(of(who)).hasSize(2).allMatch(event -> text(event, "/outcome").equals("4"));
    int before = refused();
    fhir.get("Patient/" + A).is(401);
    assertThat(refused()).isEqualTo(before + 1);
  }

  private int refused() {
    return SecuredServer.server()
        .bean(JdbcClient.class)
        .sql("select count(*) from hepatora_audit where status = 401 and resource = ?")
        .param("Patient/" + A)
        .query(Integer.class)
        .single();
  }

  private static String observation(String id) {
    return json(
        "{'resourceType':'Observation','id':'%s','status':'final','subject':{'reference':'Patient/%s'},'note':[{'text':'SecretNote'}]}",
        id, A);
  }

  @Test
  void eachChangeIsWrittenDownOnceAndWithoutContent() {
    String who = TestServer.unique("writer");
    String token = token(who, "patient/*.cruds");
    String id = TestServer.unique("audited");
    fhir.put("Observation/" + id, observation(id), token).is(201);
    fhir.put("Observation/" + id, observation(id).replace("final", "amended"), token).is(200);
    fhir.delete("Observation/" + id, token).is(200);
    var events = of(who);
    assertThat(events)
        .as(
            "%s",
            events.stream()
                .map(
                    e ->
                        text(e, "/subtype/0/code")
                            + text(e, "/outcomeDesc")
                            + text(e, "/entity/0/what/reference"))
                .toList())
        .extracting(event -> text(event, "/action"))
        .containsExactly("D", "U", "C");
    assertThat(events)
        .allMatch(event -> event.toString().contains("Observation/" + id))
        .allMatch(event -> event.toString().contains("\"Patient/" + A + "\""))
        .noneMatch(event -> event.toString().contains("SecretNote"));
  }

  @Test
  void aChangeThatWasRolledBackLeavesNoLineOfIt() {
    String who = TestServer.unique("unlucky");
    String id = TestServer.unique("rolled-back");
    String bundle =
        json(
            "{'resourceType':'Bundle','type':'transaction','entry':["
                + "{'resource':%s,'request':{'method':'PUT','url':'Observation/%s'}},"
                + "{'resource':{'resourceType':'Observation','subject':{'reference':'Patient/%s'},'focus':[{'reference':'Observation/none-such-at-all'}]},'request':{'method':'POST','url':'Observation'}}]}",
            observation(id), id, A);
    assertThat(fhir.post("", bundle, token(who, "patient/*.cruds")).status()).isBetween(400, 499);
    fhir.get("Observation/" + id, ADMIN).is(404);
    assertThat(of(who)).extracting(event -> text(event, "/outcome")).containsExactly("4");
  }

  @Test
  void aCdsCallNamesItsClientAndItsPatient() {
    String call =
        json(
            "{'hook':'patient-view','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea','context':{'userId':'Practitioner/x','patientId':'%s'}}",
            B);
    String path = "cds-services/hcc-cytoreduction-review";
    root.post(path, call, "Content-Type: application/json").is(401);
    root.post(path, call, "Content-Type: application/json", SecuredServer.cdsToken(path)).is(200);
    var events = fhir.get("AuditEvent?subtype=cds-call&patient=" + B, ADMIN).is(200).resources();
    assertThat(events).isNotEmpty();
    assertThat(events.get(0).toString()).contains("hcc-cytoreduction-review", SecuredServer.EHR);
    var refused = fhir.get("AuditEvent?subtype=cds-call&outcome=4", ADMIN).is(200).resources();
    assertThat(refused).isNotEmpty();
  }

  @Test
  void theAuditIsForAdministratorsAndNobodyWritesIt() {
    fhir.get("AuditEvent").is(401);
    fhir.get("AuditEvent", Tokens.ofPatient(A, "patient/*.cruds")).is(403);
    fhir.get("AuditEvent", Tokens.ofClinician("user/*.cruds")).is(403);
    fhir.get("AuditEvent", Tokens.ofAdministrator("user/Patient.rs")).is(403);
    String id =
        fhir.get("AuditEvent?_count=1", ADMIN).is(200).resources().get(0).path("id").asText();
    fhir.get("AuditEvent/" + id, ADMIN).is(200);
    fhir.get("AuditEvent/999999999", ADMIN).is(404);
    fhir.post("AuditEvent", json("{'resourceType':'AuditEvent'}"), ADMIN).is(405);
    fhir.put("AuditEvent/" + id, json("{'resourceType':'AuditEvent','id':'%s'}", id), ADMIN)
        .is(405);
    fhir.delete("AuditEvent/" + id, ADMIN).is(405);
  }

  @Test
  void theAuditIsPagedAndBadSearchesAreNamed() {
    for (int n = 0; n < 3; n++) {
      fhir.get("Patient/" + A, Tokens.ofPatient(A, "patient/*.rs")).is(200);
    }
    var first = fhir.get("AuditEvent?_count=2&action=R", ADMIN).is(200);
    var second = fhir.get(first.link("next"), ADMIN).is(200);
    assertThat(first.references()).hasSize(2).doesNotContainAnyElementsOf(second.references());
    fhir.get("AuditEvent?date=ge2000-01-01&outcome=0&patient=Patient/" + A, ADMIN).is(200);
    assertThat(fhir.get("AuditEvent?date=lt2000-01-01", ADMIN).is(200).resources()).isEmpty();
    for (String bad :
        List.of("date=yesterday", "outcome=fine", "_id=x", "_count=x", "colour=red")) {
      fhir.get("AuditEvent?" + bad, ADMIN).is(400);
    }
  }
}
