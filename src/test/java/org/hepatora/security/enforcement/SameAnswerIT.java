// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is another's, what of another's was deleted and what never was is answered alike, also where
 * the app itself chose the filter of its scope, and in GraphQL.
 */
class SameAnswerIT {
  private static final String ADMIN = Tokens.ofAdministrator("user/*.cruds", "system/*.cruds");

  private final Http fhir = SecuredServer.fhir();

  private static String observation(String id, String patient) {
    return json(
        "{'resourceType':'Observation','id':'%s','status':'final','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}",
        id, patient);
  }

  /** Another's that is there, another's that was deleted, none. */
  private List<String> three() {
    String there = TestServer.unique("same");
    String deleted = TestServer.unique("same");
    for (String id : List.of(there, deleted)) {
      fhir.put("Observation/" + id, observation(id, B), ADMIN).is(201);
    }
    fhir.delete("Observation/" + deleted, ADMIN).is(200);
    return List.of(there, deleted, TestServer.unique("same"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/_history", "/_history/1", "?_summary=true"})
  void aScopeOfOneIdTellsNothingOfIt(String rest) {
    for (String id : three()) {
      String token = Tokens.ofPatient(A, "patient/Observation.rs?_id=" + id);
      fhir.get("Observation/" + id + rest, token).is(403);
      fhir.get("Observation?_id=" + id + "&_summary=count", token).is(200);
    }
  }

  @Test
  void aScopeOfOneIdGivesTheOwn() {
    String mine = TestServer.unique("same");
    fhir.put("Observation/" + mine, observation(mine, A), ADMIN).is(201);
    String token = Tokens.ofPatient(A, "patient/Observation.rs?_id=" + mine);
    fhir.get("Observation/" + mine, token).is(200);
  }

  @Test
  void graphQlTellsNothingOfAnothers() {
    Set<String> answers =
        three().stream()
            .map(id -> graphQl("{Observation(id:\"" + id + "\"){id}}").is(404).text())
            .collect(Collectors.toSet());
    assertThat(answers).hasSize(1);
  }

  @Test
  void graphQlTellsNothingOfWhatTheOwnRefersTo() {
    String target = TestServer.unique("same");
    fhir.put("Observation/" + target, observation(target, B), ADMIN).is(201);
    String mine = TestServer.unique("same");
    String more = json(",'hasMember':[{'reference':'Observation/%s'}]}", target);
    String own = observation(mine, A);
    fhir.put("Observation/" + mine, own.substring(0, own.length() - 1) + more, ADMIN).is(201);
    String query =
        "{Observation(id:\"" + mine + "\"){hasMember{resource{... on Observation{status}}}}}";
    assertThat(graphQl(query).text()).doesNotContain("final");
  }

  /** What another's app created by a condition is not told to who asks by the same. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aConditionOfAnothersIsNobodyElses(boolean inBundle) {
    String number = TestServer.unique("number");
    assertThat(created(B, number, inBundle)).isEqualTo(inBundle ? 200 : 201);
    assertThat(created(A, number, inBundle)).isEqualTo(inBundle ? 200 : 201);
    assertThat(created(A, number, inBundle)).as("the own one is found").isEqualTo(200);
    assertThat(
            fhir.get("Observation?identifier=urn:x%7C" + number + "&_summary=count", ADMIN)
                .at("/total"))
        .isEqualTo("2");
  }

  private int created(String patient, String number, boolean inBundle) {
    String token = Tokens.ofPatient(patient, "patient/*.cruds");
    String body =
        json(
            "{'resourceType':'Observation','identifier':[{'system':'urn:x','value':'%s'}],'status':'final','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}",
            number, patient);
    String condition = "identifier=urn:x%7C" + number;
    if (!inBundle) {
      return fhir.post("Observation", body, token, "If-None-Exist: " + condition).status();
    }
    String entry =
        json(
            "{'request':{'method':'POST','url':'Observation','ifNoneExist':'%s'},'resource':",
            condition);
    String bundle = json("{'resourceType':'Bundle','type':'transaction','entry':[");
    return fhir.post("", bundle + entry + body + "}]}", token).status();
  }

  private Answer graphQl(String query) {
    return fhir.get(
        "$graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
        Tokens.ofPatient(A, "patient/*.rs"));
  }
}
