// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bedside and the surgical work-up of a course show now. Untouched it is a fit patient
 * whose work-up allows an operation; null = not recorded.
 */
final class WorkUp {
  int ecogBefore;
  @Nullable Integer ecog;
  @Nullable String ascites = "none";
  @Nullable String encephalopathy = "none";
  @Nullable String varices;
  @Nullable Integer futureLiverRemnant;
  @Nullable Integer icgRetention;
  @Nullable Integer asaClass;
  @Nullable String cheng;
  @Nullable Integer steroidDose;
  @Nullable String resectability;
  List<Lesion> toRemove = List.of();

  WorkUp(Dice dice) {
    ecogBefore = dice.between(0, 1);
    ecog = dice.between(0, 1);
    varices = dice.chance(25) ? "low-risk" : "none";
    futureLiverRemnant = dice.between(45, 58);
    icgRetention = dice.between(5, 14);
    asaClass = 2;
  }

  /** The surgeon was not asked and nothing was measured for an operation. */
  void none() {
    futureLiverRemnant = null;
    icgRetention = null;
    asaClass = null;
    resectability = null;
  }
}
