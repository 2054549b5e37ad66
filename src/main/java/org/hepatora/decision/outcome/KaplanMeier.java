// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The product-limit estimator. Every cause counts as the event: survival is to be free of all of
 * them. With delayed entry it is Simon and Makuch's.
 */
public final class KaplanMeier {
  private KaplanMeier() {}

  /** Of one stratum of the counts. */
  public static Curve of(Counts counts, String stratum) {
    var steps = new ArrayList<Curve.Step>();
    double atRisk = 0;
    double survival = 1;
    double variance = 0;
    for (var count : counts.of(stratum)) {
      double events = count.happened();
      if (events > 0) {
        double living = atRisk - events;
        survival = living > 0 ? survival * (living / atRisk) : 0;
        variance += events / (atRisk * Math.max(0, living));
      }
      steps.add(new Curve.Step(count.day(), atRisk, events, survival, variance));
      atRisk += count.entered() - count.left();
    }
    return new Curve(observed(steps));
  }

  /** Of spells. */
  public static Curve of(Collection<Spell> spells) {
    return of(Counts.of("", spells), "");
  }

  /** How long the patients were followed: the end of observation is the event, death censors it. */
  public static Curve reverse(Collection<Spell> spells) {
    return of(spells.stream().map(Spell::reversed).toList());
  }

  /** Without the entry before the first day. */
  private static List<Curve.Step> observed(List<Curve.Step> steps) {
    return steps.stream().filter(step -> step.day() > Spell.START).toList();
  }
}
