// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.math.BigDecimal;
import java.util.List;
import org.hepatora.decision.plateau.BehaviourRules;
import org.hepatora.decision.plateau.PlateauRules;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.ResponseRules;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.units.Millimetres;

/** The numbers of the policy in the form the response and the plateau compute with. */
public record PolicyRules(ResponseRules response, PlateauRules plateau, BehaviourRules behaviour) {
  public static PolicyRules of(Policy policy) {
    return new PolicyRules(response(policy), plateau(policy), behaviour(policy));
  }

  private static ResponseRules response(Policy policy) {
    var limits = policy.response();
    return new ResponseRules(
        share(limits.shrinkage()),
        share(limits.growth()),
        length(limits.growthAtLeast()),
        length(limits.mrecistGrowthAtLeast()),
        length(limits.measurable()),
        length(limits.measurableNode()),
        length(limits.normalNode()),
        length(limits.portaHepatisNode()),
        length(limits.tooSmall()),
        limits.targetsPerOrgan().whole(),
        limits.targetsInAll().whole(),
        length(limits.newLesion()),
        limits.confirmation().whole(),
        limits.stable().whole(),
        limits.rescanFrom().whole(),
        limits.rescanTo().whole(),
        limits.rescanVariance().whole(),
        length(limits.furtherGrowth()),
        limits.baselineBefore().whole(),
        limits.baselineAfter().whole());
  }

  private static PlateauRules plateau(Policy policy) {
    var limits = policy.plateau();
    return new PlateauRules(
        limits.minimum().whole(),
        List.of(limits.shorter().whole(), limits.longer().whole()),
        share(limits.step()),
        length(limits.stepAtLeast()),
        share(limits.drift()),
        length(limits.driftAtLeast()),
        limits.onTherapy().whole(),
        limits.late().whole(),
        share(limits.afpRise()),
        new Amount.Afp(limits.afpFollowed().value()),
        policy.ages().afp().whole(),
        limits.afpBefore().whole());
  }

  private static BehaviourRules behaviour(Policy policy) {
    var limits = policy.behaviour();
    return new BehaviourRules(
        share(limits.growth()),
        length(limits.growthAtLeast()),
        share(limits.resistantAbove()),
        limits.resistantAfter().whole(),
        share(limits.shrinkage()),
        length(policy.response().normalNode()),
        length(policy.response().portaHepatisNode()),
        share(limits.primaryShare()),
        policy.gates().progression().oligoLesions().whole());
  }

  private static BigDecimal share(Limit percent) {
    return percent.value().movePointLeft(2);
  }

  private static Millimetres length(Limit millimetres) {
    return new Millimetres(millimetres.value());
  }
}
