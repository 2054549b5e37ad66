// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import java.util.List;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole address of this server names the same when its characters are written as escapes, as some
 * writers of JSON do with each slash: to whom a resource belongs and what it refers to does not
 * depend on it.
 */
class WrittenOtherwiseIT {
  private static final String ADMIN = Tokens.ofAdministrator("user/*.cruds", "system/*.cruds");
  private static final String XML = "Content-Type: application/fhir+xml";

  private final Http fhir = SecuredServer.fhir();

  private static String written(String address, String way) {
    return switch (way) {
      case "slashes" -> address.replace("/", "\\/");
      case "letter" -> "\\u0068" + address.substring(1);
      case "xml" -> "&#104;" + address.substring(1);
      default -> address;
    };
  }

  private static String observation(String id, String subject, String member, String way) {
    if (way.equals("xml")) {
      return "<Observation xmlns=\"http://hl7.org/fhir\"><id value=\"%s\"/><status value=\"final\"/>"
              .formatted(id)
          + "<code><text value=\"x\"/></code><subject><reference value=\"%s\"/></subject>"
              .formatted(subject)
          + "<hasMember><reference value=\"%s\"/></hasMember></Observation>".formatted(member);
    }
    return Http.json(
            "{'resourceType':'Observation','id':'%s','status':'final','code':{'text':'x'},", id)
        + Http.json("'subject':{'reference':'@S'},'hasMember':[{'reference':'@M'}]}")
            .replace("@S", subject)
            .replace("@M", member);
  }

  private String stored(String patient) {
    String id = TestServer.unique("written");
    String body =
        Http.json(
            "{'resourceType':'Observation','id':'%s','status':'final','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}",
            id, patient);
    fhir.put("Observation/" + id, body, ADMIN).is(201);
    return id;
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "slashes", "letter", "xml"})
  void aTokenOfOnePatientRefersToNobodyElses(String way) {
    String token = Tokens.ofPatient(A, "patient/*.cruds");
    for (String id : List.of(stored(B), TestServer.unique("none"))) {
      String mine = TestServer.unique("written");
      String address = written(fhir.base() + "Observation/" + id, way);
      String body = observation(mine, "Patient/" + A, address, way);
      var answer =
          way.equals("xml")
              ? fhir.put("Observation/" + mine, body, token, XML)
              : fhir.put("Observation/" + mine, body, token);
      assertThat(answer.status()).isEqualTo(403);
      fhir.get("Observation/" + mine, ADMIN).is(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "slashes", "letter", "xml"})
  void theRecordHasWhatIsWrittenWithTheAddressOfItsPatient(String way) {
    String mine = TestServer.unique("written");
    String address = written(fhir.base() + "Patient/" + A, way);
    String body = observation(mine, address, "Observation/" + stored(A), way);
    var answer =
        way.equals("xml")
            ? fhir.put("Observation/" + mine, body, ADMIN, XML)
            : fhir.put("Observation/" + mine, body, ADMIN);
    answer.is(201);
    assertThat(
            fhir.get("Observation?_id=" + mine + "&patient=Patient/" + A, ADMIN)
                .is(200)
                .at("/total"))
        .isEqualTo("1");
  }
}
