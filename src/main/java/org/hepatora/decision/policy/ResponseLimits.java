// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/**
 * The numbers of RECIST 1.1, mRECIST and iRECIST that a policy carries; evidence.md 3.1-3.3.
 *
 * @param shrinkage shrinkage of the sum from baseline that makes PR
 * @param growth growth of the sum from nadir that makes PD
 * @param growthAtLeast growth PD needs as well
 * @param mrecistGrowthAtLeast the same under mRECIST
 * @param measurable longest diameter of a measurable lesion
 * @param measurableNode short axis of a measurable node
 * @param normalNode short axis below which a node is normal
 * @param portaHepatisNode short axis from which a node at the porta hepatis is malignant
 * @param tooSmall size of a lesion too small to measure
 * @param targetsPerOrgan most targets in one organ
 * @param targetsInAll most targets in all
 * @param newLesion size from which a new lesion counts under mRECIST
 * @param confirmation least days between a response and its confirmation
 * @param stable least days from baseline for SD as best response
 * @param rescanFrom earliest confirmation of iUPD
 * @param rescanTo latest planned confirmation of iUPD
 * @param rescanVariance days a confirming scan may be early
 * @param furtherGrowth growth of a sum that confirms iUPD
 * @param baselineBefore oldest baseline before the first dose
 * @param baselineAfter latest baseline after the first dose
 */
public record ResponseLimits(
    Limit shrinkage,
    Limit growth,
    Limit growthAtLeast,
    Limit mrecistGrowthAtLeast,
    Limit measurable,
    Limit measurableNode,
    Limit normalNode,
    Limit portaHepatisNode,
    Limit tooSmall,
    Limit targetsPerOrgan,
    Limit targetsInAll,
    Limit newLesion,
    Limit confirmation,
    Limit stable,
    Limit rescanFrom,
    Limit rescanTo,
    Limit rescanVariance,
    Limit furtherGrowth,
    Limit baselineBefore,
    Limit baselineAfter) {
  private static final String RECIST = "RECIST 1.1: Eur J Cancer 2009;45:228";
  private static final String MRECIST =
      "mRECIST: Semin Liver Dis 2010;30:52; J Hepatol 2020;72:288";
  private static final String IRECIST = "iRECIST: Lancet Oncol 2017;18:e143";

  public ResponseLimits {
    Order.require(rescanFrom, rescanTo, "the re-scan window ends before it begins");
  }

  static ResponseLimits standard() {
    return new ResponseLimits(
        Limit.published("30", "%", RECIST),
        Limit.published("20", "%", RECIST),
        Limit.published("5", "mm", RECIST),
        Limit.ours(
            "5",
            "mm",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.as-in-most-trials"),
                Reference.of("evidence.md 3.2"))),
        Limit.published("10", "mm", RECIST),
        Limit.published("15", "mm", RECIST),
        Limit.published("10", "mm", RECIST),
        Limit.published("20", "mm", MRECIST),
        Limit.published("5", "mm", RECIST),
        Limit.published("2", "lesions", RECIST),
        Limit.published("5", "lesions", RECIST),
        Limit.published("10", "mm", MRECIST),
        Limit.published("28", "d", RECIST),
        Limit.published("42", "d", RECIST),
        Limit.published("28", "d", IRECIST),
        Limit.published("56", "d", IRECIST),
        Limit.published("2", "d", "EORTC RECIST working group, FAQ"),
        Limit.published("5", "mm", IRECIST),
        Limit.ours("60", "d", "decision.md 3.1"),
        Limit.ours("14", "d", "decision.md 3.1"));
  }
}
