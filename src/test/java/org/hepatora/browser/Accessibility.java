// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.JavascriptExecutor;

/** axe-core, run in the page that is shown. */
final class Accessibility {
  private static final String RULES =
      "META-INF/resources/webjars/axe-core/" + version() + "/axe.min.js";
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then(found => done(found.violations.flatMap(rule =>
        rule.nodes.map(node => [rule.impact, rule.id, node.html.slice(0, 200), node.failureSummary].join(' | ')))));
      """;
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private Accessibility() {}

  /** The serious and critical findings, each with its rule and element. */
  static List<String> findings(JavascriptExecutor page) {
    page.executeScript(resource(RULES));
    var found = page.executeAsyncScript(RUN);
    if (!(found instanceof List<?> violations)) {
      throw new IllegalStateException("axe-core gave no answer");
    }
    return violations.stream()
        .map(String::valueOf)
        .filter(one -> GRAVE.contains(one.substring(0, one.indexOf(' '))))
        .toList();
  }

  private static String version() {
    var properties = new java.util.Properties();
    var name = "META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    try (var stream = Accessibility.class.getClassLoader().getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String resource(String name) {
    try (var stream = Accessibility.class.getClassLoader().getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
