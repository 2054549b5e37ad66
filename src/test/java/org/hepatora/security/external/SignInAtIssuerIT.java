// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import java.net.InetAddress;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.hepatora.TestServer;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * People who sign in at the hospital's issuer, in Chromium, on the records of the shared server.
 */
@BrowserTest
class SignInAtIssuerIT {
  private static final MockOAuth2Server ISSUER =
      new MockOAuth2Server(
          OAuth2Config.Companion.fromJson(
              "{\"interactiveLogin\":true,\"httpServer\":\"NettyWrapper\"}"));

  private static TestServer server;

  private final Browser browser;

  SignInAtIssuerIT(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void start() {
    ISSUER.start(InetAddress.getLoopbackAddress(), 0);
    server =
        TestServer.start(
            "spring.datasource.url=" + TestServer.shared().databaseUrl(),
            "spring.datasource.username=postgres",
            "spring.datasource.password=",
            "hepatora.security.mode=external",
            "hepatora.security.issuer=" + ISSUER.issuerUrl("hospital"),
            "hepatora.security.sign-in.client-id=hepatora",
            "hepatora.security.sign-in.client-secret=known to both",
            "hepatora.security.sign-in.roles-claim=realm_access.roles");
  }

  @AfterAll
  static void stop() {
    server.close();
    ISSUER.shutdown();
  }

  private void signIn(String name, String role) {
    browser.find("input[name=username]").sendKeys(name);
    var claims =
        json(
            "{'preferred_username':'%s','name':'Dr"
                + " %s','realm_access':{'roles':['%s']},'fhirUser':'Practitioner/%s'}",
            name, name, role, name);
    browser.script("document.querySelector('textarea').value = arguments[0]", claims);
    browser.find("input[type=submit]").click();
  }

  @Test
  void aClinicianSignsInAtTheIssuerAsksTheMdtAndSignsOutThere() {
    String family = TestServer.unique("SignIn");
    var stored = TestServer.shared().fhir();
    String patient =
        stored.create(json("{'resourceType':'Patient','name':[{'family':'%s'}]}", family));
    String page = server.address() + "/board/patients/" + patient;

    browser.open(page);
    assertThat(browser.address()).startsWith(ISSUER.issuerUrl("hospital").toString());
    assertThat(browser.address()).contains("code_challenge_method=S256");
    signIn("chen", "hepatora-clinician");

    assertThat(browser.text("header")).contains("Dr chen");
    assertThat(browser.address()).startsWith(page);
    assertThat(browser.all("input[name=author]")).isEmpty();
    browser.find(".mdt details > summary").sendKeys(Keys.ENTER);
    browser.find(".mdt textarea[name=question]").sendKeys("Resection?");
    browser
        .find(".mdt form[action$='/mdt-request#mdt'] button[type=submit], .mdt form button")
        .click();
    assertThat(browser.text(".mdt .done")).isNotBlank();
    assertThat(
            stored
                .get("ServiceRequest?patient=" + patient)
                .is(200)
                .at("/entry/0/resource/requester/display"))
        .isEqualTo("chen");

    browser.find("header form button").click();
    assertThat(browser.text("body")).isNotBlank();
    browser.open(server.address() + "/board");
    assertThat(browser.address()).startsWith(ISSUER.issuerUrl("hospital").toString());
    browser.consoleErrors();
  }

  @Test
  void whoHasNoRoleHereIsSignedInAndSeesNoPatient() {
    browser.open(server.address() + "/board");
    signIn("porter", "porter");

    assertThat(browser.text("main")).isNotBlank();
    assertThat(browser.driver().getPageSource()).doesNotContain("/board/patients/");
    // The issuer's own page wants a font of the internet.
    assertThat(browser.consoleErrors())
        .filteredOn(error -> error.startsWith(server.address()))
        .allMatch(error -> error.contains("403"));
  }

  @Test
  void aCallbackNobodyBeganIsRefused() {
    var root = server.root();
    assertThat(root.get("login/oauth2/code/hospital?code=x&state=y").status()).isEqualTo(401);
    assertThat(root.get("oauth2/authorization/other").status()).isIn(302, 401, 404);
    assertThat(root.get("board", "Accept: application/json").status()).isEqualTo(401);
  }
}
