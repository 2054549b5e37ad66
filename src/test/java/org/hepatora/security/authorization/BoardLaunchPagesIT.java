// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hepatora.Http.json;

import java.net.URLEncoder;
import java.time.Duration;
import org.hepatora.TestServer;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;

/** An EHR launch of the board by our own authorization server, in Chromium from end to end. */
@BrowserTest
class BoardLaunchPagesIT {
  private final Browser browser;

  BoardLaunchPagesIT(Browser browser) {
    this.browser = browser;
  }

  @Test
  void aClinicianWhoOpensTheBoardFromAChartSeesThatPatient() {
    open(launch(SecuredServer.A));
    signIn();

    untilItIsOnTheBoard();
    assertThat(browser.text("h1")).contains(SecuredServer.A);
    assertThat(browser.text("main")).contains(SecuredServer.base() + "/fhir");
    assertThat(browser.all("#sums svg")).hasSize(1);
    assertThat(browser.accessibilityFindings()).isEmpty();
  }

  @Test
  void whoIsSignedInAlreadyIsAskedNothingAndKeepsBothPatientsApart() {
    open(launch(SecuredServer.A));
    signIn();
    untilItIsOnTheBoard();
    var first = browser.address();

    open(launch(SecuredServer.B));
    untilItIsOnTheBoard();
    assertThat(browser.address()).isNotEqualTo(first);
    assertThat(browser.text("h1")).contains(SecuredServer.B);
    browser.open(first);
    assertThat(browser.text("h1")).contains(SecuredServer.A);
  }

  @Test
  void aLaunchThatWasUsedOpensNothing() {
    var launch = launch(SecuredServer.A);
    open(launch);
    signIn();
    untilItIsOnTheBoard();

    open(launch);
    assertThat(browser.text("h1")).isEqualTo("This page cannot be shown");
    assertThat(browser.consoleErrors()).allMatch(error -> error.contains("403"));
  }

  private void signIn() {
    browser.find("input[name=username]").sendKeys("clinician");
    browser.find("input[name=password]").sendKeys("clinician-secret");
    browser.find("main button").click();
  }

  private void untilItIsOnTheBoard() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> browser.address().contains("/board/launch/patients/"));
  }

  /** As the EHR prepares it, with the token of who has the chart open. */
  private static String launch(String patient) {
    return SecuredServer.fhir()
        .post(
            "_services/smart/Launch",
            json(
                "{'launchUrl':'%s/board/launch','parameters':{'patient':'%s'}}",
                TestServer.shared().address(), patient),
            "Content-Type: application/json",
            Tokens.ofClinician("user/*.rs"))
        .is(200)
        .at("/launch_id");
  }

  private void open(String launch) {
    browser.open(
        TestServer.shared().address()
            + "/board/launch?launch="
            + URLEncoder.encode(launch, UTF_8)
            + "&iss="
            + URLEncoder.encode(SecuredServer.base() + "/fhir", UTF_8));
  }
}
