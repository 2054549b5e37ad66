// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** The limits of the gates, in the order of decision.md 2; G10 is in {@code TherapyRules}. */
public record GateLimits(
    Supportive supportive,
    Progression progression,
    HardStops hardStops,
    StableDisease stableDisease,
    Target target,
    Route route,
    Fitness fitness) {
  static GateLimits standard() {
    return new GateLimits(
        new Supportive(
            Limit.published("3", "ECOG", "BCLC 2025, J Hepatol, doi 10.1016/j.jhep.2025.10.020"),
            Limit.published(
                "10", "points", "BCLC 2025, J Hepatol, doi 10.1016/j.jhep.2025.10.020")),
        new Progression(
            Limit.published("10", "mm", "mRECIST: Semin Liver Dis 2010;30:52"),
            Limit.ours("20", "mm", "evidence.md 3.2"),
            Limit.ours("2", "lesions", "decision.md G4"),
            Limit.published("28", "d", "iRECIST: Lancet Oncol 2017;18:e143"),
            Limit.published("56", "d", "iRECIST: Lancet Oncol 2017;18:e143")),
        new HardStops(
            Limit.ours(
                "8",
                "points",
                Joined.of(
                    Joint.SEMICOLON,
                    Reference.of("decision.md G5"),
                    Joined.of(
                        Joint.COMMA,
                        Sentence.of("source.trials-exclude-child-pugh-b"),
                        Reference.of("evidence.md 2.4")))),
            Limit.published(
                "34", "umol/L", "Makuuchi criteria: Semin Surg Oncol 1993;9:298; evidence.md 4.4"),
            Limit.published(
                "11", "points", "Cucchetti et al., Liver Transpl 2006;12:966; evidence.md 4.3"),
            Limit.ours(
                "-1.39",
                "ALBI",
                Joined.of(
                    Joint.SEMICOLON,
                    Sentence.of("source.albi-grade-3"),
                    Reference.of("evidence.md 4.2"))),
            Limit.ours("50", "10*9/L", "evidence.md 4.4"),
            Limit.published(
                "4",
                "ASA",
                Joined.of(
                    Joint.SEMICOLON,
                    Sentence.of("source.usual-practice"),
                    Reference.of("evidence.md 4.4"))),
            Limit.ours("4", "Cheng type", "evidence.md 4.6"),
            Limit.ours("5", "lesions", "decision.md G5")),
        new StableDisease(
            Limit.ours(
                "180",
                "d",
                Joined.of(
                    Joint.SEMICOLON,
                    Sentence.of("source.imbrave150-durable-sd"),
                    Reference.of("decision.md G6"))),
            Limit.ours("10", "%", "decision.md G6"),
            Limit.ours("63", "d", new Term("TALENTop, doi 10.1016/S0140-6736(26)01252-3"))),
        new Target(
            Limit.ours("20", "ng/mL", "evidence.md 3.4"),
            Limit.ours("3", "nodules", "decision.md G7"),
            Limit.ours("30", "mm", "decision.md G7"),
            Limit.ours("20", "%", "evidence.md 4.5"),
            Limit.published("50", "%", "PIVKA-II 50-50 rule; evidence.md 4.5"),
            Limit.published("40", "mAU/mL", "usual upper limit of normal; evidence.md 4.5")),
        new Route(
            Limit.ours(
                "2",
                "lesions",
                Joined.of(
                    Joint.SEMICOLON,
                    Sentence.of("source.metastasectomy-series"),
                    Reference.of("decision.md G8"))),
            Limit.ours("5", "lesions", "decision.md G8")),
        Fitness.standard());
  }

  /** G2. From these on the pathway is supportive. */
  public record Supportive(Limit ecog, Limit childPugh) {}

  /**
   * G4.
   *
   * @param newLesion size from which a new lesion is PD under mRECIST too
   * @param smallNewLesion below it a single new lesion without a typical pattern is scanned again
   *     while the rest responds
   * @param oligoLesions most growing lesions of oligoprogression
   * @param rescanFrom first day of the re-scan window
   * @param rescanTo last day of the re-scan window
   */
  public record Progression(
      Limit newLesion, Limit smallNewLesion, Limit oligoLesions, Limit rescanFrom, Limit rescanTo) {
    public Progression {
      Order.require(rescanFrom, rescanTo, "the re-scan window ends before it begins");
    }
  }

  /**
   * G5.
   *
   * @param childPugh at least so many points stop
   * @param bilirubin above it stops
   * @param meld at least so many points stop
   * @param albi above this score (mALBI grade 3) stops
   * @param platelets below it stops
   * @param asa this class and above stop
   * @param portalVeinThrombus this Cheng type and above stop (IV = 4)
   * @param extrahepaticLesions more viable ones stop
   */
  public record HardStops(
      Limit childPugh,
      Limit bilirubin,
      Limit meld,
      Limit albi,
      Limit platelets,
      Limit asa,
      Limit portalVeinThrombus,
      Limit extrahepaticLesions) {}

  /**
   * G6, no response.
   *
   * @param minimumTherapy days from the first dose of the line to the latest scan
   * @param shrinkage least shrinkage of the sum from baseline; PR ends it
   * @param diseaseControl days from the first dose to the latest scan in the population of TALENTop
   */
  public record StableDisease(Limit minimumTherapy, Limit shrinkage, Limit diseaseControl) {}

  /**
   * G7.
   *
   * @param afp below it, or never at or above it, AFP is not raised
   * @param nodules most nodules of small residual disease
   * @param nodule largest diameter of each
   * @param afpRise AFP so much higher than at the last scan asks for imaging
   * @param pivkaRise PIVKA-II so much higher than at the last scan asks for imaging
   * @param pivka below it PIVKA-II is not followed
   */
  public record Target(
      Limit afp, Limit nodules, Limit nodule, Limit afpRise, Limit pivkaRise, Limit pivka) {}

  /**
   * G8.
   *
   * @param extrahepaticStrong up to so many viable extrahepatic lesions pass
   * @param extrahepaticWeak up to so many are borderline
   */
  public record Route(Limit extrahepaticStrong, Limit extrahepaticWeak) {
    public Route {
      Order.require(extrahepaticStrong, extrahepaticWeak, "the weak limit is below the strong one");
    }
  }
}
