// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build packs as the core runs with five libraries and nothing of the server. */
class CoreTest {
  private static final Pattern EXECUTION =
      Pattern.compile("<id>core</id>.*?<includes>(.*?)</includes>", Pattern.DOTALL);
  private static final Pattern INCLUDE = Pattern.compile("<include>(.*?)</include>");
  private static final Pattern LIBRARY =
      Pattern.compile(
          "(jackson-(core|databind|annotations)|ucum|jspecify|snakeyaml)-[0-9].*\\.jar");

  @TempDir private Path folder;

  @Test
  void theCoreDecidesAlone() throws Exception {
    Export.of(3, 7).write(folder.resolve("export"));
    var console = new ByteArrayOutputStream();
    try (var alone = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> alone.loadClass("ca.uhn.fhir.context.FhirContext"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThatThrownBy(() -> alone.loadClass("org.springframework.core.Ordered"))
          .isInstanceOf(ClassNotFoundException.class);
      var type = alone.loadClass("org.hepatora.files.loop.DecideCommand");
      var command =
          type.getConstructor(PrintStream.class, Clock.class)
              .newInstance(
                  new PrintStream(console, true, StandardCharsets.UTF_8), Clock.systemUTC());
      var words =
          List.of(
              folder.resolve("export").toString(),
              "--out",
              folder.resolve("answers").toString(),
              "--as-of",
              Export.DAY.toString());

      assertThat(type.getMethod("run", List.class).invoke(command, words))
          .as(console.toString(StandardCharsets.UTF_8))
          .isEqualTo(0);
    }
    assertThat(Files.readAllLines(folder.resolve("answers/answers.ndjson")))
        .hasSize(3)
        .noneMatch(row -> row.contains("\"failure\""));
  }

  private URL[] classPath() throws Exception {
    var urls = new ArrayList<URL>();
    urls.add(packed().toUri().toURL());
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (LIBRARY.matcher(Path.of(each).getFileName().toString()).matches()) {
        urls.add(Path.of(each).toUri().toURL());
      }
    }
    assertThat(urls).hasSize(7);
    return urls.toArray(new URL[0]);
  }

  /** The classes as pom.xml says they are packed. */
  private Path packed() throws Exception {
    var execution = EXECUTION.matcher(Files.readString(Path.of("pom.xml")));
    assertThat(execution.find()).isTrue();
    var matchers = new ArrayList<PathMatcher>();
    var include = INCLUDE.matcher(execution.group(1));
    while (include.find()) {
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + include.group(1)));
    }
    var classes = Path.of("target/classes");
    var packed = folder.resolve("core");
    try (var files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var name = classes.relativize(file);
        if (matchers.stream().anyMatch(each -> each.matches(name))) {
          var copy = packed.resolve(name);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return packed;
  }
}
