// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The languages there are words for: English, and each whose file stands on the class path. */
final class OfferedLanguages {
  private static final String BEFORE = "decision_";
  private static final String AFTER = ".properties";
  private static final String FILES = "classpath*:words/" + BEFORE + "*" + AFTER;

  private OfferedLanguages() {}

  /** English first, the others by their tags. */
  static List<Locale> in(ClassLoader loader) {
    var found = new ArrayList<Locale>();
    try {
      for (var file : new PathMatchingResourcePatternResolver(loader).getResources(FILES)) {
        var name = String.valueOf(file.getFilename());
        var tag = name.substring(BEFORE.length(), name.length() - AFTER.length());
        found.add(Locale.forLanguageTag(tag.replace('_', '-')));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    found.sort(Comparator.comparing(Locale::toLanguageTag));
    found.add(0, Locale.ENGLISH);
    return found.stream().distinct().toList();
  }
}
