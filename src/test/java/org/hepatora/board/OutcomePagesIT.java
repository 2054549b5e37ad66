// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hepatora.TestServer;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.hepatora.browser.Viewport;
import org.hepatora.outcome.KnownCohort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about the many in Chromium, with the 400 patients whose days are known. */
@BrowserTest
class OutcomePagesIT {
  private static final String PERIOD = "start=2004-06-01&end=2005-01-31";
  private static final String SURVIVAL = "/board/outcomes?" + PERIOD;
  private static final String RESPONSE = "/board/outcomes/response?" + PERIOD;

  private final Browser browser;

  OutcomePagesIT(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void store() {
    KnownCohort.store();
  }

  @ParameterizedTest
  @CsvSource({
    SURVIVAL + ", en",
    SURVIVAL + ", zh-CN",
    SURVIVAL + "&method=simon-makuch&outcome=efs, en",
    SURVIVAL + "&grace=60&landmark=180&subgroup=spread%3Dno, zh-CN",
    RESPONSE + ", en",
    RESPONSE + ", zh-CN",
    "/board/outcomes?start=1950-01-01&end=1950-01-31, en",
    "/board/outcomes/response?start=1950-01-01&end=1950-01-31, zh-CN"
  })
  void aPageIsAccessibleAndFitsScreenTabletAndPhone(String path, String language) {
    for (Viewport viewport : List.of(Viewport.DESKTOP, Viewport.TABLET, Viewport.PHONE)) {
      browser.size(viewport).language(language).open(TestServer.shared().address() + path);

      assertThat(browser.accessibilityFindings()).as(viewport.toString()).isEmpty();
      assertThat(browser.script("return document.documentElement.scrollWidth"))
          .as("width of the page")
          .isEqualTo(String.valueOf(viewport.width()));
      assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
    }
  }

  /** A table scrolls in its own box; no number and no English word is broken to make room. */
  @ParameterizedTest
  @ValueSource(strings = {SURVIVAL, RESPONSE})
  void noWordOfATableIsBrokenOnAPhone(String path) {
    browser.size(Viewport.PHONE).language("en").open(TestServer.shared().address() + path);

    assertThat(
            browser.script(
                """
                const words = [];
                const cells = document.querySelectorAll('.scrolls th, .scrolls td');
                for (const cell of cells) {
                  if (!cell.checkVisibility()) continue;
                  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                    for (const word of node.data.matchAll(/[A-Za-z0-9.]+/g)) {
                      const range = document.createRange();
                      range.setStart(node, word.index);
                      range.setEnd(node, word.index + word[0].length);
                      const lines = new Set([...range.getClientRects()].map(b => Math.round(b.top)));
                      if (lines.size > 1) words.push(word[0]);
                    }
                  }
                }
                return words.join(' ')\
                """))
        .isEmpty();
    assertThat(browser.all(".scrolls td")).isNotEmpty();
  }

  /** A curve of the survivors to a landmark begins there. */
  @Test
  void aLandmarkCurveBeginsAtItsLandmark() {
    browser.open(TestServer.shared().address() + SURVIVAL + "&landmark=100");

    assertThat(browser.script("return document.getElementById('outcomes').textContent"))
        .contains("\"from\":100");
  }

  /** The numbers are R's for the same days (src/test/r/cohort.R, "http"). */
  @Test
  void theCurvesAreDrawnAndStandInTables() {
    browser.open(TestServer.shared().address() + SURVIVAL);

    assertThat(browser.all("#curves svg, #curves canvas")).hasSize(1);
    assertThat(browser.all("#swimmers svg, #swimmers canvas")).hasSize(1);
    var tables = browser.script("return document.querySelector('main').textContent");
    // at 730 days 44.0 % with surgery by day 90, 43.3 % without
    assertThat(tables).contains("44.0", "34.2 to 53.4", "43.3", "34.8 to 51.4");
    assertThat(browser.text("main"))
        .contains(
            "Patients were not assigned. The groups differ in ways that this server cannot see.",
            "A difference shown here does not say that surgery caused it.");
    assertThat(browser.text(".flow")).contains("400", "338");
  }

  /** On paper nothing is folded away, the words stand beside the figures, and a plot fits. */
  @ParameterizedTest
  @CsvSource({
    SURVIVAL + ", en, Patientswerenotassigned., 34.2to53.4, Lastseen",
    SURVIVAL + ", zh-CN, 患者并非随机分组。, 34.2至53.4, 末次随访",
    RESPONSE + ", en, Patientswerenotassigned, Responders/evaluable, RECIST1.1",
    RESPONSE + ", zh-CN, 患者并非随机分配, 缓解/可评价, RECIST1.1"
  })
  void aPrintedPageHasTheWordsAndEveryTable(
      String path, String language, String words, String figures, String last) throws IOException {
    browser.language(language).open(TestServer.shared().address() + path);

    try (var pdf = Loader.loadPDF(browser.print())) {
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      assertThat(text).contains(words, figures, last);
      assertThat(text).doesNotContain("Gracedays");
    }
    assertThat(browser.all("details[open]")).as("folded again").isEmpty();

    browser.script("dispatchEvent(new Event('beforeprint'))");
    for (var plot : browser.all(".chart svg")) {
      assertThat(plot.getSize().width).as("room on A4").isLessThanOrEqualTo(700);
    }
    browser.script("dispatchEvent(new Event('afterprint'))");
  }

  /** What is too few to be told is not in the page's source either. */
  @Test
  void thePlotsHoldNoCounts() {
    browser.open(TestServer.shared().address() + SURVIVAL);

    assertThat(browser.script("return document.getElementById('outcomes').textContent"))
        .contains("\"estimate\"")
        .doesNotContain("\"events\"", "\"atRisk\"");
  }

  /** Of a landmark of its own and of a subgroup the page says so; the grid comes as CSV. */
  @Test
  void theLandmarkAndASubgroupAreChosen() {
    browser.open(
        TestServer.shared().address() + SURVIVAL + "&landmark=30&subgroup=liver-only%3Dno");
    assertThat(browser.text("main"))
        .contains("Landmark: day 30", "within 90 days", "Only: Liver only: no");

    var grid = TestServer.shared().root().get("board/outcomes/grid.csv?" + PERIOD).is(200);
    assertThat(grid.header("Content-Type")).startsWith("text/csv");
    // R, src/test/r/cohort.R "http landmark": surgery at 730 days
    assertThat(grid.text()).contains("\nsurgery,os,landmark,730,0.4399494");
  }

  @Test
  void aPageSaysWhatIsAskedForWronglyAndForNobody() {
    var root = TestServer.shared().root();

    for (String query :
        new String[] {
          "grace=0", "landmark=0", "subgroup=operated", "method=naive", "outcome=x", "start=soon"
        }) {
      assertThat(root.get("board/outcomes?" + query, "Accept: text/html").status())
          .as(query)
          .isEqualTo(400);
    }
    browser.open(TestServer.shared().address() + "/board/outcomes?start=1950-01-01&end=1950-01-31");
    assertThat(browser.all("#curves")).isEmpty();
    assertThat(browser.text("main")).contains("Kaplan-Meier, all: ");
  }
}
