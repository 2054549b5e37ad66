// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import org.hepatora.Answer;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;

/** Inferno SMART STU 2.2, group 2 (EHR launch), and the launch service of the Sandbox. */
class EhrLaunchIT {
  private static final String SCOPES = "launch openid fhirUser patient/*.rs";

  private static Answer prepare(String patient, String token) {
    EncounterOfA.store();
    return SecuredServer.fhir()
        .post(
            "_services/smart/Launch",
            json(
                "{'launchUrl':'http://127.0.0.1:9/launch','parameters':{'patient':'%s','encounter':'e1','smart_messaging_origin':'http://x','appContext':'{}'}}",
                patient),
            "Content-Type: application/json",
            token);
  }

  private static String launch() {
    return prepare(A, Tokens.ofClinician("user/*.rs")).is(200).at("/launch_id");
  }

  @Test
  void theContextOfTheLaunchArrivesBesideTheToken() {
    var token = App.launch("public-app", SCOPES, "clinician", "", "launch", launch()).is(200);
    assertThat(token.at("/patient")).isEqualTo(A);
    assertThat(token.at("/encounter")).isEqualTo("e1");
    assertThat(token.at("/appContext")).isEqualTo("{}");
    assertThat(token.json().path("need_patient_banner").isBoolean()).isTrue();
    String access = "Authorization: Bearer " + token.at("/access_token");
    SecuredServer.fhir().get("Patient/" + A, access).is(200);
    SecuredServer.fhir().get("Patient/" + B, access).is(403);
  }

  @Test
  void aLaunchOpensOneAppOnce() {
    String id = launch();
    App.launch("public-app", SCOPES, "clinician", "", "launch", id).is(200);
    var again =
        new Browser().authorize(App.url("public-app", SCOPES, "launch", id), "clinician", "");
    assertThat(again.parameter("error")).isEqualTo("invalid_request");
  }

  @Test
  void aTrustedAppOpensWithoutAQuestion() {
    var browser = new Browser();
    browser.get(App.url("trusted-app", SCOPES, "launch", launch()));
    var back = browser.get(browser.signIn("clinician", "clinician-secret").location());
    assertThat(back.location()).startsWith(SecuredServer.APP);
    assertThat(App.exchange("trusted-app", back.parameter("code")).is(200).at("/patient"))
        .isEqualTo(A);
  }

  @Test
  void aLaunchIsPreparedOnlyByWhoMaySeeThePatient() {
    prepare(A, "X-None: x").is(401);
    prepare(A, Tokens.ofPatient(B, "patient/*.rs")).is(403);
    prepare(A, Tokens.ofClinician("user/Observation.rs")).is(403);
    prepare(A, Tokens.ofPatient(A, "patient/*.rs")).is(200);
    prepare("not an id", Tokens.ofClinician("user/*.rs")).is(400);
  }
}
