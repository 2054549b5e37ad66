// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.knowledge.Row;
import org.hepatora.knowledge.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of a page stands in both bundles, and in no template. */
class MessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path TEMPLATES = RESOURCES.resolve("templates");
  private static final Properties ENGLISH = bundle("messages.properties");
  private static final Properties CHINESE = bundle("messages_zh_CN.properties");
  private static final Properties SAID = bundle("decision.properties");
  private static final Properties SAID_IN_CHINESE = bundle("decision_zh_CN.properties");

  /** A key as it stands in the source, whole or as the start of one that is put together. */
  private static final Pattern IN_THE_SOURCE =
      Pattern.compile("\"([a-z0-9]+(?:[.-][a-z0-9]+)*[.-]?|(?:-[a-z0-9]+)+)\"");

  /** Names that are the same in every language. */
  private static final Pattern NAMES =
      Pattern.compile("Hepatora|CapabilityStatement|OpenAPI|PlanDefinition");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:,\\w+)?");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)");
  private static final Pattern SAID_TO_THE_READER =
      Pattern.compile("\\s(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");

  @Test
  void bothBundlesHaveTheSameKeys() {
    assertThat(ENGLISH.stringPropertyNames()).hasSizeGreaterThan(200);
    assertThat(CHINESE.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
  }

  @Test
  void aMessageHasTheSamePlacesInBothLanguages() {
    for (String key : ENGLISH.stringPropertyNames()) {
      assertThat(places(CHINESE.getProperty(key)))
          .as(key)
          .isEqualTo(places(ENGLISH.getProperty(key)));
    }
  }

  @Test
  void everyChineseMessageIsSaidInChinese() {
    var untranslated =
        CHINESE.stringPropertyNames().stream()
            .filter(key -> CHINESE.getProperty(key).codePoints().anyMatch(Character::isLetter))
            .filter(key -> CHINESE.getProperty(key).codePoints().noneMatch(MessagesTest::isHan))
            .toList();

    assertThat(untranslated).isEmpty();
  }

  static Stream<Path> templates() throws IOException {
    // The guide is written in English, as the artefacts it shows.
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      return all
          .filter(file -> file.toString().endsWith(".html"))
          .filter(file -> !file.startsWith(TEMPLATES.resolve("guide")))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  void noTemplateSpeaksItself(Path template) {
    var page = text(template);
    var words =
        page.replaceAll("(?s)<!--.*?-->", "")
            .replaceAll("(?s)<(code|pre|title)\\b.*?</\\1>", "")
            .replaceAll("<(?:\"[^\"]*\"|[^>\"])*>", " ");
    assertThat(NAMES.matcher(words).replaceAll("")).doesNotContainPattern("\\p{L}");

    var attributes = SAID_TO_THE_READER.matcher(page);
    assertThat(attributes.results().map(found -> found.group(1))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  void everyMessageAskedForIsThere(Path template) {
    var asked = KEY.matcher(text(template)).results().map(found -> found.group(1)).toList();

    assertThat(ENGLISH.stringPropertyNames()).containsAll(asked);
  }

  @Test
  void theTemplatesAreRead() throws IOException {
    assertThat(templates()).hasSizeGreaterThan(7);
  }

  @Test
  void everyCodeOfTheDecisionHasItsWords() {
    var needed = new TreeSet<String>();
    for (Disposition each : Disposition.values()) {
      needed.add("disposition." + each.code());
    }
    for (Measure.Kind each : Measure.Kind.values()) {
      needed.add("measure." + each.code());
    }
    for (Criterion each : criteria()) {
      needed.add("criterion." + name(each.id()));
    }

    needed.removeAll(SAID.stringPropertyNames());
    assertThat(ENGLISH.stringPropertyNames()).containsAll(needed);
  }

  @Test
  void everySentenceOfTheDecisionIsSaidInBothLanguages() {
    assertThat(SAID.stringPropertyNames()).hasSizeGreaterThan(500);
    assertThat(SAID_IN_CHINESE.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(SAID.stringPropertyNames());
    for (String key : SAID.stringPropertyNames()) {
      assertThat(places(SAID_IN_CHINESE.getProperty(key)))
          .as(key)
          .isEqualTo(places(SAID.getProperty(key)));
    }
  }

  @Test
  void everyApostropheIsWrittenTwice() {
    for (Properties bundle : List.of(ENGLISH, CHINESE, SAID, SAID_IN_CHINESE)) {
      assertThat(bundle.values().stream().map(each -> each.toString().replace("''", "")))
          .noneMatch(message -> message.contains("'"));
    }
  }

  @Test
  void noKeyIsInBothBundles() {
    assertThat(SAID.stringPropertyNames())
        .doesNotContainAnyElementsOf(ENGLISH.stringPropertyNames());
  }

  /** A sentence that names a key no bundle has would be said as its key. */
  @Test
  void everyKeyOfTheSourceIsThere() throws IOException {
    var said = Pattern.compile("Sentence\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    var asked = new TreeSet<String>();
    for (Path file : sources()) {
      said.matcher(text(file)).results().forEach(found -> asked.add(found.group(1)));
    }

    assertThat(asked).hasSizeGreaterThan(300);
    asked.removeAll(SAID.stringPropertyNames());
    asked.removeAll(ENGLISH.stringPropertyNames());
    assertThat(asked).isEmpty();
  }

  /** Every key of the bundle stands in the source, or begins or ends as a text there does. */
  @Test
  void everySentenceOfTheBundleIsUsed() throws IOException {
    var texts = new TreeSet<String>();
    for (Path file : sources()) {
      IN_THE_SOURCE.matcher(text(file)).results().forEach(found -> texts.add(found.group(1)));
    }
    for (Table table : Table.values()) {
      for (Row row : Knowledge.standard().rows(table)) {
        texts.addAll(List.of(row.value().split(" ")));
      }
    }
    var unused = new TreeSet<>(SAID.stringPropertyNames());
    unused.removeIf(
        key ->
            texts.contains(key)
                || texts.stream()
                    .anyMatch(
                        text ->
                            key.startsWith(text)
                                && (text.endsWith(".")
                                    || text.endsWith("-")
                                    || texts.contains(key.substring(text.length())))));

    assertThat(unused).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java/org/hepatora"))) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static List<Criterion> criteria() {
    return new EligibilityAssessor(Policy.standard(), Drugs.FORMULARY.drugs()).criteria();
  }

  private static String name(String id) {
    return id.startsWith("g10.washout.") && !id.endsWith("unrecognised") ? "g10.washout" : id;
  }

  private static List<Integer> places(String message) {
    var places = new TreeSet<Integer>();
    PLACE.matcher(message).results().forEach(found -> places.add(Integer.valueOf(found.group(1))));
    return new ArrayList<>(places);
  }

  private static boolean isHan(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }

  private static Properties bundle(String name) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("words").resolve(name))) {
      properties.load(reader);
      return properties;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
