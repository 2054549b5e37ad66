package org.hepatora.language.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is one file; what it lacks is said in English. */
class MessagesOfAFurtherLanguageTest {
  @Test
  void oneFileIsEnough(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("decision_nl.properties"),
        "joint.whole={0}.\nliver.meld=MELD-score {0}\ndisposition.defer=Uitstellen\n");
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      var messages = new Messages(loader);
      var dutch = Locale.forLanguageTag("nl");

      assertThat(messages.in(Sentence.of("liver.meld", Numeral.of(14)).whole(), dutch))
          .isEqualTo("MELD-score 14.");
      assertThat(messages.in(Sentence.of("disposition.defer"), dutch)).isEqualTo("Uitstellen");
      assertThat(messages.in(Sentence.of("fact.ascites"), dutch)).isEqualTo("ascites");
    }
  }
}
