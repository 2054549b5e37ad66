// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.List;
import org.hepatora.demo.TreatmentShapes.Toxicity;

/** What many patients have under these drugs and what keeps nobody from an operation. */
final class MildToxicity {
  private static final List<Toxicity> OF_IMMUNOTHERAPY =
      List.of(
          new Toxicity("Hypothyroidism", 2, true, true, "ongoing"),
          new Toxicity("Pruritus", 1, true, false, "ongoing"),
          new Toxicity("Rash", 2, true, false, "resolved"));

  private static final List<Toxicity> OF_ANGIOGENESIS_INHIBITION =
      List.of(
          new Toxicity("Hypertension", 2, false, false, "ongoing"),
          new Toxicity("Proteinuria", 1, false, false, "ongoing"),
          new Toxicity("Fatigue", 1, false, false, "recovering"));

  private MildToxicity() {}

  /** One that a drug of the regimen causes. */
  static Toxicity of(Regimen regimen, Dice dice) {
    return switch (regimen) {
      case STRIDE -> dice.pick(OF_IMMUNOTHERAPY);
      case LENVATINIB, LENVATINIB_TACE, SORAFENIB, REGORAFENIB ->
          dice.pick(OF_ANGIOGENESIS_INHIBITION);
      case ATEZOLIZUMAB_BEVACIZUMAB, DOUBLE_DA, DOUBLE_AI, LEAP_012, HAIC_TRIPLE ->
          dice.pick(dice.chance(50) ? OF_IMMUNOTHERAPY : OF_ANGIOGENESIS_INHIBITION);
    };
  }
}
