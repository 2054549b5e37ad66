// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import org.apache.pdfbox.Loader;
import org.hepatora.TestServer;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.hepatora.browser.Viewport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The launch from a stranger's EHR in Chromium, as the EHR opens it. */
@BrowserTest
class LaunchPagesIT {
  private final StrangerEhr ehr = new StrangerEhr(Worked.patient("V01"));
  private final Browser browser;

  LaunchPagesIT(Browser browser) {
    this.browser = browser;
  }

  @AfterEach
  void close() {
    ehr.close();
  }

  private void launch() {
    browser.open(
        TestServer.shared().address()
            + "/board/launch?launch=xyz&iss="
            + URLEncoder.encode(ehr.base(), UTF_8));
  }

  @Test
  void endsOnTheCourseOfThePatientInContext() {
    launch();

    assertThat(browser.text("h1")).isNotBlank();
    assertThat(browser.text("main")).contains(ehr.base());
    assertThat(browser.all("#sums svg")).hasSize(1);
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void leadsToItsSummaryAndBack() throws IOException {
    launch();
    browser.open(browser.address() + Courses.DAY);
    browser.find("a[href*='/summary']").click();

    assertThat(browser.text(".sheet")).contains(ehr.base(), "Candidate for conversion resection");
    assertThat(browser.accessibilityFindings()).isEmpty();
    try (var pdf = Loader.loadPDF(browser.print())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    browser.find(".on-screen a").click();
    assertThat(browser.text("#answer")).contains("Candidate for conversion resection");
  }

  @Test
  void isAccessibleInBothLanguages() {
    for (String language : new String[] {"en", "zh-CN"}) {
      browser.size(Viewport.TABLET).language(language);
      launch();

      assertThat(browser.accessibilityFindings()).as(language).isEmpty();
      assertThat(browser.script("return document.documentElement.scrollWidth"))
          .isEqualTo(String.valueOf(Viewport.TABLET.width()));
    }
  }
}
