// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.authorization.Browser.form;

import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;

/** What a person may do on the tumour board's pages is what they may give an app. */
class BoardRightsIT {
  private static final String PAGE = "/board/patients/" + SecuredServer.A;

  private final Browser browser = new Browser();

  @Test
  void whoHasNotSignedInIsLedToTheSignInPage() {
    var page = browser.get(PAGE);

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.location()).endsWith("/login");
  }

  @Test
  void whoLaunchesFromAnotherServerNeedsNoAccountHereAndSeesNobodyStoredHere() {
    var unregistered = browser.get("/board/launch?iss=https://ehr.example/fhir&launch=x");
    assertThat(unregistered.status()).isEqualTo(403);
    assertThat(browser.get("/board/launch/patients/" + SecuredServer.A).status()).isEqualTo(401);
    assertThat(browser.get("/board/board.css").status()).isEqualTo(200);
    assertThat(browser.get("/board").status()).isEqualTo(302);
  }

  @Test
  void aPatientSeesNoPageOfTheBoard() {
    browser.signIn("patient-a", "patient-secret");

    assertThat(browser.get(PAGE).status()).isEqualTo(403);
  }

  @Test
  void whatAClinicianAsksForIsSignedWithTheirNameAndInTheAudit() {
    browser.signIn("clinician", "clinician-secret");
    var page = browser.get(PAGE);
    assertThat(page.text()).doesNotContain("name=\"author\"");
    var sent = send(page, "mdt-request");

    assertThat(sent.status()).isEqualTo(303);
    assertThat(browser.get(sent.location()).text())
        .contains("clinician")
        .contains("role=\"status\"");
    var admin = Tokens.ofAdministrator("user/*.rs");
    var request =
        SecuredServer.fhir()
            .get("ServiceRequest?code=mdt-review&status=active&patient=" + SecuredServer.A, admin)
            .is(200);
    assertThat(request.resources()).hasSize(1);
    var stored = request.resources().get(0);
    assertThat(stored.at("/requester/display").asText()).isEqualTo("clinician");
    var lines =
        SecuredServer.fhir()
            .get("AuditEvent?entity=ServiceRequest/" + stored.at("/id").asText(), admin)
            .is(200);
    assertThat(lines.text()).contains("\"value\":\"clinician\"").contains("create");
  }

  @Test
  void whoMayNotWriteARequestIsOfferedNoneAndRefused() {
    browser.signIn("surgeon", "surgeon-secret");
    var page = browser.get(PAGE);
    assertThat(page.text())
        .contains("action=\"" + PAGE + "/resectability#mdt\"")
        .doesNotContain("action=\"" + PAGE + "/mdt-request#mdt\"")
        .contains("Your account may not write everything");

    var sent = send(page, "mdt-request");

    assertThat(sent.status()).isEqualTo(403);
    assertThat(sent.text()).contains("Your account may not write this");
  }

  private Browser.Page send(Browser.Page page, String action) {
    return browser.post(
        PAGE + "/" + action,
        form(
            "_csrf",
            page.hidden("_csrf"),
            "asOf",
            page.hidden("asOf"),
            "shown",
            page.hidden("shown"),
            "submission",
            page.hidden("submission"),
            "question",
            "Is resection possible?"));
  }
}
