// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** One headless Chromium for the whole integration run; {@link BrowserTest} hands it out. */
public final class Browser {
  static final String MISSING =
      "/usr/bin/chromium and /usr/bin/chromedriver are not both here (apt-get install chromium"
          + " chromium-driver): browser tests are skipped";

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** Warns at every start that it does not know the newest browsers; held, or it is forgotten. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static boolean isInstalled() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /** The one browser; started by the first that asks. */
  static Browser shared() {
    return Shared.BROWSER;
  }

  /** No cookies, an English reader, a desktop window, an empty page and console. */
  void renew() {
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    language("en");
    size(Viewport.DESKTOP);
    driver.get("about:blank");
    consoleErrors();
  }

  public Browser open(String address) {
    driver.get(address);
    return this;
  }

  /** Resizes the window so that the page has that room. */
  public Browser size(Viewport viewport) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            viewport.width(),
            "height",
            viewport.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            false));
    return this;
  }

  /** What the browser says its reader prefers, as an Accept-Language header. */
  public Browser language(String preferred) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", preferred)));
    return this;
  }

  /** The address shown. */
  public String address() {
    return driver.getCurrentUrl();
  }

  public String title() {
    return driver.getTitle();
  }

  /** The first element; fails when there is none. */
  public WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /**
   * The words of the first such element, as they are shown; waits for it, since a form that was
   * sent leaves its page only in a moment.
   */
  public String text(String css) {
    return await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .until(() -> find(css).getText(), words -> true);
  }

  /** Presses keys wherever the focus is. */
  public Browser press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  /** Moves the focus on, as a reader with a keyboard does, and gives where it went. */
  public WebElement tab() {
    press(Keys.TAB);
    return driver.switchTo().activeElement();
  }

  /** Runs a script in the page, and gives what it returns. */
  public String script(String script, Object... arguments) {
    return String.valueOf(driver.executeScript(script, arguments));
  }

  /** Everything else Selenium can do. */
  public ChromeDriver driver() {
    return driver;
  }

  /** The errors on the console since last asked, failed requests and refused scripts among them. */
  public List<String> consoleErrors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** What axe-core finds serious or critical in the page. */
  public List<String> accessibilityFindings() {
    return Accessibility.findings(driver);
  }

  /** The page as PDF on A4, as its print style sheet has it. */
  public byte[] print() {
    var options = new HashMap<String, Object>();
    options.put("preferCSSPageSize", true);
    options.put("printBackground", true);
    options.put("paperWidth", 8.27);
    options.put("paperHeight", 11.69);
    return bytes(driver.executeCdpCommand("Page.printToPDF", options));
  }

  /** The whole page as PNG, not only what fits the window. */
  public byte[] screenshot() {
    return screenshot("html");
  }

  /** The whole of the first such element as PNG. */
  public byte[] screenshot(String css) {
    var place = find(css).getRect();
    return bytes(
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip(place))));
  }

  private static Map<String, Object> clip(Rectangle place) {
    return Map.of(
        "x", place.x, "y", place.y, "width", place.width, "height", place.height, "scale", 1);
  }

  private static byte[] bytes(Map<String, Object> answer) {
    return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
  }

  private static final class Shared {
    static final Browser BROWSER = start();

    private static Browser start() {
      System.setProperty("webdriver.remote.enableTracing", "false");
      SELENIUM.setLevel(Level.SEVERE);
      var profile = profile();
      var logging = new LoggingPreferences();
      logging.enable(LogType.BROWSER, Level.ALL);
      var options = new ChromeOptions();
      options.setBinary(CHROMIUM.toFile());
      options.setCapability("goog:loggingPrefs", logging);
      options.addArguments(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars",
          "--user-data-dir=" + profile);
      var service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(DRIVER.toFile())
              .usingAnyFreePort()
              .build();
      var driver = new ChromeDriver(service, options);
      driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(driver, profile)));
      return new Browser(driver);
    }

    private static Path profile() {
      try {
        return Files.createTempDirectory("hepatora-browser");
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }

    private static void stop(ChromeDriver driver, Path profile) {
      driver.quit();
      try (var files = Files.walk(profile)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      } catch (IOException stillOpen) {
        // a folder under /tmp is left
      }
    }
  }
}
