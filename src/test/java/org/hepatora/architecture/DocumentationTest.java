// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.annotation.Operation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepatora.platform.FhirOperation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The documents say what the code does: every operation, hook, property and rule has its place. */
class DocumentationTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int LONGEST_FILE = 300;
  private static final Pattern RULE_ID = Pattern.compile("\"(g\\d+\\.[a-z0-9.-]*[a-z0-9])\"");
  private static final Pattern SAFETY_ID = Pattern.compile("\"(safety\\.[a-z.-]*[a-z])");
  private static final Pattern HOOK_ID = Pattern.compile("\"(hcc-[a-z-]+-(review|select|sign))\"");

  private static final List<Class<?>> PRODUCTION =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.hepatora")
              .stream()
              .filter(type -> type.isTopLevelClass())
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  @Test
  void noSourceFileIsLongerThanAReaderCanHold() {
    assertThat(sources()).hasSizeGreaterThan(100);
    assertThat(sources().stream().filter(file -> lines(file).size() > LONGEST_FILE)).isEmpty();
  }

  @Test
  void everyOperationHasItsPageAndItsReadmeRow() {
    var names = new TreeSet<String>();
    for (Class<?> type : PRODUCTION) {
      if (FhirOperation.class.isAssignableFrom(type)) {
        Arrays.stream(type.getDeclaredMethods())
            .map(method -> method.getAnnotation(Operation.class))
            .filter(operation -> operation != null)
            .forEach(operation -> names.add(operation.name()));
      }
    }
    assertThat(names).isNotEmpty();
    for (String name : names) {
      assertThat(Path.of("docs/operations", name.substring(1) + ".md")).exists();
      assertThat(text(Path.of("README.md"))).contains(name);
    }
  }

  @Test
  void everyHookHasItsPageAndItsReadmeRow() {
    var ids = found(HOOK_ID, "cdshooks");
    assertThat(ids).isNotEmpty();
    for (String id : ids) {
      assertThat(Path.of("docs/hooks", id + ".md")).exists();
      assertThat(text(Path.of("README.md"))).contains(id);
    }
  }

  @Test
  void everyPropertyHasItsRow() {
    var page = text(Path.of("docs/configuration.md"));
    var properties = new ArrayList<String>();
    for (Class<?> type : PRODUCTION) {
      var prefix = type.getAnnotation(ConfigurationProperties.class);
      if (prefix != null) {
        for (RecordComponent component : type.getRecordComponents()) {
          properties.add(prefix.value() + "." + kebab(component.getName()));
        }
      }
    }
    assertThat(properties).hasSizeGreaterThan(8);
    assertThat(properties).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @Test
  void everyRuleIdStandsInAClinicalCard() {
    var cards = new StringBuilder();
    files(Path.of("docs/clinical"), ".md").forEach(file -> cards.append(text(file)));
    var ids = found(RULE_ID, "decision");
    assertThat(ids).hasSizeGreaterThan(15);
    ids.addAll(found(SAFETY_ID, "decision/safety"));
    assertThat(ids).contains("safety.washout", "safety.next-cycle");
    assertThat(ids).allSatisfy(id -> assertThat(cards.toString()).contains(id));
  }

  private static TreeSet<String> found(Pattern pattern, String folder) {
    var found = new TreeSet<String>();
    for (Path file : files(SOURCES.resolve("org/hepatora").resolve(folder), ".java")) {
      var matcher = pattern.matcher(text(file));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Path> sources() {
    return Stream.of(SOURCES, Path.of("src/demo/java"))
        .flatMap(folder -> files(folder, ".java").stream())
        .toList();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
