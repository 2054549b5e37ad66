// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/** What a criterion measures and from where it counts: RECIST 1.1, or mRECIST. */
record SizeRules(ResponseCriteria criteria, ResponseRules rules) {

  private boolean isViable() {
    return criteria == ResponseCriteria.MRECIST;
  }

  /** Whether the criterion looks at the viable diameter of this lesion. */
  private boolean looksAtViable(Lesion lesion) {
    return isViable() && !lesion.isNode() && (lesion.isIntrahepatic() || lesion.isSiteUnknown());
  }

  /**
   * What is added up: the longest diameter, of a node the short axis; under mRECIST of a lesion in
   * the liver the viable diameter. A lesion of unknown site is taken to be in the liver here: its
   * longest diameter is not used in place of its viable one. Null when not evaluable.
   */
  @Nullable Millimetres size(Lesion lesion, @Nullable LesionReading reading) {
    if (reading == null) {
      return null;
    }
    return looksAtViable(lesion) ? reading.viable() : reading.size();
  }

  /** Smallest size a target needs at baseline. */
  Millimetres measurable(Lesion lesion) {
    if (!lesion.isNode()) {
      return rules.measurable();
    }
    return isViable() && lesion.portaHepatis() ? rules.portaHepatisNode() : rules.measurableNode();
  }

  /** Short axis below which a node is not malignant. */
  Millimetres normal(Lesion node) {
    return isViable() && node.portaHepatis() ? rules.portaHepatisNode() : rules.normalNode();
  }

  /** Gone for complete response: nothing left to measure, or a normal node. */
  boolean isGone(Lesion lesion, Millimetres size) {
    return lesion.isNode() ? size.compareTo(normal(lesion)) < 0 : size.isZero();
  }

  /** Growth in mm that PD needs beside the share. */
  Millimetres growthAtLeast() {
    return isViable() ? rules.mrecistGrowthAtLeast() : rules.growthAtLeast();
  }

  /**
   * Whether a new lesion there is progression. Under RECIST 1.1 each one is; under mRECIST from 10
   * mm, a node at the porta hepatis from 20 mm, a thrombus unless known to be smaller.
   */
  Count counts(NewLesion seen) {
    if (!isViable()) {
      return Count.YES;
    }
    var lesion = seen.lesion();
    var size = seen.size();
    if (size == null) {
      return lesion.isThrombus() ? Count.YES : Count.UNKNOWN;
    }
    var limit =
        lesion.isNode() && lesion.portaHepatis() ? rules.portaHepatisNode() : rules.newLesion();
    return size.compareTo(limit) >= 0 ? Count.YES : Count.NO;
  }

  /** Whether something counts. */
  enum Count {
    YES,
    NO,
    UNKNOWN
  }
}
