// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.staging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;

/**
 * One completely known situation. What is unknown is staged by staging every situation it may be: a
 * stage that does not depend on the unknown is still known.
 */
record Situation(
    List<BigDecimal> sizes, boolean invasion, boolean spread, ChildPugh.Letter liver, int ecog) {

  // One size from each interval between the limits of the stages: 20, 30 and 50 mm.
  private static final List<BigDecimal> SIZES = List.of(mm("10"), mm("25"), mm("40"), mm("100"));

  int count() {
    return sizes.size();
  }

  BigDecimal largest() {
    return sizes.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  boolean isLargestAtMost(String millimetres) {
    return largest().compareTo(mm(millimetres)) <= 0;
  }

  /** Every answer the extent may give, in order, with what is unknown when there are several. */
  static <S extends Enum<S>> Staged<S> stage(Extent extent, Function<Situation, S> staging) {
    if (isWithoutTumour(extent)) {
      return new Staged<S>(List.of(), List.of(Sentence.of("measure.no-tumour-is-recorded")));
    }
    var possible = new TreeSet<S>();
    all(extent).forEach(situation -> possible.add(staging.apply(situation)));
    return new Staged<S>(
        List.copyOf(possible), possible.size() == 1 ? List.of() : unknowns(extent));
  }

  /** The same for a criterion that is met or not. */
  static Truth meets(Extent extent, Function<Situation, Boolean> criterion) {
    if (extent.nodules().isEmpty()) {
      return Truth.UNKNOWN;
    }
    var answers = all(extent).stream().map(criterion).distinct().toList();
    return answers.size() == 1 ? Truth.of(answers.get(0)) : Truth.UNKNOWN;
  }

  private static boolean isWithoutTumour(Extent extent) {
    return extent.nodules().isEmpty()
        && extent.macrovascularInvasion() != Truth.YES
        && extent.extrahepatic() != Truth.YES;
  }

  private static List<Situation> all(Extent extent) {
    var situations = new ArrayList<Situation>();
    for (var sizes : sizes(extent)) {
      for (boolean invasion : values(extent.macrovascularInvasion())) {
        for (boolean spread : values(extent.extrahepatic())) {
          for (var liver : letters(extent.childPugh())) {
            for (int ecog : scores(extent.ecog())) {
              situations.add(new Situation(sizes, invasion, spread, liver, ecog));
            }
          }
        }
      }
    }
    return situations;
  }

  /** Nodules without a size all take one size at a time: only the largest counts. */
  private static List<List<BigDecimal>> sizes(Extent extent) {
    var known = new ArrayList<BigDecimal>();
    for (var nodule : extent.nodules()) {
      if (nodule.size() != null) {
        known.add(nodule.size().value());
      }
    }
    int unknown = extent.nodules().size() - known.size();
    if (unknown == 0) {
      return List.of(known);
    }
    var all = new ArrayList<List<BigDecimal>>();
    for (var size : SIZES) {
      var sizes = new ArrayList<>(known);
      for (int i = 0; i < unknown; i++) {
        sizes.add(size);
      }
      all.add(sizes);
    }
    return all;
  }

  private static List<Boolean> values(Truth truth) {
    return switch (truth) {
      case YES -> List.of(true);
      case NO -> List.of(false);
      case UNKNOWN -> List.of(true, false);
    };
  }

  private static List<ChildPugh.Letter> letters(ChildPugh score) {
    return List.of(ChildPugh.Letter.values())
        .subList(score.best().ordinal(), score.worst().ordinal() + 1);
  }

  private static List<Integer> scores(Finding<Integer> ecog) {
    return ecog.fold(
        known -> List.of(known.value()),
        none -> List.of(0, 1, 2, 3, 4),
        conflict -> List.of(0, 1, 2, 3, 4));
  }

  private static List<Argument> unknowns(Extent extent) {
    var unknowns = new ArrayList<Argument>();
    if (extent.nodules().stream().anyMatch(nodule -> nodule.size() == null)) {
      unknowns.add(Sentence.of("fact.size-of-a-liver-nodule"));
    }
    if (extent.macrovascularInvasion() == Truth.UNKNOWN) {
      unknowns.add(Sentence.of("fact.macrovascular-invasion"));
    }
    if (extent.extrahepatic() == Truth.UNKNOWN) {
      unknowns.add(Sentence.of("fact.extrahepatic-spread"));
    }
    unknowns.addAll(extent.childPugh().missing());
    if (!extent.ecog().isKnown()) {
      unknowns.add(Sentence.of("fact.ecog"));
    }
    return unknowns;
  }

  private static BigDecimal mm(String value) {
    return Millimetres.of(value).value();
  }
}
