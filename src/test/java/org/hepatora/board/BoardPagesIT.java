package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.TestServer;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** The pages for people in Chromium. */
@BrowserTest
class BoardPagesIT {
  private final Browser browser;

  BoardPagesIT(Browser browser) {
    this.browser = browser;
  }

  @Test
  void theWorklistCanBeReadByEveryone() {
    browser.open(TestServer.shared().address() + "/board");

    assertThat(browser.title()).contains("Hepatora");
    assertThat(browser.accessibilityFindings()).isEmpty();
  }
}
