// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every interaction of every type that the CapabilityStatement names: nobody without a good token,
 * nobody with the scope of another type or with the other letters of this one. {@link
 * InteractionMatrixIT} follows the types of a chart down to another patient's resources.
 */
class EveryTypeIT {
  private static final List<String> BAD = InteractionMatrixIT.bad("user/*.cruds");

  /** Read by administrators only. */
  private static final Set<String> ADMINISTRATORS = Set.of("AuditEvent");

  /** The letter of the scope that each interaction needs. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "read", "r",
          "vread", "r",
          "history-instance", "r",
          "history-type", "s",
          "search-type", "s",
          "create", "c",
          "update", "u",
          "patch", "u",
          "delete", "d");

  static Stream<JsonNode> types() {
    JsonNode statement = SecuredServer.fhir().get("metadata").is(200).json();
    return StreamSupport.stream(statement.at("/rest/0/resource").spliterator(), false);
  }

  private static Way way(String interaction, String type) {
    String absent = type + "/never-there";
    String body = json("{'resourceType':'%s','id':'never-there','implicitRules':'urn:x'}", type);
    return switch (interaction) {
      case "read" -> Way.get(absent);
      case "vread" -> Way.get(absent + "/_history/1");
      case "history-instance" -> Way.get(absent + "/_history");
      case "history-type" -> Way.get(type + "/_history?_count=1");
      case "search-type" -> Way.get(type + "?_id=never-there");
      case "create" -> Way.json("POST", type, body);
      case "update" -> Way.json("PUT", absent, body);
      case "patch" -> new Way("PATCH", absent, "[]", "application/json-patch+json");
      case "delete" -> new Way("DELETE", absent, "", "");
      default -> throw new IllegalStateException("unknown interaction " + interaction);
    };
  }

  @ParameterizedTest
  @MethodSource("types")
  void isClosedToAllWhoHaveNotItsScope(JsonNode resource) {
    String type = resource.path("type").asText();
    String other = type.equals("Flag") ? "Basic" : "Flag";
    assertThat(resource.path("interaction")).isNotEmpty();
    for (JsonNode each : resource.path("interaction")) {
      String interaction = each.path("code").asText();
      var way = way(interaction, type);
      String letter = LETTERS.get(interaction);
      way.with().is(401);
      BAD.forEach(bad -> way.with(bad).is(401));
      String others = "cruds".replace(letter, "");
      List.of(
              Tokens.ofClinician("user/" + other + ".cruds"),
              Tokens.ofClinician("user/" + type + "." + others),
              Tokens.ofPatient(A, "patient/" + type + "." + others))
          .forEach(wrong -> way.with(wrong).is(403));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void isOpenToThoseWhoHave(JsonNode resource) {
    String type = resource.path("type").asText();
    for (JsonNode each : resource.path("interaction")) {
      String interaction = each.path("code").asText();
      if (interaction.equals("create") || interaction.equals("update")) {
        continue; // they would store; InteractionMatrixIT and the tests of each type do
      }
      String scope = "user/" + type + "." + LETTERS.get(interaction);
      var clinician = way(interaction, type).with(Tokens.ofClinician(scope));
      if (type.equals("Binary") && interaction.equals("history-type")) {
        clinician.is(403); // it would count the exports of others
        continue;
      }
      if (ADMINISTRATORS.contains(type)) {
        clinician.is(403);
        clinician = way(interaction, type).with(Tokens.ofAdministrator(scope));
      }
      assertThat(clinician.status()).as(type + " " + interaction).isNotIn(401, 403).isLessThan(500);
    }
  }
}
