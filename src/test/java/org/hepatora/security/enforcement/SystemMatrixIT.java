// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every interaction that the CapabilityStatement names on the level of the system. */
class SystemMatrixIT {
  /**
   * @param ofA the call on patient A's data
   * @param ofB the same on patient B's
   * @param right what is enough for it
   */
  record Cell(String name, Way ofA, Way ofB, String right) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** An interaction that is advertised and not known here fails the test. */
  static Stream<Cell> cells() {
    JsonNode server = SecuredServer.fhir().get("metadata").is(200).json().at("/rest/0/interaction");
    assertThat(server).hasSizeGreaterThanOrEqualTo(3);
    return StreamSupport.stream(server.spliterator(), false)
        .map(each -> cell(each.path("code").asText()));
  }

  private static Cell cell(String code) {
    var all = Way.get("_history?_count=1");
    String clinician = Tokens.ofClinician("user/*.s");
    return switch (code) {
      case "transaction", "batch" ->
          new Cell(
              code, bundle(code, A), bundle(code, B), Tokens.ofPatient(A, "patient/Patient.r"));
      case "history-system" -> new Cell(code, all, all, clinician);
      case "search-system" ->
          new Cell(code, Way.get("?_type=Patient"), Way.get("?_type=Patient"), clinician);
      default -> throw new IllegalStateException("unknown interaction " + code);
    };
  }

  private static Way bundle(String type, String patient) {
    return Way.json(
        "POST",
        "",
        json(
            "{'resourceType':'Bundle','type':'%s','entry':[{'request':{'method':'GET','url':'Patient/%s'}}]}",
            type, patient));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void isAnsweredAsTheTokenSays(Cell cell) {
    cell.ofA().with().is(401);
    for (String bad : InteractionMatrixIT.bad("patient/*.cruds", "user/*.cruds")) {
      cell.ofA().with(bad).is(401);
    }
    cell.ofA().with(Tokens.ofPatient(A, "patient/Flag.cruds")).is(403);
    var other = cell.ofB().with(Tokens.ofPatient(A, "patient/*.cruds"));
    if (other.status() == 200) {
      // A Bundle is let in where its types are granted; what turns out not to be is refused alone.
      assertThat(other.at("/entry/0/response/status")).startsWith("403");
      assertThat(other.resources()).isEmpty();
    } else {
      other.is(403);
    }
    cell.ofA().with(cell.right()).is(200);
  }
}
