// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.math.BigDecimal;
import org.hepatora.decision.units.Millimetres;

/**
 * The numbers of RECIST 1.1 (Eisenhauer et al., Eur J Cancer 2009;45:228), mRECIST (Lencioni and
 * Llovet, Semin Liver Dis 2010;30:52; J Hepatol 2020;72:288) and iRECIST (Seymour et al., Lancet
 * Oncol 2017;18:e143). A policy may carry others.
 *
 * @param shrinkage share of the baseline sum lost that makes PR; RECIST 1.1
 * @param growth share of the nadir sum gained that makes PD; RECIST 1.1
 * @param growthAtLeast growth in mm PD needs as well, also from a nadir of 0; RECIST 1.1
 * @param mrecistGrowthAtLeast the same under mRECIST; ours, as in most trials
 * @param measurable longest diameter of a measurable lesion; RECIST 1.1
 * @param measurableNode short axis of a measurable node; RECIST 1.1
 * @param normalNode short axis below which a node is normal; RECIST 1.1
 * @param portaHepatisNode short axis from which a node at the porta hepatis is malignant; mRECIST
 * @param tooSmall size of a lesion too small to measure; RECIST 1.1
 * @param targetsPerOrgan most targets in one organ; RECIST 1.1
 * @param targetsInAll most targets in all; RECIST 1.1
 * @param newLesion size from which a new lesion counts under mRECIST; mRECIST
 * @param confirmationDays least days between a response and its confirmation; RECIST 1.1
 * @param stableDays least days from baseline for SD as best response; RECIST 1.1 (6 weeks)
 * @param rescanFromDays earliest confirmation of iUPD; iRECIST
 * @param rescanToDays latest planned confirmation of iUPD; iRECIST
 * @param rescanVarianceDays days a confirming scan may be early; EORTC RECIST working group FAQ
 * @param furtherGrowth growth of a sum that confirms iUPD; iRECIST
 * @param baselineBeforeDays oldest baseline before the first dose; ours
 * @param baselineAfterDays latest baseline after the first dose; ours
 */
public record ResponseRules(
    BigDecimal shrinkage,
    BigDecimal growth,
    Millimetres growthAtLeast,
    Millimetres mrecistGrowthAtLeast,
    Millimetres measurable,
    Millimetres measurableNode,
    Millimetres normalNode,
    Millimetres portaHepatisNode,
    Millimetres tooSmall,
    int targetsPerOrgan,
    int targetsInAll,
    Millimetres newLesion,
    int confirmationDays,
    int stableDays,
    int rescanFromDays,
    int rescanToDays,
    int rescanVarianceDays,
    Millimetres furtherGrowth,
    int baselineBeforeDays,
    int baselineAfterDays) {
  /** The published values; where ours, decision.md 3.1. */
  public static final ResponseRules DEFAULT =
      new ResponseRules(
          new BigDecimal("0.30"),
          new BigDecimal("0.20"),
          Millimetres.of("5"),
          Millimetres.of("5"),
          Millimetres.of("10"),
          Millimetres.of("15"),
          Millimetres.of("10"),
          Millimetres.of("20"),
          Millimetres.of("5"),
          2,
          5,
          Millimetres.of("10"),
          28,
          42,
          28,
          56,
          2,
          Millimetres.of("5"),
          60,
          14);
}
