// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every test, class and path that a page names in code marks is in the tree. */
class NamedFilesTest {
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Properties))`");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*[A-Z]\\w*)`");
  private static final Pattern PATH =
      Pattern.compile("`((?:src|docs|profiles|terminology|bench|deploy|\\.ci)/[\\w./-]+)`");

  /** Pages about the tree itself: each class they name is one of it. */
  private static final List<Path> ABOUT_THE_TREE =
      List.of(Path.of("ARCHITECTURE.md"), Path.of("CONTRIBUTING.md"));

  private final Set<String> classes = classes();

  NamedFilesTest() throws IOException {}

  @Test
  void everyTestAPageNamesExists() throws IOException {
    var pages = new ArrayList<>(TextFiles.pages());
    // Its names are those of FSH.
    pages.remove(Path.of("terminology/README.md"));
    var named = named(TEST, pages);

    assertThat(named).hasSizeGreaterThan(100);
    assertThat(named).isSubsetOf(classes);
  }

  @Test
  void everyClassOfThePagesAboutTheTreeExists() throws IOException {
    var named = named(CLASS, ABOUT_THE_TREE);

    assertThat(named).hasSizeGreaterThan(30);
    assertThat(named).isSubsetOf(classes);
  }

  @Test
  void everyPathAPageNamesExists() throws IOException {
    var named = named(PATH, TextFiles.pages());

    assertThat(named).hasSizeGreaterThan(30);
    named.removeIf(path -> Files.exists(Path.of(path)));
    assertThat(named).isEmpty();
  }

  @Test
  void aNameOfNothingIsNoClass() {
    assertThat(classes).contains("NamedFilesTest").doesNotContain("NoSuchTest");
  }

  private static Set<String> named(Pattern pattern, List<Path> pages) throws IOException {
    var named = new TreeSet<String>();
    for (Path page : pages) {
      var found = pattern.matcher(Files.readString(page));
      while (found.find()) {
        named.add(found.group(1));
      }
    }
    return named;
  }

  private static Set<String> classes() throws IOException {
    var sources = new ArrayList<Path>();
    for (String folder : List.of("src", "bench", "profiles")) {
      sources.addAll(TextFiles.under(Path.of(folder), ".java"));
    }
    return sources.stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }
}
