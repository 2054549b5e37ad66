// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every interaction that the CapabilityStatement names for the types of a chart, with no token, a
 * bad one, the wrong scope, another patient's, and the right one.
 */
class InteractionMatrixIT {
  private static final String PATCH = "application/json-patch+json";
  private static final String[] EVERY_OTHER = {"patient/Flag.cruds", "user/Flag.cruds"};

  /**
   * @param ofA the call on patient A's data
   * @param ofB the same on patient B's
   * @param access letters of the scope it needs
   * @param onlyUnlimited whether a token for one patient can never do it
   */
  record Cell(String name, String type, Way ofA, Way ofB, String access, boolean onlyUnlimited) {
    @Override
    public String toString() {
      return type + " " + name;
    }
  }

  static Stream<Cell> cells() {
    JsonNode statement = SecuredServer.fhir().get("metadata").is(200).json();
    return StreamSupport.stream(statement.at("/rest/0/resource").spliterator(), false)
        .filter(type -> Records.TYPES.contains(type.path("type").asText()))
        .flatMap(InteractionMatrixIT::ofType);
  }

  private static Stream<Cell> ofType(JsonNode resource) {
    String type = resource.path("type").asText();
    String a = Records.put(type, A);
    String b = Records.put(type, B);
    var cells = new ArrayList<Cell>();
    for (JsonNode each : resource.path("interaction")) {
      String code = each.path("code").asText();
      cells.add(cell(code, type, a, b));
    }
    assertThat(cells).hasSizeGreaterThanOrEqualTo(8);
    return cells.stream();
  }

  /** An interaction that is advertised and not known here fails the test. */
  private static Cell cell(String code, String type, String a, String b) {
    return switch (code) {
      case "read" -> new Cell(code, type, Way.get(a), Way.get(b), "r", false);
      case "vread" ->
          new Cell(code, type, Way.get(a + "/_history/1"), Way.get(b + "/_history/1"), "r", false);
      case "history-instance" ->
          new Cell(code, type, Way.get(a + "/_history"), Way.get(b + "/_history"), "r", false);
      case "history-type" ->
          new Cell(
              code,
              type,
              Way.get(type + "/_history?_count=1"),
              Way.get(type + "/_history"),
              "s",
              true);
      case "search-type" ->
          new Cell(
              code,
              type,
              Way.get(type + "?_id=" + id(a)),
              Way.get(type + "?_id=" + id(b)),
              "s",
              false);
      case "create" ->
          new Cell(
              code,
              type,
              Way.json("POST", type, Records.resource(type, "x", A)),
              Way.json("POST", type, Records.resource(type, "x", B)),
              "c",
              false);
      case "update" ->
          new Cell(
              code,
              type,
              Way.json("PUT", a, Records.resource(type, id(a), A)),
              Way.json("PUT", b, Records.resource(type, id(b), B)),
              "u",
              false);
      case "patch" -> new Cell(code, type, patch(a), patch(b), "u", false);
      case "delete" -> {
        String gone = Records.put(type, A);
        yield new Cell(
            code, type, new Way("DELETE", gone, "", ""), new Way("DELETE", b, "", ""), "d", false);
      }
      default -> throw new IllegalStateException("unknown interaction " + code);
    };
  }

  private static Way patch(String path) {
    String change = json("[{'op':'add','path':'/language','value':'en'}]");
    return new Way("PATCH", path, change, PATCH);
  }

  private static String id(String address) {
    return address.substring(address.indexOf('/') + 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void isAnsweredAsTheTokenSays(Cell cell) {
    String scope = "/" + cell.type() + "." + cell.access();
    String right =
        cell.onlyUnlimited()
            ? Tokens.ofClinician("user" + scope)
            : Tokens.ofPatient(A, "patient" + scope);
    cell.ofA().with().is(401);
    for (String bad : bad("patient" + scope, "user" + scope)) {
      cell.ofA().with(bad).is(401);
    }
    cell.ofA().with(Tokens.ofPatient(A, EVERY_OTHER)).is(403);
    String others = "cruds".replace(cell.access(), "");
    cell.ofA().with(Tokens.ofPatient(A, "patient/*." + others)).is(403);
    cell.ofA().with(Tokens.ofClinician("user/*." + others)).is(403);
    // A token for one patient, whatever its letters, does nothing to the other.
    var other = cell.ofB().with(Tokens.ofPatient(A, "patient/*.cruds"));
    if (cell.name().equals("search-type")) {
      assertThat(other.is(200).resources()).isEmpty();
    } else {
      other.is(403);
    }
    var answer = cell.ofA().with(right);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    if (cell.name().equals("search-type")) {
      assertThat(answer.resources()).hasSize(1);
    }
  }

  static List<String> bad(String... scopes) {
    return List.of(
        "Authorization: Bearer nonsense",
        Tokens.token(
            claims ->
                claims
                    .claim("patient", A)
                    .issuedAt(Instant.now().minusSeconds(4000))
                    .expiresAt(Instant.now().minusSeconds(400)),
            scopes),
        Tokens.token(
            claims -> claims.claim("patient", A).audience(List.of("https://other.example/fhir")),
            scopes),
        Tokens.token(claims -> claims.claim("patient", A).issuer("https://other.example"), scopes));
  }
}
