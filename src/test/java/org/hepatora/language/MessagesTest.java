package org.hepatora.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of a page stands in both bundles, and in no template. */
class MessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path TEMPLATES = RESOURCES.resolve("templates");
  private static final Properties ENGLISH = bundle("messages.properties");
  private static final Properties CHINESE = bundle("messages_zh_CN.properties");
  private static final Properties PATTERNS = bundle("decision.properties");
  private static final Properties SAID = bundle("decision_zh_CN.properties");

  /** Names that are the same in every language. */
  private static final Pattern NAMES =
      Pattern.compile("Hepatora|CapabilityStatement|OpenAPI|PlanDefinition");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:,\\w+)?}");
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

    assertThat(ENGLISH.stringPropertyNames()).containsAll(needed);
  }

  @Test
  void everyPatternOfTheDecisionHasItsWordsInChinese() {
    assertThat(PATTERNS.stringPropertyNames()).hasSizeGreaterThan(500);
    assertThat(SAID.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(PATTERNS.stringPropertyNames());
    for (String key : PATTERNS.stringPropertyNames()) {
      assertThat(places(SAID.getProperty(key)))
          .as(key)
          .isEqualTo(places(PATTERNS.getProperty(key)));
    }
  }

  @Test
  void noPatternOfTheDecisionStandsThereTwice() {
    assertThat(PATTERNS.values().stream().map(each -> each.toString().toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyDrugAndLocalTherapyHasItsNameInChinese() {
    var named = new TreeSet<String>();
    for (Drug each : Drugs.FORMULARY.drugs()) {
      named.add(each.display().replace(" (rivoceranib)", ""));
    }
    for (Modality each : Modality.values()) {
      named.add(each.words());
    }

    assertThat(PATTERNS.values().stream().map(Object::toString)).containsAll(named);
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
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
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
