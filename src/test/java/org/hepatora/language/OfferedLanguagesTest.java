// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third language is one file. */
class OfferedLanguagesTest {
  @Test
  void englishAndChineseAreOffered() {
    assertThat(OfferedLanguages.in(getClass().getClassLoader()))
        .containsExactly(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void aFileMoreIsALanguageMoreAndWhatItLacksIsSaidInEnglish(@TempDir Path folder)
      throws IOException {
    var words = Files.createDirectories(folder.resolve("words"));
    Files.writeString(
        words.resolve("decision_fr.properties"),
        "language.name=Français\nfact.bilirubin=Bilirubine\npage.worklist=Réunion\n");
    var urls = new URL[] {folder.toUri().toURL()};

    try (var loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      assertThat(OfferedLanguages.in(loader))
          .containsExactly(Locale.ENGLISH, Locale.FRENCH, Locale.SIMPLIFIED_CHINESE);
      var messages = Speech.messages();
      messages.setBundleClassLoader(loader);
      assertThat(messages.getMessage("fact.bilirubin", null, Locale.FRENCH))
          .isEqualTo("Bilirubine");
      assertThat(messages.getMessage("page.worklist", null, Locale.FRENCH)).isEqualTo("Réunion");
      assertThat(messages.getMessage("fact.albumin", null, Locale.FRENCH))
          .isEqualTo(messages.getMessage("fact.albumin", null, Locale.ENGLISH));
    }
  }
}
