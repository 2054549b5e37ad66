// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import java.util.List;
import java.util.Map;
import org.hepatora.Answer;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may see bounds the launch, the choice of a patient and the token alike. */
class OwnBoundsIT {
  private static final String SCOPES = "launch/patient openid fhirUser patient/*.rs";

  @BeforeAll
  static void people() {
    var admin = Tokens.ofAdministrator("user/*.cruds");
    SecuredServer.fhir()
        .put(
            "RelatedPerson/test-related",
            json(
                "{'resourceType':'RelatedPerson','id':'test-related','patient':{'reference':'Patient/%s'}}",
                A),
            admin);
    SecuredServer.fhir()
        .put(
            "Person/test-person",
            json(
                "{'resourceType':'Person','id':'test-person','link':[{'target':{'reference':'Patient/%s'}}]}",
                A),
            admin);
  }

  private static String launchOf(String patient) {
    return SecuredServer.fhir()
        .post(
            "_services/smart/Launch",
            json("{'parameters':{'patient':'%s'}}", patient),
            "Content-Type: application/json",
            Tokens.ofClinician("user/*.rs"))
        .is(200)
        .at("/launch_id");
  }

  /** Who signs in, and whether the patient is one they may open. */
  @ParameterizedTest
  @CsvSource({
    "patient-a, true, false",
    "related, true, false",
    "person, true, false",
    "filtered, true, false",
    "clinician, true, true"
  })
  void aLaunchOpensForWhoMaySeeThePatient(String user, boolean a, boolean b) {
    for (String patient : List.of(A, B)) {
      String url = App.url("public-app", "launch openid patient/*.rs", "launch", launchOf(patient));
      var back = new Browser().authorize(url, user, "");
      if (patient.equals(A) ? a : b) {
        var token = App.exchange("public-app", back.parameter("code")).is(200);
        assertThat(token.at("/patient")).isEqualTo(patient);
      } else {
        assertThat(back.parameter("code")).isEmpty();
        assertThat(back.parameter("error")).isEqualTo("access_denied");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"related", "person", "filtered"})
  void thePickerShowsAndTakesNobodyElse(String user) {
    var browser = new Browser();
    browser.get(App.url("public-app", SCOPES));
    var page = browser.get(browser.signIn(user, user + "-secret").location());
    while (!page.location().isEmpty()) {
      page = browser.get(page.location());
    }
    assertThat(page.text()).contains("Choose a patient").contains(A).doesNotContain(B);
    var refused =
        browser.post(
            "/oauth2/patient",
            Browser.form(
                "state", page.hidden("state"), "patient", B, "_csrf", page.hidden("_csrf")));
    assertThat(refused.status()).isEqualTo(403);
    var chosen =
        browser.post(
            "/oauth2/patient",
            Browser.form(
                "state", page.hidden("state"), "patient", A, "_csrf", page.hidden("_csrf")));
    assertThat(chosen.status()).isEqualTo(302);
  }

  @Test
  void aLaunchIsPreparedWithinTheBoundsOfWhoPreparesIt() {
    String some = Tokens.ofClinician("user/Patient.rs?_id=" + A);
    for (String patient : List.of(A, B)) {
      SecuredServer.fhir()
          .post(
              "_services/smart/Launch",
              json("{'parameters':{'patient':'%s'}}", patient),
              "Content-Type: application/json",
              some)
          .is(patient.equals(A) ? 200 : 403);
    }
  }

  @ParameterizedTest
  @CsvSource({"http://127.0.0.1:10/app", "http://127.0.0.1/app", "http://localhost:9/app"})
  void aLoopbackAddressIsAsRegisteredToo(String redirect) {
    var page = new Browser().get(App.url("public-app", SCOPES, "redirect_uri", redirect));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.location()).isEmpty();
  }

  /** An encounter of another patient, and one that is not there. */
  @Test
  void aLaunchIsOfAnEncounterOfItsPatient() {
    for (String patient : List.of(A, B)) {
      SecuredServer.fhir()
          .put(
              "Encounter/of-" + patient,
              json(
                  "{'resourceType':'Encounter','id':'of-%s','status':'finished','class':{'code':'AMB'},'subject':{'reference':'Patient/%s'}}",
                  patient, patient),
              Tokens.ofAdministrator("user/*.cruds"));
    }
    for (var each : Map.of("of-" + A, 200, "of-" + B, 403, "of-nobody", 403).entrySet()) {
      launch(json("{'parameters':{'patient':'%s','encounter':'%s'}}", A, each.getKey()))
          .is(each.getValue());
    }
  }

  @Test
  void whatTheDatabaseCannotKeepIsTheCallersFault() {
    launch(json("{'parameters':{'patient':'%s','appContext':'a\\u0000b'}}", A)).is(400);
    launch(json("{'parameters':{'patient':'%s','appContext':'\\ud800'}}", A)).is(400);
    launch(json("{'parameters':{'patient':'%s','appContext':'two\\nlines'}}", A)).is(200);
  }

  private static Answer launch(String body) {
    return SecuredServer.fhir()
        .post(
            "_services/smart/Launch",
            body,
            "Content-Type: application/json",
            Tokens.ofClinician("user/*.rs"));
  }

  /** Whether a person related to A may still open A. */
  @ParameterizedTest
  @CsvSource({
    "'', true",
    "\"active\":true, true",
    "\"active\":false, false",
    "\"period\":{\"end\":\"2020\"}, false",
    "\"period\":{\"end\":\"2020-01-01T00:00:00Z\"}, false",
    "\"period\":{\"start\":\"2999-01-01\"}, false",
    "\"period\":{\"start\":\"2020\"}, true",
    "deleted, false"
  })
  void aRelationReachesWhileItLasts(String more, boolean reaches) {
    String admin = Tokens.ofAdministrator("user/*.cruds");
    String id = TestServer.unique("relation");
    String related =
        json(
                "{'resourceType':'RelatedPerson','id':'%s','patient':{'reference':'Patient/%s'}",
                id, A)
            + (more.isEmpty() || more.equals("deleted") ? "}" : "," + more + "}");
    SecuredServer.fhir().put("RelatedPerson/" + id, related, admin).is(201);
    if (more.equals("deleted")) {
      SecuredServer.fhir().delete("RelatedPerson/" + id, admin).is(200);
    }
    String token =
        Tokens.token(claims -> claims.claim("fhirUser", "RelatedPerson/" + id), "user/*.rs");
    SecuredServer.fhir()
        .post(
            "_services/smart/Launch",
            json("{'parameters':{'patient':'%s'}}", A),
            "Content-Type: application/json",
            token)
        .is(reaches ? 200 : 403);
  }

  @Test
  void aPatientWhoWasDeletedIsNotOpened() {
    String admin = Tokens.ofAdministrator("user/*.cruds");
    String id = TestServer.unique("gone");
    SecuredServer.fhir()
        .put(
            "Patient/" + id,
            json("{'resourceType':'Patient','id':'%s','gender':'male'}", id),
            admin)
        .is(201);
    String body = json("{'parameters':{'patient':'%s'}}", id);
    launch(body).is(200);
    SecuredServer.fhir().delete("Patient/" + id, admin).is(200);
    launch(body).is(403);
  }
}
