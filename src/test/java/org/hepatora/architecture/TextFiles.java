// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the tree that people write and read, told by their place and ending. */
final class TextFiles {
  private TextFiles() {}

  /** The pages in Markdown: those at the root and those of the documents and the guide's source. */
  static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    try (Stream<Path> root = Files.list(Path.of(""))) {
      root.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    pages.addAll(under(Path.of("docs"), ".md"));
    pages.add(Path.of("profiles/README.md"));
    pages.add(Path.of("terminology/README.md"));
    pages.sort(null);
    return pages;
  }

  /** The files with this ending in a folder and all below it, in order. */
  static List<Path> under(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
