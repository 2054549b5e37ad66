// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.board.Courses.DAY;
import static org.hepatora.board.Courses.stored;
import static org.hepatora.board.Courses.vignette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hepatora.TestServer;
import org.hepatora.board.worklist.WorklistRefresh;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record whose every word is hostile is shown as text, and none of it runs. */
@BrowserTest
class HostileTextIT {
  private static final String BASE = TestServer.shared().address();
  private static final List<String> HOSTILE =
      List.of(
          "<img src=x onerror=\"window.ran=1\">",
          "\"><script>window.ran=1</script>",
          "</script><script>window.ran=1</script>",
          "javascript:window.ran=1",
          "' onmouseover='window.ran=1' x='",
          "${7*7} [[${7*7}]] __${7*7}__ #{page.skip} {{7*7}}",
          "<svg/onload=window.ran=1>",
          "{0} %s \u202e \u2028");

  /** Elements whose words are free; the rest are codes and references. */
  private static final Set<String> FREE =
      Set.of("text", "display", "description", "family", "unit", "title", "comment");

  private static final String PATIENT = stored(hostile());

  private final Browser browser;

  HostileTextIT(Browser browser) {
    this.browser = browser;
  }

  @ParameterizedTest
  @CsvSource({
    "'', en",
    "'', zh-CN",
    "'&flr=20', en",
    "/summary, en",
    "/summary, zh-CN",
  })
  void thePagesOfThePatientShowItAsText(String part, String language) {
    var path = part.startsWith("/") ? part + DAY : DAY + part;
    browser.language(language).open(BASE + "/board/patients/" + PATIENT + path);

    assertThat(browser.text("h1")).contains("<img src=x onerror=");
    browser.script(
        "document.querySelectorAll('details').forEach(d => d.open = true);"
            + "document.querySelectorAll('.chart').forEach(c => { const chart ="
            + " echarts.getInstanceByDom(c); if (chart) for (let s = 0; s < 3; s++)"
            + " chart.dispatchAction({type: 'showTip', seriesIndex: s, dataIndex: 0}); })");
    nothingRan();
    assertThat(browser.all("a[href^='javascript:']")).isEmpty();
    assertThat(browser.all("main img, main svg[onload]")).isEmpty();
    assertThat(browser.text("main")).doesNotContain("[[49]]", "__49__");
  }

  @Test
  void theWorklistShowsItAsText() {
    TestServer.shared().bean(WorklistRefresh.class).round();
    browser.open(BASE + "/board");
    for (int page = 2; !browser.text("main").contains(PATIENT) && page < 40; page++) {
      browser.open(BASE + "/board?page=" + page);
    }

    assertThat(browser.text(".worklist")).contains("<img src=x onerror=");
    nothingRan();
  }

  @Test
  void whatIsTypedIntoAFormComesBackAsText() {
    var patient = stored(vignette("V01"));
    browser.open(BASE + "/board/patients/" + patient + DAY);
    browser.find("#mdt details:has(form[action$='/mdt-request#mdt']) summary").click();
    browser
        .find("form[action$='/mdt-request#mdt'] textarea")
        .sendKeys(HOSTILE.get(0), HOSTILE.get(5));
    browser.find("form[action$='/mdt-request#mdt'] input[name=author]").sendKeys(HOSTILE.get(1));
    browser.find("form[action$='/mdt-request#mdt'] button").click();

    assertThat(browser.text("#mdt .done")).isNotBlank();
    assertThat(browser.text("#mdt table")).contains(HOSTILE.get(0), "${7*7}", "<script>");
    nothingRan();
  }

  @ParameterizedTest
  @CsvSource({
    "/board?disposition=%3Cscript%3Ewindow.ran=1%3C/script%3E",
    "/board/patients/%3Cimg%20src=x%20onerror=window.ran=1%3E",
    "/board?page=1&x=%22%3E%3Cscript%3Ewindow.ran=1%3C/script%3E",
    "/%22%3E%3Cscript%3Ewindow.ran=1%3C/script%3E",
  })
  void whatStandsInAnAddressIsNotRun(String path) {
    browser.open(BASE + path);

    nothingRan();
    browser.consoleErrors();
  }

  @ParameterizedTest
  @CsvSource({"''", "board", "guide", "nothing-here"})
  void noPageMayRunScriptsThatStandInIt(String path) {
    var policy =
        TestServer.shared().root().get(path, "Accept: text/html").header("Content-Security-Policy");

    assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe-eval");
    for (String directive : policy.split(";")) {
      if (directive.contains("'unsafe-inline'")) {
        assertThat(directive.strip()).startsWith("style-src ");
      }
    }
  }

  private void nothingRan() {
    assertThat(browser.script("return window.ran")).isEqualTo("null");
  }

  private static ObjectNode hostile() {
    var bundle = vignette("V01");
    var number = new int[1];
    for (JsonNode entry : bundle.path("entry")) {
      var resource = (ObjectNode) entry.path("resource");
      spoil(resource, number);
      if (resource.path("resourceType").asText().equals("Patient")) {
        resource.putArray("name").addObject().put("text", HOSTILE.get(0) + HOSTILE.get(5));
        resource.putArray("identifier").addObject().put("value", HOSTILE.get(1));
      } else if (!resource.has("note")
          && resource.path("resourceType").asText().equals("Observation")) {
        resource.putArray("note").addObject().put("text", HOSTILE.get(2));
      }
      if (resource.path("resourceType").asText().equals("BodyStructure")) {
        resource.put("description", "S8 " + HOSTILE.get(number[0]++ % HOSTILE.size()));
      }
    }
    return bundle;
  }

  /** The word that was there stays in front, so that it is still understood. */
  private static void spoil(JsonNode node, int[] number) {
    if (node instanceof ArrayNode array) {
      array.forEach(each -> spoil(each, number));
    }
    if (node instanceof ObjectNode object) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        if (FREE.contains(name) && object.get(name) instanceof TextNode words) {
          object.put(name, words.asText() + " " + HOSTILE.get(number[0]++ % HOSTILE.size()));
        } else {
          spoil(object.get(name), number);
        }
      }
    }
  }
}
