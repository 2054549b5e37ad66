// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A file of the export.
 *
 * @param site what the caller calls the place it comes from; empty where there is one
 */
record Source(String site, Path file) {
  private static final List<String> ENDINGS = List.of(".ndjson", ".ndjson.gz");

  /** The files an argument means: {@code [SITE=]FILE} or {@code [SITE=]FOLDER}, in order. */
  static List<Source> of(String argument) throws IOException {
    int equals = argument.indexOf('=');
    boolean named = equals > 0 && argument.substring(0, equals).matches("[A-Za-z0-9_-]+");
    var site = named ? argument.substring(0, equals) : "";
    var path = Path.of(named ? argument.substring(equals + 1) : argument);
    var found = new ArrayList<Source>();
    if (Files.isDirectory(path)) {
      try (var files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
        files.filter(Source::isExport).sorted().forEach(each -> found.add(new Source(site, each)));
      }
    } else {
      found.add(new Source(site, path));
    }
    return found;
  }

  private static boolean isExport(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
  }

  boolean isPacked() {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** Its text. */
  InputStream open() throws IOException {
    var in = Files.newInputStream(file);
    return isPacked() ? new GZIPInputStream(in, 1 << 16) : new BufferedInputStream(in, 1 << 16);
  }
}
