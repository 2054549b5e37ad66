// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client prefers to be told. */
class PreferIT {
  private static final String PATIENT = json("{'resourceType':'Patient','name':[{'family':'W'}]}");

  private final Http fhir = TestServer.shared().fhir();

  @Test
  void minimalAnswersWithoutABodyAndStillSaysWhere() {
    var created = fhir.post("Patient", PATIENT, "Prefer: return=minimal").is(201);
    assertThat(created.bytes()).isEmpty();
    fhir.get(created.header("Location")).is(200);
  }

  @Test
  void representationAnswersTheStoredResource() {
    var created = fhir.post("Patient", PATIENT, "Prefer: return=representation").is(201);
    assertThat(created.at("/resourceType")).isEqualTo("Patient");
    assertThat(created.at("/meta/versionId")).isEqualTo("1");
  }

  @Test
  void operationOutcomeAnswersHowItWent() {
    var created = fhir.post("Patient", PATIENT, "Prefer: return=OperationOutcome").is(201);
    assertThat(created.at("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(created.at("/issue/0/severity")).isEqualTo("information");
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "representation", "OperationOutcome"})
  void anUpdateKeepsToThePreferenceToo(String wanted) {
    String id = fhir.create(PATIENT);
    String changed =
        json("{'resourceType':'Patient','id':'%s','name':[{'family':'%s'}]}", id, wanted);
    var updated = fhir.put("Patient/" + id, changed, "Prefer: return=" + wanted).is(200);
    if (wanted.equals("minimal")) {
      assertThat(updated.bytes()).isEmpty();
    } else {
      assertThat(updated.at("/resourceType"))
          .isEqualTo(wanted.equals("representation") ? "Patient" : wanted);
    }
  }

  @Test
  void anUnknownSearchParameterIsRefusedUnlessTheClientIsLenient() {
    fhir.get("Patient?no-such-parameter=1").is(400);
    fhir.get("Patient?no-such-parameter=1", "Prefer: handling=strict").is(400);
    var lenient =
        fhir.get("Patient?_count=1&no-such-parameter=1", "Prefer: handling=lenient").is(200);
    assertThat(lenient.link("self")).doesNotContain("no-such-parameter");
  }
}
