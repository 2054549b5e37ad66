// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.TestServer;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** The forms of a patient's page in Chromium, sent by the keyboard alone. */
@BrowserTest
class DecisionPagesIT {
  private final Browser browser;
  private final String page =
      TestServer.shared().address() + "/board/patients/" + Worked.stored("V01", "forms");

  DecisionPagesIT(Browser browser) {
    this.browser = browser;
  }

  @Test
  void aRequestToTheMdtIsSentByTheKeyboard() {
    browser.open(page + "?asOf=2026-11-20");
    request(" Which route?");

    assertThat(browser.text(".mdt .done")).isNotBlank();
    assertThat(browser.text(".mdt table")).contains("Which route?").contains("Dr Li");
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void aDecisionIsRecordedAndItsPlanListed() {
    browser.open(withForm("mdt-decision"));
    choose("decision", "ACCEPTED");
    browser
        .find(".mdt form[action$='/mdt-decision#mdt'] textarea[name=answer]")
        .sendKeys("Resect.");
    sign("mdt-decision");

    assertThat(browser.text(".mdt .done")).isNotBlank();
    assertThat(browser.text(".mdt table")).contains("Resect.").contains("Dr Li");
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void resectabilityIsRecordedAndListed() {
    browser.open(withForm("resectability"));
    choose("verdict", "UNRESECTABLE");
    sign("resectability");

    assertThat(browser.text(".mdt .done")).isNotBlank();
    assertThat(browser.text(".mdt table")).contains("Dr Li");
    assertThat(browser.consoleErrors()).isEmpty();
  }

  /** The page of a patient of this form's own. */
  private String withForm(String form) {
    var patient = Worked.stored("V01", form);
    return TestServer.shared().address() + "/board/patients/" + patient + "?asOf=2026-11-20";
  }

  private void choose(String field, String value) {
    browser.all(".mdt details > summary").forEach(summary -> summary.sendKeys(Keys.ENTER));
    browser.find("input[name=" + field + "][value=" + value + "]").sendKeys(Keys.SPACE);
  }

  private void sign(String form) {
    browser
        .find(".mdt form[action$='/" + form + "#mdt'] input[name=author]")
        .sendKeys("Dr Li", Keys.ENTER);
  }

  @Test
  void whatWasTypedIsShownAgainWhenAnotherRequestCameFirst() {
    var address = withForm("mdt-request");
    browser.open(address);
    var late = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    browser.open(address);
    request("");
    browser.text(".done");
    browser.driver().close();
    browser.driver().switchTo().window(late);
    request(" And the lung?");

    assertThat(browser.text(".changed")).contains("And the lung?");
    assertThat(browser.script("return location.hash")).isEqualTo("#mdt");
    assertThat(browser.consoleErrors()).allMatch(error -> error.contains("409"));
  }

  private void request(String more) {
    browser.find(".mdt details > summary").sendKeys(Keys.ENTER);
    browser.find(".mdt textarea[name=question]").sendKeys(more);
    browser.find(".mdt input[name=author]").sendKeys("Dr Li", Keys.ENTER);
  }

  @Test
  void everyFormIsOpenToEverybody() {
    browser.open(page + "?asOf=2026-11-20");
    browser.script("document.querySelectorAll('.mdt details').forEach(one => one.open = true)");

    assertThat(browser.accessibilityFindings()).isEmpty();
  }
}
