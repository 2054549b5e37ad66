// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation that the CapabilityStatement names, on each of its levels. One that is new and
 * stands in no list here must be refused to everybody but an administrator.
 */
class OperationMatrixIT {
  /** Terminology and validation: for any valid token, on what is nobody's record. */
  private static final Set<String> ANY_TOKEN =
      Set.of("$expand", "$lookup", "$validate-code", "$subsumes", "$translate", "$validate");

  /** Ours: on a patient the whole record is needed; on a Bundle any token does. */
  private static final Set<String> OURS =
      Set.of(
          "$assess-response",
          "$cytoreduction-eligibility",
          "$disease-course",
          "$propose-treatment-plan");

  private static final Set<String> OF_RECORD = Set.of("$everything", "$summary");

  private static final Set<String> SHARED =
      Set.of(
          "ActivityDefinition",
          "CodeSystem",
          "ValueSet",
          "ConceptMap",
          "StructureDefinition",
          "PlanDefinition");

  /** Reading, for whoever may read the type; nobody's record may be read by all. */
  private static final Set<String> READS =
      Set.of("$meta", "$diff", "$snapshot", "$binary-access-read", "$validate");

  private static final String ADMIN = Tokens.ofAdministrator("user/*.cruds", "system/*.cruds");

  record Call(Way way, String type, boolean instance, String operation) {
    @Override
    public String toString() {
      return way.toString();
    }
  }

  static Stream<Call> calls() {
    JsonNode server = SecuredServer.fhir().get("metadata").is(200).json().at("/rest/0");
    var calls = new LinkedHashSet<Call>();
    server.path("operation").forEach(each -> add(calls, "", each));
    var seen = new HashMap<String, Integer>();
    for (JsonNode type : server.path("resource")) {
      for (JsonNode operation : type.path("operation")) {
        String name = type.path("type").asText();
        boolean known = Records.TYPES.contains(name) || name.equals("Patient");
        int times = seen.merge(operation.path("name").asText(), 1, Integer::sum);
        if (known || times < 3) {
          add(calls, name, operation);
        }
      }
    }
    assertThat(calls.stream().map(Call::operation)).containsAll(OURS).containsAll(ANY_TOKEN);
    return calls.stream();
  }

  private static void add(Set<Call> calls, String type, JsonNode operation) {
    String name = "$" + operation.path("name").asText();
    String definition = operation.path("definition").asText();
    if (!definition.startsWith(SecuredServer.base())) {
      boolean ofOne = type.equals("Group") || name.equals("$evaluate-measure");
      String path = type.isEmpty() ? name : type + (ofOne ? "/none-such/" : "/") + name;
      calls.add(new Call(Way.get(path), type, ofOne, name));
      return;
    }
    var levels = DEFINITIONS.computeIfAbsent(definition, OperationMatrixIT::definition);
    String method = levels.path("affectsState").asBoolean() ? "POST" : "GET";
    if (levels.path("system").asBoolean() && type.isEmpty()) {
      calls.add(new Call(new Way(method, name, "", ""), type, false, name));
    }
    if (levels.path("type").asBoolean() && !type.isEmpty()) {
      calls.add(new Call(new Way(method, type + "/" + name, "", ""), type, false, name));
    }
    if (levels.path("instance").asBoolean() && !type.isEmpty()) {
      String of = type.equals("Patient") ? "Patient/" + B : type + "/" + of(type);
      calls.add(new Call(new Way(method, of + "/" + name, "", ""), type, true, name));
    }
  }

  private static final Map<String, JsonNode> DEFINITIONS = new HashMap<>();
  private static final Map<String, String> INSTANCES = new HashMap<>();

  private static JsonNode definition(String url) {
    return SecuredServer.fhir().get(url, ADMIN).is(200).json();
  }

  private static String of(String type) {
    return INSTANCES.computeIfAbsent(
        type,
        each ->
            Records.TYPES.contains(each)
                ? Records.put(each, B).substring(each.length() + 1)
                : "none-such");
  }

  private static boolean isForAnyToken(Call call) {
    boolean nobodys = !call.instance() || SHARED.contains(call.type());
    return (ANY_TOKEN.contains(call.operation()) && nobodys)
        || (OURS.contains(call.operation()) && !call.instance());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void isAnsweredAsTheTokenSays(Call call) {
    var way = call.way();
    if (call.operation().equals("$graphql")) {
      way = Way.get(call.way().path() + "?query=%7Bid%7D");
    }
    way.with().is(401);
    for (String bad :
        InteractionMatrixIT.bad("patient/*.cruds", "user/*.cruds", "system/*.cruds")) {
      way.with(bad).is(401);
    }
    int wrongScope = way.with(Tokens.ofPatient(A, "patient/Flag.r")).status();
    int otherPatient = way.with(Tokens.ofPatient(A, "patient/*.cruds")).status();
    if (isForAnyToken(call)) {
      assertThat(List.of(wrongScope, otherPatient)).doesNotContain(401, 403);
    } else if (call.operation().equals("$graphql")) {
      // What it asks for decides; here nothing that could be shown.
      assertThat(List.of(wrongScope, otherPatient)).doesNotContain(401, 500);
    } else if (READS.contains(call.operation()) && SHARED.contains(call.type())) {
      assertThat(wrongScope).isIn(403, 404, 400, 422);
      assertThat(otherPatient).isNotIn(401, 500);
    } else {
      assertThat(List.of(wrongScope, otherPatient)).containsOnly(403);
    }
    assertThat(way.with(ADMIN).status()).as(way.with(ADMIN).text()).isNotIn(401, 403);
  }

  static Stream<String> ofOwnRecord() {
    var names = new ArrayList<String>();
    names.addAll(OURS);
    names.addAll(OF_RECORD);
    return names.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofOwnRecord")
  void anOperationOnARecordNeedsReadAndSearchOfAllOfIt(String operation) {
    var way = Way.get("Patient/" + A + "/" + operation);
    way.with(Tokens.ofPatient(A, "patient/*.rs")).is(200);
    way.with(Tokens.ofPatient(A, "patient/*.read")).is(200);
    way.with(Tokens.ofClinician("user/*.rs")).is(200);
    way.with(Tokens.ofPatient(A, "patient/*.r")).is(403);
    way.with(Tokens.ofPatient(A, "patient/Patient.rs", "patient/Observation.rs")).is(403);
    way.with(Tokens.ofPatient(A, "patient/*.rs?code=x")).is(403);
    way.with(Tokens.ofPatient(B, "patient/*.rs")).is(403);
    assertThat(new HashSet<>(OURS)).hasSize(4);
  }
}
