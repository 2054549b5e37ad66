// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hepatora.board.Courses.DAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.hepatora.TestServer;
import org.hepatora.board.worklist.WorklistRefresh;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.hepatora.browser.Viewport;
import org.hepatora.security.SecuredServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WindowType;

/**
 * Takes a picture of every page, into target/screenshots, when {@code -Dhepatora.screenshots=true}
 * is given; those of docs/screenshots also small, in the folder kept.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "hepatora.screenshots", matches = "true")
class ScreenshotsIT {
  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final Path KEPT = FOLDER.resolve("kept");

  /** The pictures docs/screenshots shows: their first screens, in few colours. */
  private static final Set<String> OF_THE_DOCUMENTS =
      Set.of("worklist", "patient", "patient-zh", "summary", "launched");

  private static final int TALLEST_KEPT = 1400;
  private static final int COLOURS_KEPT = 64;

  /** Pixels of a page from its top; what is below has pictures of its own. */
  private static final int TALLEST = 2600;

  private static final String OPEN =
      "document.querySelectorAll('.mdt details').forEach(one => one.open = true)";

  private final Browser browser;

  ScreenshotsIT(Browser browser) {
    this.browser = browser;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "start,               /,                                 1280, en,    html",
    "start-zh,            /,                                 1280, zh-CN, html",
    "worklist,            /board,                            1280, en,    html",
    "worklist-zh,         /board,                            1280, zh-CN, html",
    "worklist-tablet,     /board,                             768, en,    html",
    "worklist-tablet-zh,  /board,                             768, zh-CN, html",
    "patient,             /board/patients/demo-0009,         1280, en,    html",
    "patient-zh,          /board/patients/demo-0009,         1280, zh-CN, html",
    "patient-tablet,      /board/patients/demo-0002,          768, en,    html",
    "patient-tablet-zh,   /board/patients/demo-0002,          768, zh-CN, html",
    "what-if,             /board/patients/demo-0002?flr=20,  1280, en,    .suppose",
    "what-if-zh,          /board/patients/demo-0002?flr=20,  1280, zh-CN, .suppose",
    "forms,               /board/patients/demo-0002,         1280, en,    .mdt",
    "forms-zh,            /board/patients/demo-0002,         1280, zh-CN, .mdt",
    "criteria,            /board/patients/demo-0004,         1280, en,    section:has(.criteria)",
    "criteria-zh,         /board/patients/demo-0004,         1280, zh-CN, section:has(.criteria)",
    "criteria-tablet,     /board/patients/demo-0004,          768, en,    section:has(.criteria)",
    "scores,              /board/patients/demo-0004,         1280, en,    main >"
        + " section:last-of-type",
    "summary,             /board/patients/demo-0006/summary, 1280, en,    html",
    "summary-zh,          /board/patients/demo-0006/summary, 1280, zh-CN, html",
    "problem,             /board/patients/nobody,            1280, en,    html",
    "problem-zh,          /board/patients/nobody,            1280, zh-CN, html",
    "not-found,           /nothing-here,                     1280, en,    html",
    "guide,               /guide,                            1280, en,    html",
    "sending,             /guide/sending,                    1280, en,    html",
  })
  void page(String name, String path, int width, String language, String part) throws IOException {
    TestServer.shared().bean(WorklistRefresh.class).round();
    browser.size(new Viewport(width, 900)).language(language);
    browser.open(TestServer.shared().address() + path);
    browser.script(OPEN);
    picture(name, part);
    if (name.startsWith("problem") || name.equals("not-found")) {
      // The status 404 of the page itself.
      browser.consoleErrors();
    }
  }

  @Test
  void formsThatWereNotCarriedOut() throws IOException {
    var patient = TestServer.shared().address() + "/board/patients/" + Worked.stored("V01", "form");
    browser.open(patient + DAY);
    browser.script(OPEN + "; document.querySelector('[name=answer]').required = false");
    browser.find("input[name=decision]").click();
    browser.find("form[action$='/mdt-decision#mdt'] [name=author]").sendKeys("Dr Li");
    browser.find("form[action$='/mdt-decision#mdt'] button").click();
    browser.text(".refused");
    picture("form-with-problems", ".mdt");

    var other = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    browser.open(patient + DAY);
    request("Dr Wang");
    browser.text(".done");
    browser.driver().close();
    browser.driver().switchTo().window(other);
    request("Dr Li");
    browser.text(".changed");
    picture("changed-meanwhile", ".mdt");
    // The statuses 422 and 409 of the pages themselves.
    browser.consoleErrors();
  }

  private void request(String author) {
    browser.script(OPEN);
    browser.find("form[action$='/mdt-request#mdt'] [name=author]").sendKeys(author);
    browser.find("form[action$='/mdt-request#mdt'] button").click();
  }

  @Test
  void aLaunchByAStranger() throws IOException {
    try (var ehr = new StrangerEhr(Worked.patient("V01"))) {
      launch(ehr.base() + "&launch=xyz");
      browser.open(browser.address() + DAY);
      picture("launched", "html");
      browser.open(browser.address().replace(DAY, "/summary" + DAY));
      picture("launched-summary", "html");
    }
  }

  @Test
  void theDoorOfASecuredServer() throws IOException {
    launch(SecuredServer.base() + "/fhir");
    picture("sign-in", "html");
    signIn("clinician");
    picture("choose-patient", "html");
    browser.find("button.choice").click();
    browser.text("#allow");
    picture("consent", "html");
    browser.open(SecuredServer.base() + "/board");
    browser.find(".signed-in button").click();
    browser.open(SecuredServer.base() + "/admin/clients");
    signIn("admin");
    browser.open(SecuredServer.base() + "/admin/clients");
    picture("clients", "html");
    browser.size(new Viewport(768, 900)).language("zh-CN");
    browser.open(SecuredServer.base() + "/admin/clients");
    picture("clients-tablet-zh", "html");
  }

  private void signIn(String name) {
    browser.find("input[name=username]").sendKeys(name);
    browser.find("input[name=password]").sendKeys(name + "-secret");
    browser.find("main button").click();
    browser.text("h1");
  }

  private void launch(String iss) {
    var parts = iss.split("&", 2);
    browser.open(
        TestServer.shared().address()
            + "/board/launch?iss="
            + URLEncoder.encode(parts[0], UTF_8)
            + (parts.length > 1 ? "&" + parts[1] : ""));
  }

  private void picture(String name, String part) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(browser.screenshot(part)));
    Files.createDirectories(KEPT);
    boolean whole = !part.equals("html");
    int height = whole ? image.getHeight() : Math.min(image.getHeight(), TALLEST);
    var top = image.getSubimage(0, 0, image.getWidth(), height);
    ImageIO.write(top, "png", FOLDER.resolve(name + ".png").toFile());
    if (OF_THE_DOCUMENTS.contains(name)) {
      var first = top.getSubimage(0, 0, top.getWidth(), Math.min(height, TALLEST_KEPT));
      var small = Palette.reduce(first, COLOURS_KEPT);
      ImageIO.write(small, "png", KEPT.resolve(name + ".png").toFile());
    }
  }
}
