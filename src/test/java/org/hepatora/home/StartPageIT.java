// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.decision.answer.Disposition;
import org.junit.jupiter.api.Test;

/** The start page over the demo cohort that the server loaded at its first start. */
class StartPageIT {
  private static final Pattern ANSWER = Pattern.compile("class=\"disposition ([a-z-]+)\"");
  private static final Pattern CURL =
      Pattern.compile("curl -s '([^']+cytoreduction-eligibility[^']+)'");

  private final Http server = TestServer.shared().root();

  private String page() {
    return server.get("").is(200).text();
  }

  @Test
  void everyDispositionIsThereAtLeastTwice() {
    var counts = new TreeMap<String, Integer>();
    var answers = ANSWER.matcher(page());
    while (answers.find()) {
      counts.merge(answers.group(1), 1, Integer::sum);
    }
    for (Disposition disposition : Disposition.values()) {
      assertThat(counts.getOrDefault(disposition.code(), 0))
          .as(disposition.code())
          .isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void theCurlLinesAreReadyToCopy() {
    var line = CURL.matcher(page().replace("&#39;", "'").replace("&amp;", "&"));
    assertThat(line.find()).isTrue();
    server.get(line.group(1)).is(200);
  }

  @Test
  void thePageSaysThatThereIsNoAccessControl() {
    assertThat(page()).contains("This server is open");
  }

  /** A browser asks for it at whatever address it was given, also where no page is found. */
  @Test
  void theIconIsWhereEveryBrowserLooksForIt() {
    var icon = server.get("favicon.ico").is(200);

    assertThat(icon.header("Content-Type")).isIn("image/x-icon", "image/vnd.microsoft.icon");
    assertThat(page()).contains("href=\"/favicon.ico\"");
  }
}
