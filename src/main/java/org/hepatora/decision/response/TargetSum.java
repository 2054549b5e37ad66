// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.units.Change;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * The targets of one day.
 *
 * @param measured sum of the targets that were evaluable
 * @param complete every target was evaluable
 * @param gone every target was evaluable and is gone; a normal node counts as gone
 */
record TargetSum(Millimetres measured, boolean complete, boolean gone) {

  static TargetSum on(LocalDate day, List<LesionHistory> targets, SizeRules sizes) {
    var sum = Millimetres.ZERO;
    boolean complete = true;
    boolean gone = true;
    for (LesionHistory target : targets) {
      var size = sizes.size(target.lesion(), target.on(day));
      if (size == null) {
        complete = false;
      } else {
        sum = sum.plus(size);
        gone &= sizes.isGone(target.lesion(), size);
      }
    }
    return new TargetSum(sum, complete, complete && gone);
  }

  /** The sum of diameters; null unless every target was evaluable. */
  @Nullable Millimetres sum() {
    return complete ? measured : null;
  }

  /**
   * The response of the targets. What was measured can settle PD alone, since the rest can only add
   * to it. Nothing to lose at baseline: a response cannot be told.
   */
  Category against(TargetSum baseline, @Nullable Millimetres nadir, SizeRules sizes) {
    var base = baseline.sum();
    if (base == null || nadir == null) {
      return Category.NE;
    }
    if (gone) {
      return baseline.gone ? Category.NE : Category.CR;
    }
    var rules = sizes.rules();
    if (new Change(nadir, measured).isGainOf(rules.growth(), sizes.growthAtLeast())) {
      return Category.PD;
    }
    if (!complete) {
      return Category.NE;
    }
    return new Change(base, measured).isLossOf(rules.shrinkage()) ? Category.PR : stable(base);
  }

  private static Category stable(Millimetres base) {
    return base.isZero() ? Category.NE : Category.SD;
  }
}
