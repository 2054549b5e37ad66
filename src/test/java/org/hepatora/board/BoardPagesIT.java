// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hepatora.board.Courses.DAY;
import static org.hepatora.board.Courses.stored;
import static org.hepatora.board.Courses.vignette;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hepatora.TestServer;
import org.hepatora.board.worklist.Agenda;
import org.hepatora.board.worklist.Worklist;
import org.hepatora.board.worklist.WorklistEntry;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.hepatora.browser.Viewport;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.words.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The pages for people in Chromium, as a reader, a keyboard and a printer meet them. */
@BrowserTest
class BoardPagesIT {
  private static final String BASE = TestServer.shared().address();
  private static final String V01 = stored(vignette("V01"));
  private static final String FOCUSABLE =
      "return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select,"
          + " textarea, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()"
          + " && e.getClientRects().length).length";

  private final Browser browser;

  BoardPagesIT(Browser browser) {
    this.browser = browser;
  }

  @ParameterizedTest
  @CsvSource({
    "/, en",
    "/board, en",
    "/board, zh-CN",
    "/board/patients/V01?asOf=2026-11-20, en",
    "/board/patients/V01?asOf=2026-11-20, zh-CN",
    "/board/patients/V01?asOf=2026-11-20&flr=20, en",
    "/board/patients/V01/summary?asOf=2026-11-20, en",
    "/guide, en",
    "/guide/sending, en",
    "/guide/evidence, en",
    "/guide/StructureDefinition/hcc-lesion-measurement, en",
  })
  void aPageIsAccessibleAndFitsScreenAndTablet(String path, String language) {
    for (Viewport viewport : new Viewport[] {Viewport.DESKTOP, Viewport.TABLET}) {
      browser.size(viewport).language(language).open(BASE + path.replace("V01", V01));

      assertThat(browser.accessibilityFindings()).as(viewport.toString()).isEmpty();
      assertThat(browser.script("return document.documentElement.scrollWidth"))
          .as("width of the page")
          .isEqualTo(String.valueOf(viewport.width()));
    }
  }

  /** Of the width a telephone has; nothing runs out of the page. */
  @ParameterizedTest
  @CsvSource({
    "/board, en",
    "/board, zh-CN",
    "/board/outcomes, en",
    "/board/outcomes, zh-CN",
    "/board/patients/V01?asOf=2026-11-20, en",
    "/board/patients/V01?asOf=2026-11-20, zh-CN",
    "/board/patients/V01?asOf=2026-11-20&flr=20, en",
    "/board/patients/V01/summary?asOf=2026-11-20, en",
    "/board/patients/V01/summary?asOf=2026-11-20, zh-CN",
    "/board/patients/demo-0009?asOf=2026-11-20, en",
    "/board/patients/demo-0009/summary?asOf=2026-11-20, en",
  })
  void aPageFitsATelephone(String path, String language) {
    browser.size(new Viewport(390, 844)).language(language).open(BASE + path.replace("V01", V01));

    assertThat(browser.script("return document.documentElement.scrollWidth")).isEqualTo("390");
  }

  @Test
  void aLinkToASuppositionOpensAtItsAnswer() {
    browser.open(BASE + "/board/patients/" + V01 + "?asOf=2026-11-20&flr=20");

    assertThat(browser.script("return document.activeElement.id")).isEqualTo("supposed");
    assertThat(
            browser.script(
                "const box = document.getElementById('supposed').getBoundingClientRect();"
                    + " return box.top >= 0 && box.top < innerHeight"))
        .isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({"1280, en", "834, en", "768, en", "1280, zh-CN", "834, zh-CN", "768, zh-CN"})
  void noDateOfTheWorklistIsBroken(int width, String language) {
    browser.size(new Viewport(width, 1024)).language(language).open(BASE + "/board");

    // Words on two lines have two boxes.
    assertThat(
            browser.script(
                "return [...document.querySelectorAll('.worklist .day span, .worklist .day')]"
                    + ".flatMap(e => [...e.childNodes]).filter(n => n.nodeType === Node.TEXT_NODE"
                    + " && n.data.trim()).map(n => { const r = document.createRange();"
                    + " r.selectNodeContents(n); return new Set([...r.getClientRects()]"
                    + ".map(b => b.top)).size; }).filter(lines => lines > 1).length"))
        .isEqualTo("0");
    assertThat(browser.all(".worklist .day")).isNotEmpty();
    assertThat(browser.script("return document.documentElement.scrollWidth"))
        .isEqualTo(String.valueOf(width));
  }

  @Test
  void everyChartIsDrawnAndHasATable() {
    open(DAY);

    for (String chart : new String[] {"sums", "lesions", "waterfall", "lanes", "liver"}) {
      assertThat(browser.all("#" + chart + " svg")).as(chart).hasSize(1);
      assertThat(browser.all("figure:has(#" + chart + ") table")).as(chart).isNotEmpty();
    }
    assertThat(browser.script("return performance.getEntriesByName('charts').length"))
        .isEqualTo("1");
    // V01: 98 mm at baseline, 59 mm at the latest scan
    assertThat(browser.text("#sums")).contains("98", "59", "68.6", "70.8");
  }

  @Test
  void whatIfShowsWhatWouldChangeAndStaysOnThePage() {
    open(DAY);
    browser.find("input[name=flr]").sendKeys("20");
    browser.find(".suppose button").click();

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !browser.all("#supposed .disposition").isEmpty());
    assertThat(browser.text("#supposed"))
        .contains("Defer", "Future liver remnant large enough", "met becomes not met");
    assertThat(browser.text("#answer")).contains("Candidate for conversion resection");
  }

  @Test
  void theLanguageIsSwitchedOnThePageAndKept() {
    open(DAY);
    browser.find(".languages a[lang=zh-CN]").click();

    assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("zh-CN");
    assertThat(browser.text("#answer")).contains("转化手术候选", "MDT");
    assertThat(browser.text(".criteria")).contains("甲胎蛋白", "低于 11 分", "满足");
    assertThat(browser.text("body")).doesNotContain("??");
    browser.find(".top nav a[href='/board']").click();
    assertThat(browser.text("h1")).isEqualTo("工作列表");

    browser.find(".languages a[lang=en]").click();
    assertThat(browser.text("h1")).isEqualTo("Worklist");
  }

  @Test
  void theFirstStopOfTheKeyboardLeadsToTheContent() {
    open(DAY);
    var first = browser.tab();

    assertThat(first.getText()).isEqualTo("Skip to the content");
    browser.press(Keys.ENTER);
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("main");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/board", "/board/patients/V01?asOf=2026-11-20"})
  void theKeyboardReachesEverything(String path) {
    browser.open(BASE + path.replace("V01", V01));
    int expected = Integer.parseInt(browser.script(FOCUSABLE));
    assertThat(expected).isGreaterThan(5);

    var reached = new HashSet<String>();
    // A date field has a stop for each of its parts.
    for (int n = 0; n < expected + 20; n++) {
      browser.press(Keys.TAB);
      reached.add(
          browser.script(
              "const e = document.activeElement; e.dataset.stop = e.dataset.stop || "
                  + "String(document.querySelectorAll('[data-stop]').length); return e.tagName"
                  + " + e.dataset.stop"));
    }
    reached.removeIf(stop -> stop.startsWith("BODY"));
    assertThat(reached).hasSize(expected);
  }

  @Test
  void theWorklistIsPagedAndFilteredByLinksAndForm() {
    var worklist = TestServer.shared().bean(Worklist.class);
    var today = LocalDate.now(Clock.systemUTC());
    var only = Disposition.MAINTAIN_NED;
    for (int n = 0; n < Worklist.PAGE_SIZE + 5; n++) {
      var row =
          new WorklistEntry(
              "paged-" + n,
              "",
              only,
              new Recorded("of a test"),
              10,
              0,
              null,
              null,
              today,
              "of a test",
              Agenda.NOTHING,
              null);
      worklist.put(java.util.List.of(new Worklist.Placed(row, java.time.Instant.now())));
    }
    try {
      browser.open(BASE + "/board");
      browser.find("select[name=disposition] option[value=maintain-ned]").click();
      browser.find("main form button").click();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> browser.address().contains("disposition=maintain-ned"));
      assertThat(browser.all(".worklist tbody tr")).hasSize(Worklist.PAGE_SIZE);
      assertThat(browser.text(".pages")).contains("Page 1 of 2");

      browser.find(".pages a[rel=next]").click();
      assertThat(browser.text(".pages")).contains("Page 2 of 2");
      assertThat(browser.all(".worklist tbody tr")).hasSizeBetween(5, Worklist.PAGE_SIZE);
      assertThat(browser.all(".worklist .disposition"))
          .allMatch(one -> one.getText().equals("Maintain NED"));
    } finally {
      for (int n = 0; n < Worklist.PAGE_SIZE + 5; n++) {
        worklist.remove("paged-" + n);
      }
    }
  }

  @Test
  void theMdtIsAskedThroughTheFormOfThePage() {
    var patient = stored(vignette("V01"));
    browser.open(BASE + "/board/patients/" + patient + DAY);
    browser.find("#mdt details:has(form[action$='/mdt-request#mdt']) summary").click();
    browser.find("form[action$='/mdt-request#mdt'] textarea").clear();
    browser.find("form[action$='/mdt-request#mdt'] textarea").sendKeys("Is this the moment?");
    browser.find("form[action$='/mdt-request#mdt'] input[name=author]").sendKeys("Dr Example");
    assertThat(browser.accessibilityFindings()).isEmpty();
    browser.find("form[action$='/mdt-request#mdt'] button").click();

    assertThat(browser.text("#mdt [role=status]")).contains("written");
    assertThat(browser.text("#mdt table")).contains("Is this the moment?", "Dr Example");
  }

  @ParameterizedTest
  @CsvSource({
    "V01, en, 1",
    "V01, zh-CN, 1",
    "V05, en, 1",
    "V10, zh-CN, 1",
    "V14, en, 1",
    "demo-0004, zh-CN, 2"
  })
  void theSummaryIsOnePageOnPaperTwoWhereItMustAndSaysWhatItIs(
      String course, String language, int pages) throws IOException {
    var patient = course.startsWith("demo") ? course : stored(vignette(course));
    browser.language(language).open(BASE + "/board/patients/" + patient + "/summary" + DAY);

    try (var pdf = Loader.loadPDF(browser.print())) {
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(pages);
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text).contains("2026-11-20", patient);
      assertThat(text.replace(" ", ""))
          .contains(language.equals("en") ? "notadevicedecision" : "并非医疗器械作出的判定");
      assertThat(text).doesNotContain("Worklist", "工作列表");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void ofARecordWithoutEndTheSummaryLosesNothingUnsaid(String language) throws IOException {
    var patient = stored(ExtremeCourse.bundle());
    browser.language(language).open(BASE + "/board/patients/" + patient + "/summary" + DAY);
    int shown = browser.all(".columns section:first-child tbody tr").size();
    var entries = browser.all(".sheet .brief").stream().map(each -> head(each.getText())).toList();

    // V02's own three lesions beside the many
    assertThat(browser.text(".columns section:first-child .more"))
        .contains(String.valueOf(ExtremeCourse.LESIONS + 3 - shown));
    assertThat(browser.text(".sheet .issues .more"))
        .contains(String.valueOf(ExtremeCourse.UNREADABLE - 4));
    try (var pdf = Loader.loadPDF(browser.print())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      assertThat(entries).hasSizeGreaterThan(30).allMatch(text::contains);
      for (int page = 1; page <= 2; page++) {
        var one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        assertThat(one.getText(pdf).replaceAll("\\s+", ""))
            .contains(patient)
            .contains(language.equals("en") ? "notadevicedecision" : "并非医疗器械作出的判定");
      }
    }
  }

  /** The first letters, which stand on one line. */
  private static String head(String words) {
    var all = words.replaceAll("\\s+", "");
    return all.substring(0, Math.min(8, all.length()));
  }

  @Test
  void aPageThatIsNotThereSaysSo() {
    browser.open(BASE + "/board/patients/nobody-of-this-name");

    assertThat(browser.text("h1")).isEqualTo("This page cannot be shown");
    assertThat(browser.accessibilityFindings()).isEmpty();
    assertThat(browser.consoleErrors()).allMatch(error -> error.contains("404"));
  }

  private void open(String query) {
    browser.open(BASE + "/board/patients/" + V01 + query);
  }
}
