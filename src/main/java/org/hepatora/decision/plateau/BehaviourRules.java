// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.math.BigDecimal;
import org.hepatora.decision.units.Millimetres;

/**
 * The numbers of lesion behaviour; all ours, decision.md 3.4 and evidence.md 3.5.
 *
 * @param growth share of its nadir a lesion gains to be RESISTANT_PD; RECIST 1.1's, per lesion
 * @param growthAtLeast mm it gains as well; RECIST 1.1's, per lesion
 * @param resistantAbove share of baseline lost below which a lesion is RESISTANT_SD; ours
 * @param resistantAfterDays least days on therapy for RESISTANT_SD; ours
 * @param shrinkage share of baseline lost from which a lesion is RESPONDING; RECIST 1.1's
 * @param normalNode short axis below which a node is not viable; RECIST 1.1
 * @param portaHepatisNode the same at the porta hepatis; mRECIST
 * @param primaryShare share of the viable sum that makes a liver lesion the main one; ours
 * @param oligoLesions most RESISTANT_PD lesions of oligoprogression; ours
 */
public record BehaviourRules(
    BigDecimal growth,
    Millimetres growthAtLeast,
    BigDecimal resistantAbove,
    int resistantAfterDays,
    BigDecimal shrinkage,
    Millimetres normalNode,
    Millimetres portaHepatisNode,
    BigDecimal primaryShare,
    int oligoLesions) {
  /** decision.md 3.4. */
  public static final BehaviourRules DEFAULT =
      new BehaviourRules(
          new BigDecimal("0.20"),
          Millimetres.of("5"),
          new BigDecimal("0.10"),
          84,
          new BigDecimal("0.30"),
          Millimetres.of("10"),
          Millimetres.of("20"),
          new BigDecimal("0.50"),
          2);
}
