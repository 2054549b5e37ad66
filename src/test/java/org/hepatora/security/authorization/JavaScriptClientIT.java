// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hepatora.TestServer;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/**
 * An app written with the SMART JavaScript library opens in a real browser: discovery, PKCE, sign
 * in, choice of a patient, consent, code, token, reading, refreshing, all across origins.
 */
@BrowserTest
class JavaScriptClientIT {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static JavaScriptApp app;
  private final Browser browser;

  JavaScriptClientIT(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void serve() throws IOException {
    app = new JavaScriptApp(TestServer.unique("js-app"));
    SecuredServer.server()
        .bean(Clients.class)
        .register(
            new ClientRegistration(
                app.id(),
                "JavaScript app",
                "none",
                null,
                null,
                null,
                null,
                List.of(URI.create(app.address() + "/index.html")),
                "openid fhirUser launch launch/patient offline_access patient/*.rs",
                false,
                false),
            "test");
    SecuredServer.fhir()
        .put(
            "Practitioner/test-clinician",
            json("{'resourceType':'Practitioner','id':'test-clinician'}"),
            Tokens.ofAdministrator("user/*.cruds"));
  }

  @AfterAll
  static void close() {
    if (app != null) {
      app.close();
    }
  }

  @Test
  void opensStandaloneOnThePatientThatIsChosen() {
    browser.open(app.address() + "/standalone.html");
    signIn();
    await("input[name=name]");
    shown("choose-patient");
    browser.find("input[name=name]").sendKeys(A);
    browser.find("form[role=search] button").click();
    // The list before the search has the patient too, and goes with its page.
    await("input[name=name][value=" + A + "]");
    await("button[value=" + A + "]").click();
    await("button[form=allow]");
    shown("consent");
    browser.find("button[form=allow]").click();
    var result = result();
    assertThat(result.path("patient").asText()).isEqualTo(A);
    assertThat(result.path("scope").asText()).contains("patient/*.rs", "launch/patient");
    isServed(result);
  }

  @Test
  void opensFromTheEhrOnThePatientOfTheLaunch() {
    EncounterOfA.store();
    String launch =
        SecuredServer.fhir()
            .post(
                "_services/smart/Launch",
                json(
                    "{'launchUrl':'%s/launch.html','parameters':{'patient':'%s','encounter':'e1'}}",
                    app.address(), A),
                "Content-Type: application/json",
                Tokens.ofClinician("user/*.rs"))
            .is(200)
            .at("/launch_id");
    browser.open(
        app.address() + "/launch.html?iss=" + SecuredServer.base() + "/fhir&launch=" + launch);
    signIn();
    await("button[form=allow]").click();
    var result = result();
    assertThat(result.path("patient").asText()).isEqualTo(A);
    assertThat(result.path("encounter").asText()).isEqualTo("e1");
    assertThat(result.path("banner").asBoolean()).isTrue();
    isServed(result);
  }

  private static void isServed(JsonNode result) {
    assertThat(result.path("fhirUser").asText()).endsWith("Practitioner/test-clinician");
    assertThat(result.path("user").asText()).isEqualTo("Practitioner");
    assertThat(result.path("name").asText()).isNotBlank();
    assertThat(result.path("observations").asInt()).isEqualTo(5);
    assertThat(result.path("renewed").asBoolean()).isTrue();
    assertThat(result.path("again").asText()).isEqualTo(A);
  }

  private void signIn() {
    await("#username");
    shown("sign-in");
    browser.find("#username").sendKeys("clinician");
    browser.find("#password").sendKeys("clinician-secret");
    browser.find("main button[type=submit]").click();
  }

  private JsonNode result() {
    await("#result:not(:empty)");
    String text = browser.text("#result");
    assertThat(text).startsWith("{");
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(text, unreadable);
    }
  }

  /** The first such element, as soon as it is there. */
  private WebElement await(String css) {
    for (int tries = 0; tries < 400; tries++) {
      var found = browser.all(css);
      if (!found.isEmpty()) {
        return found.get(0);
      }
      LockSupport.parkNanos(50_000_000);
    }
    return browser.find(css);
  }

  /** What a person sees, kept to be looked at, and no barrier in it. */
  private void shown(String name) {
    assertThat(browser.accessibilityFindings()).as(name).isEmpty();
    try {
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(name + ".png"), browser.screenshot());
    } catch (IOException full) {
      throw new IllegalStateException(full);
    }
  }
}
