// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.math.BigDecimal;
import java.util.List;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Millimetres;

/**
 * The numbers of the plateau; all ours, decision.md 3.3. No published consensus defines a plateau:
 * the proxies are PR or SD kept for 2 months (Zhu XD et al., Liver Cancer 2021;10:320) and 3-4
 * months (Chinese conversion consensus 2021, HBSN 2022;11:227).
 *
 * @param minimumDays shortest plateau; ours, from the 2 months of Zhu 2021
 * @param sensitivityDays other lengths the answer is shown under; ours
 * @param stableStep share of the sum before it that a step may change; ours
 * @param stableStepAtLeast mm a step may always change; ours, the absolute limit of RECIST 1.1
 * @param drift share of the sum at its start the whole plateau may change; ours
 * @param driftAtLeast mm the whole plateau may always change; ours
 * @param onTherapyDays least days from the first dose to the latest scan; ours
 * @param lateDays a longer plateau earns the advice to decide; ours
 * @param afpRise share above its nadir from which AFP is rising; ours
 * @param afpFollowed AFP is followed from here; ours
 * @param afpMaxAgeDays oldest current AFP; decision.md 2
 * @param afpBeforeDays AFP this long before the first dose still counts as the line's; ours
 */
public record PlateauRules(
    int minimumDays,
    List<Integer> sensitivityDays,
    BigDecimal stableStep,
    Millimetres stableStepAtLeast,
    BigDecimal drift,
    Millimetres driftAtLeast,
    int onTherapyDays,
    int lateDays,
    BigDecimal afpRise,
    Amount.Afp afpFollowed,
    int afpMaxAgeDays,
    int afpBeforeDays) {
  /** decision.md 3.3. */
  public static final PlateauRules DEFAULT =
      new PlateauRules(
          56,
          List.of(42, 84),
          new BigDecimal("0.10"),
          Millimetres.of("5"),
          new BigDecimal("0.15"),
          Millimetres.of("5"),
          84,
          180,
          new BigDecimal("0.20"),
          new Amount.Afp(new BigDecimal("20")),
          28,
          60);

  public PlateauRules {
    sensitivityDays = List.copyOf(sensitivityDays);
  }
}
