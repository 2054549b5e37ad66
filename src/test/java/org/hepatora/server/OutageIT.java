// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.server.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back. */
class OutageIT {
  private static final String PATIENT = json("{'resourceType':'Patient','active':true}");
  private static final String READINESS = "actuator/health/readiness";
  private static final String LIVENESS = "actuator/health/liveness";

  private final Http fhir = SecondServer.SERVER.fhir();
  private final Http root = SecondServer.SERVER.root();

  @AfterEach
  void mend() throws Exception {
    SecondServer.LINE.mend();
    eventually("readiness", () -> root.get(READINESS).status() == 200);
  }

  private static void unavailable(Supplier<Answer> call) {
    var start = Instant.now();
    var answer = call.get().is(503);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(answer.header("Retry-After")).matches("\\d+");
    assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
    assertThat(answer.at("/issue/0/code")).isEqualTo("transient");
  }

  @Test
  void whileItIsGoneTheClientIsToldToRetryAndAfterwardsAllWorksByItself() throws Exception {
    String id = fhir.create(PATIENT);
    root.get(READINESS).is(200);
    SecondServer.LINE.cut();
    unavailable(() -> fhir.get("Patient/" + id));
    unavailable(() -> fhir.get("Patient?_id=" + id));
    unavailable(() -> fhir.post("Patient", PATIENT));
    unavailable(() -> fhir.put("Patient/" + id, PATIENT.replace("{", json("{'id':'%s',", id))));
    unavailable(
        () ->
            fhir.post(
                "",
                json(
                    "{'resourceType':'Bundle','type':'transaction','entry':[{'resource':{'resourceType':'Patient'},'request':{'method':'POST','url':'Patient'}}]}")));
    unavailable(() -> fhir.get("Patient/" + id + "/$everything"));
    unavailable(() -> fhir.get("Patient/" + id + "/$cytoreduction-eligibility"));
    var hook =
        root.post(
                "cds-services/hcc-cytoreduction-review",
                json(
                    "{'hook':'patient-view','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea','context':{'userId':'Practitioner/x','patientId':'%s'}}",
                    id),
                "Content-Type: application/json")
            .is(503);
    assertThat(hook.header("Retry-After")).matches("\\d+");
    root.get(READINESS).is(503);
    root.get(LIVENESS).is(200);

    SecondServer.LINE.mend();
    eventually("readiness", () -> root.get(READINESS).status() == 200);
    assertThat(fhir.get("Patient/" + id).is(200).at("/active")).isEqualTo("true");
    fhir.create(PATIENT);
    assertThat(fhir.get("Patient?_id=" + id).is(200).references()).hasSize(1);
  }

  @Test
  void connectionsThatBrokeWhileIdleAreReplacedUnnoticed() throws Exception {
    String id = fhir.create(PATIENT);
    SecondServer.LINE.cut();
    SecondServer.LINE.mend();
    // The pool tries a connection before it gives it out, unless it was in use half a second ago.
    Thread.sleep(1000);
    fhir.get("Patient/" + id).is(200);
    fhir.create(PATIENT);
  }
}
