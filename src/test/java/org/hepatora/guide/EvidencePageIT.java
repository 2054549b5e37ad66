// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** The page of what is known, as a reader sees it. */
class EvidencePageIT {
  private static final Http ROOT = TestServer.shared().root();
  private static final Pattern ROW =
      Pattern.compile("<tr id=\"([^\"]+)\">(.*?)</tr>", Pattern.DOTALL);

  @Test
  void everyClaimHasItsRowWithSourceUseAndDay() {
    var page = ROOT.get("guide/evidence?lang=en").is(200).text();
    var rows =
        ROW.matcher(page)
            .results()
            .collect(java.util.stream.Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    for (var publication : Knowledge.standard().publications().all()) {
      assertThat(rows).containsKey(publication.concept());
      var row = HtmlUtils.htmlUnescape(rows.get(publication.concept()));
      assertThat(row)
          .contains(publication.addresses().get(0).href())
          .contains(publication.checked().toString())
          .contains("<code>");
    }
  }

  /** evidence.md 2.1: the trial is used where the gates, the policy and the plan cite it. */
  @Test
  void whereAClaimIsUsedIsFound() {
    var page = ROOT.get("guide/evidence").is(200).text();
    var talentop = ROW.matcher(page).results().filter(row -> row.group(1).equals("talentop"));
    assertThat(talentop.findFirst().orElseThrow().group(2))
        .contains("<code>g6.disease-control</code>")
        .contains("<code>plan.systemic-after-invasion</code>")
        .contains("https://doi.org/10.1016/S0140-6736(26)01252-3");
  }

  @Test
  void itSpeaksChinese() {
    assertThat(ROOT.get("guide/evidence?lang=zh-CN").is(200).text())
        .contains("已知证据及其可靠程度")
        .contains("据报道");
  }
}
