package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import java.util.List;
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
}
