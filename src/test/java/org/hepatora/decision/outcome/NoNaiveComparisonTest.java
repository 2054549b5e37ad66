// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * No code path leads from "ever operated" to a comparison: what compares groups cannot be called
 * from outside, and what can takes the trial, which divides patients by day only.
 */
class NoNaiveComparisonTest {
  private static final List<Class<?>> ROOM =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.hepatora.decision.outcome")
              .stream()
              .filter(JavaClass::isTopLevelClass)
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  /** What takes two groups, or a group as a covariate. */
  private static final Set<Class<?>> COMPARING =
      Set.of(
          LogRank.class,
          Difference.class,
          Cox.class,
          HazardRatio.class,
          Logistic.class,
          TreatmentWeights.class,
          CloneCensorWeight.class,
          LandmarkComparison.class,
          DelayedEntryComparison.class,
          TimeDependentCox.class,
          WeightedComparison.class,
          SubgroupComparison.class,
          Pair.class,
          Candidate.class);

  @Test
  void whatComparesIsClosed() {
    assertThat(COMPARING).noneMatch(type -> Modifier.isPublic(type.getModifiers()));
  }

  @Test
  void contrastsComeFromTheTrialAlone() {
    var ways = new TreeSet<String>();
    for (var type : open()) {
      for (var method : type.getDeclaredMethods()) {
        if (isOpen(method) && Modifier.isStatic(method.getModifiers())) {
          if (Set.of(SurvivalReport.class, Contrast.class).contains(method.getReturnType())) {
            ways.add(type.getSimpleName() + "." + method.getName() + parameters(method));
          }
        }
      }
    }
    assertThat(ways)
        .containsExactly(
            "SurvivalReport.of[Trial, IntConsumer]", "SurvivalReport.unweighted[Trial]");
  }

  @Test
  void aTrialComesFromRowsAlone() {
    var ways =
        Arrays.stream(Trial.class.getDeclaredMethods())
            .filter(NoNaiveComparisonTest::isOpen)
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .map(method -> method.getName() + parameters(method))
            .toList();

    assertThat(ways).containsExactly("of[Iterable, TrialQuery]");
    assertThat(Trial.class.getConstructors()).isEmpty();
  }

  @Test
  void nothingOpenTakesTwoGroups() {
    for (var type : open()) {
      for (var method : type.getDeclaredMethods()) {
        if (isOpen(method)) {
          var groups =
              Arrays.stream(method.getParameterTypes())
                  .filter(
                      parameter ->
                          parameter == Curve.class
                              || java.util.Collection.class.isAssignableFrom(parameter)
                              || parameter.isArray())
                  .toList();
          assertThat(groups).as(type.getSimpleName() + "." + method.getName()).hasSizeLessThan(2);
        }
      }
    }
  }

  /** Operated after the landmark belongs to what was done until it. */
  @Test
  void anOperationAfterTheLandmarkMakesNobodyOperated() {
    var late = new Candidate(900, false, 400, Candidate.NEVER, new double[0]);

    assertThat(late.strategyBy(90)).isEqualTo(Strategy.SYSTEMIC);
    assertThat(late.strategyBy(400)).isEqualTo(Strategy.SURGERY);
  }

  private static List<Class<?>> open() {
    var open = ROOM.stream().filter(type -> Modifier.isPublic(type.getModifiers())).toList();
    assertThat(open).hasSizeGreaterThan(10);
    return open;
  }

  private static boolean isOpen(Method method) {
    return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList().toString();
  }
}
