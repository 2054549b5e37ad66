// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ARCHITECTURE.md, kept: production obeys every rule, and every rule finds its planted culprit. */
class ArchitectureTest {
  private static final String PRODUCTION = "org.hepatora";
  private static final String PLANTED = "org.hepatora.architecture.planted";

  private static final JavaClasses PRODUCTION_CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PRODUCTION);
  private static final JavaClasses PLANTED_CLASSES =
      new ClassFileImporter().importPackages(PLANTED);

  static Stream<String> rules() {
    return Rules.of(PRODUCTION).keySet().stream();
  }

  @Test
  void theRulesLookAtTheRealCode() {
    assertThat(PRODUCTION_CLASSES.size()).isGreaterThan(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void productionObeys(String rule) {
    Rules.of(PRODUCTION).get(rule).check(PRODUCTION_CLASSES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleFindsItsPlantedCulprit(String rule) {
    assertThat(Rules.of(PLANTED).get(rule).evaluate(PLANTED_CLASSES).hasViolation()).isTrue();
  }
}
