// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.hepatora.Http.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.hepatora.security.SecuredServer;

/**
 * Questions a curious client may ask, made at random from what the CapabilityStatement offers:
 * searches, includes, chains, {@code _has}, POST searches, GraphQL and Bundles, many of them naming
 * the other patient.
 */
final class RandomQueries {
  private static final List<String> TYPES =
      List.of(
          "Patient",
          "Observation",
          "Condition",
          "BodyStructure",
          "Procedure",
          "CarePlan",
          "DiagnosticReport",
          "GuidanceResponse",
          "ServiceRequest",
          "MedicationAdministration",
          "Practitioner",
          "Organization",
          "Group",
          "List",
          "Provenance",
          "Encounter",
          "Task");
  private static final List<String> VALUES =
      List.of(
          "Patient/" + SecuredServer.B,
          SecuredServer.B,
          "Patient/" + SecuredServer.A,
          SecuredServer.A,
          "final",
          "active",
          "ge2000-01-01",
          "http://loinc.org|21889-1",
          "x",
          "male",
          "female",
          "Observation/leak-b",
          "Practitioner/demo-beijing-radiologist",
          "gt0");

  private final Random random;
  private final JsonNode types;

  RandomQueries(long seed, JsonNode types) {
    this.random = new Random(seed);
    this.types = types;
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A search, as type and query. */
  String search() {
    String type = any(TYPES);
    var query = new StringJoiner("&", type + "?", "");
    for (int n = random.nextInt(3); n >= 0; n--) {
      query.add(condition(type));
    }
    if (random.nextInt(3) == 0) {
      query.add("_include=" + (random.nextBoolean() ? "*" : include(type, "searchInclude")));
    }
    if (random.nextInt(3) == 0) {
      query.add(
          "_revinclude=" + (random.nextInt(4) == 0 ? "*" : include(type, "searchRevInclude")));
    }
    if (random.nextInt(4) == 0) {
      query.add(
          any(
              List.of(
                  "_summary=data",
                  "_elements=id,subject",
                  "_total=accurate",
                  "_sort=-_lastUpdated",
                  "_count=50",
                  "_summary=count",
                  "_include:iterate=*")));
    }
    return query.toString();
  }

  private String condition(String type) {
    String name = parameter(type);
    return switch (random.nextInt(8)) {
      case 0 -> "_id=" + any(List.of(SecuredServer.A, SecuredServer.B, "leak-a", "leak-b"));
      case 1 -> "_has:" + any(TYPES) + ":" + any(List.of("patient", "subject")) + ":_id=leak-b";
      case 2 -> any(List.of("subject", "patient")) + ".name=SecretB";
      case 3 -> any(List.of("subject", "patient")) + ":Patient.name=SecretB";
      case 4 -> "patient=" + SecuredServer.B;
      case 5 -> "_lastUpdated=gt2000-01-01";
      case 6 -> "subject=Patient/" + any(List.of(SecuredServer.A, SecuredServer.B));
      default -> name + any(List.of("", "", ":not", ":exact")) + "=" + encoded(any(VALUES));
    };
  }

  private String parameter(String type) {
    for (JsonNode each : types) {
      if (each.path("type").asText().equals(type)) {
        var all = each.path("searchParam");
        return all.path(random.nextInt(all.size())).path("name").asText();
      }
    }
    return "_id";
  }

  private String include(String type, String kind) {
    for (JsonNode each : types) {
      if (each.path("type").asText().equals(type) && !each.path(kind).isEmpty()) {
        var all = each.path(kind);
        return all.path(random.nextInt(all.size())).asText();
      }
    }
    return "Observation:subject";
  }

  /** A read by address. */
  String read() {
    return any(
        List.of(
            "Patient/" + SecuredServer.B,
            "Patient/" + SecuredServer.B + "/_history",
            "Observation/leak-b",
            "Observation/leak-b/_history/1",
            "Condition/leak-b/_history",
            "Patient/" + SecuredServer.B + "/$everything",
            "Patient/" + SecuredServer.B + "/$summary",
            "Patient/$everything",
            "Observation/_history",
            "_history",
            "Group/leak-group",
            "Observation/leak-b/$meta",
            "$diff?from=Observation/leak-b/_history/1&to=Observation/leak-a/_history/1",
            "Observation/leak-b/$validate",
            "Patient/" + SecuredServer.B + "/$disease-course",
            "Patient/" + SecuredServer.B + "/Observation",
            "Composition/leak-b/$document",
            "Patient?_has:Observation:patient:_has:Provenance:target:_id=x"));
  }

  String graphQl() {
    String type = any(TYPES);
    String query =
        switch (random.nextInt(4)) {
          case 0 -> "{%sList{id,text{div}}}".formatted(type);
          case 1 -> "{Observation(id:\"leak-b\"){id,note{text},subject{reference}}}";
          case 2 ->
              "{ObservationList(subject:\"Patient/%s\"){id,note{text},hasMember{resource{...on Observation{note{text}}}}}}"
                  .formatted(any(List.of(SecuredServer.A, SecuredServer.B)));
          default ->
              "{PatientList{id,name{family},ObservationList(_reference:subject){note{text}}}}";
        };
    return "$graphql?query=" + encoded(query);
  }

  String bundle() {
    var entries = new ArrayList<String>();
    for (int n = random.nextInt(3); n >= 0; n--) {
      String url = (random.nextBoolean() ? search() : read()).replace("\"", "");
      entries.add(json("{'request':{'method':'GET','url':'%s'}}", url.replace("'", "")));
    }
    return json(
        "{'resourceType':'Bundle','type':'%s','entry':[%s]}",
        any(List.of("batch", "transaction")), String.join(",", entries));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
