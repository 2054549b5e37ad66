// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Excerpt;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.speech.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  @Test
  void aSentenceIsSaidWithItsNumbersAndDays() {
    var meld = Sentence.of("liver.meld", Numeral.of(14)).whole();
    var tace = Sentence.of("interval.until", new Term("TACE"), Day.of(DAY));

    assertThat(English.of(meld)).isEqualTo("MELD 14.");
    assertThat(Speech.say(meld, CHINESE)).isEqualTo("MELD 14 分。");
    assertThat(Speech.say(tace, CHINESE)).isEqualTo("TACE 间隔至 2026-03-15");
  }

  @Test
  void sentencesFollowOneAnotherAsTheLanguageHasIt() {
    var both =
        Sentence.of("liver.meld", Numeral.of(14))
            .whole()
            .then(Sentence.of("plan.look-for-its-trigger-and-treat").whole());

    assertThat(English.of(both)).isEqualTo("MELD 14. Look for its trigger and treat it.");
    assertThat(Speech.say(both, CHINESE)).isEqualTo("MELD 14 分。请寻找诱因并治疗。");
  }

  @Test
  void partsAreJoinedAsTheLanguageHasIt() {
    var parts = Joined.of(Joint.COMMA, Sentence.of("fact.ascites"), Sentence.of("fact.varices"));

    assertThat(English.of(parts)).isEqualTo("ascites, varices");
    assertThat(Speech.say(parts, CHINESE)).isEqualTo("腹水、静脉曲张");
  }

  @Test
  void anExcerptSaysHowManyMoreThereAre() {
    var reasons = Stream.generate(() -> (Argument) new Recorded("x".repeat(30))).limit(5).toList();
    var words = new Excerpt("summary.defer", reasons, List.of(), 139);

    assertThat(English.of(words))
        .isEqualTo(
            "Defer: "
                + ("x".repeat(30) + "; ").repeat(3).strip().replaceAll(";$", "")
                + " and 2 more.");
  }

  /** Words of a hospital that look like ours, like messages, or like nothing. */
  static Stream<String> recorded() {
    var ours = new Properties();
    for (var bundle : List.of("decision", "decision_zh_CN", "messages", "messages_zh_CN")) {
      try (var file =
          Files.newBufferedReader(Path.of("src/main/resources/words", bundle + ".properties"))) {
        var some = new Properties();
        some.load(file);
        some.forEach((key, value) -> ours.put(bundle + key, value));
      } catch (IOException missing) {
        throw new java.io.UncheckedIOException(missing);
      }
    }
    return Stream.concat(
        Stream.of(
            "Nodule: none, unknown; do not resect",
            "resection",
            "Dr. Mild",
            "结节 无 （不详） 右肝",
            "<script>alert('x')</script>",
            "$1 {0} \\Q {1}",
            ""),
        ours.values().stream().map(String::valueOf));
  }

  @Test
  void wordsOfTheRecordAreSaidAsTheyStand() {
    assertThat(recorded()).hasSizeGreaterThan(2000);
    for (var text : recorded().toList()) {
      var name = new Recorded(text);
      var among =
          Sentence.of("target.viable", Joined.of(Joint.COMMA, name, Sentence.of("fact.ascites")));
      assertThat(English.of(name)).isEqualTo(text);
      assertThat(Speech.say(name, CHINESE)).isEqualTo(text);
      assertThat(English.of(among.whole())).isEqualTo("Viable: " + text + ", ascites.");
      assertThat(Speech.say(among.whole(), CHINESE)).isEqualTo("存活：" + text + "、腹水。");
      assertThat(English.of(name.whole())).isEqualTo(text + ".");
    }
  }

  @Test
  void aMessageThatIsNotThereIsNoFault() {
    assertThat(English.of(Sentence.of("no.such-key"))).isEqualTo("no.such-key");
  }

  /** A language is one file; what it lacks is said in English. */
  @Test
  void aFurtherLanguageIsOneFile(@TempDir Path folder) throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("words")).resolve("decision_nl.properties"),
        "joint.whole={0}.\nliver.meld=MELD-score {0}\nhome.title=Welkom\n");
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      var messages = Speech.messages();
      messages.setBundleClassLoader(loader);
      var dutch =
          new Utterance(
              (key, arguments, language) -> messages.getMessage(key, arguments, language),
              Locale.forLanguageTag("nl"));

      assertThat(dutch.of(Sentence.of("liver.meld", Numeral.of(14)).whole()))
          .isEqualTo("MELD-score 14.");
      assertThat(dutch.of(Sentence.of("fact.ascites"))).isEqualTo("ascites");
    }
  }
}
