package org.hepatora.board;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.hepatora.TestServer;
import org.hepatora.browser.Browser;
import org.hepatora.browser.BrowserTest;
import org.hepatora.browser.Viewport;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of docs/screenshots anew when {@code -Dhepatora.screenshots=true} is given.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "hepatora.screenshots", matches = "true")
class ScreenshotsIT {
  private static final Path FOLDER = Path.of("docs/screenshots");
  private static final int TALLEST = 2600;

  private final Browser browser;

  ScreenshotsIT(Browser browser) {
    this.browser = browser;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "start,              /,                                           1280, en",
    "worklist,           /board,                                      1280, en",
    "worklist-tablet-zh, /board,                                       820, zh-CN",
    "patient,            /board/patients/demo-0004?flr=25,            1280, en",
    "patient-zh,         /board/patients/demo-0004?flr=25,            1280, zh-CN",
    "patient-tablet,     /board/patients/demo-0002,                    820, en",
    "summary,            /board/patients/demo-0006/summary,           1280, en",
    "summary-zh,         /board/patients/demo-0006/summary,           1280, zh-CN",
    "problem,            /board/patients/nobody,                      1280, en",
    "guide,              /guide,                                      1280, en",
  })
  void picture(String name, String path, int width, String language) throws IOException {
    TestServer.shared().bean(WorklistRefresh.class).round();
    browser.size(new Viewport(width, 900)).language(language);
    browser.open(TestServer.shared().address() + path);
    var image = ImageIO.read(new ByteArrayInputStream(browser.screenshot()));
    Files.createDirectories(FOLDER);
    var top = image.getSubimage(0, 0, image.getWidth(), Math.min(image.getHeight(), TALLEST));
    ImageIO.write(top, "png", FOLDER.resolve(name + ".png").toFile());
    if (name.equals("problem")) {
      // The status 404 of the page itself.
      browser.consoleErrors();
    }
  }
}
