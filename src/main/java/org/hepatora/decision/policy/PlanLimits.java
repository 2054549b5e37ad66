// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/**
 * The intervals of a proposed plan; evidence.md 5 and 6.
 *
 * @param screening days before surgery within which toxicity is screened for
 * @param restartBy days from surgery by which systemic therapy is usually given again
 * @param systemicAtLeast least days of systemic therapy after surgery
 * @param systemicAfterInvasion the same after atezolizumab and bevacizumab for a tumour that had
 *     invaded a large vessel
 * @param markersNormal days the markers are to be normal before a stop is discussed
 * @param inhibitorAtMost days from the first dose to which checkpoint inhibitors are usually capped
 * @param afterLocal earliest days from a local therapy to its assessment
 * @param afterLocalTo latest days from a local therapy to its assessment
 * @param running days since the last infusion for which a drug counts as given now
 * @param endoscopy days before surgery within which varices are to be looked for
 */
public record PlanLimits(
    Limit screening,
    Limit restartBy,
    Limit systemicAtLeast,
    Limit systemicAfterInvasion,
    Limit markersNormal,
    Limit inhibitorAtMost,
    Limit afterLocal,
    Limit afterLocalTo,
    Limit running,
    Limit endoscopy,
    Surveillance surveillance) {
  private static final Argument PRACTICE =
      Joined.of(
          Joint.SEMICOLON, Sentence.of("source.usual-practice"), Reference.of("evidence.md 6"));

  public PlanLimits {
    Order.require(afterLocal, afterLocalTo, "the assessment after local therapy ends too early");
  }

  static PlanLimits standard() {
    return new PlanLimits(
        Limit.ours("14", "d", "evidence.md 5"),
        Limit.published(
            "56",
            "d",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.peri-operative-use-of-bevacizumab-4"),
                Reference.of("evidence.md 6"))),
        Limit.ours(
            "180",
            "d",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.consensus-type-rule-of-6-months"),
                Reference.of("evidence.md 6"))),
        Limit.published(
            "365",
            "d",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of(
                    "source.as-reported-in",
                    new Term("TALENTop, doi 10.1016/S0140-6736(26)01252-3")),
                Citations.NHC_2026)),
        Limit.ours(
            "90",
            "d",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.consensus-type-rule-of-3-months"),
                Reference.of("evidence.md 6"))),
        Limit.ours(
            "730",
            "d",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.usual-cap-of-24-months"),
                Reference.of("evidence.md 6"))),
        days("28"),
        days("42"),
        Limit.ours("42", "d", "docs/clinical/treatment-plan.md"),
        Limit.ours("365", "d", "evidence.md 5"),
        new Surveillance(
            days("28"),
            days("42"),
            days("60"),
            days("90"),
            days("730"),
            days("90"),
            days("180"),
            days("1825"),
            days("180"),
            days("90"),
            days("180")));
  }

  private static Limit days(String days) {
    return Limit.ours(days, "d", PRACTICE);
  }

  /**
   * Scans after surgery, all days counted from it.
   *
   * @param firstFrom earliest first scan
   * @param firstTo latest first scan
   * @param earlyFrom shortest interval of the first two years
   * @param earlyTo longest interval of the first two years
   * @param earlyUntil the end of the first two years
   * @param laterFrom shortest interval of the third to fifth year
   * @param laterTo longest interval of the third to fifth year
   * @param laterUntil the end of the fifth year
   * @param last interval after that
   * @param virusFrom shortest interval between tests of HBV DNA
   * @param virusTo longest interval between tests of HBV DNA
   */
  public record Surveillance(
      Limit firstFrom,
      Limit firstTo,
      Limit earlyFrom,
      Limit earlyTo,
      Limit earlyUntil,
      Limit laterFrom,
      Limit laterTo,
      Limit laterUntil,
      Limit last,
      Limit virusFrom,
      Limit virusTo) {
    public Surveillance {
      Order.require(firstFrom, firstTo, "the first scan ends before it begins");
      Order.require(earlyFrom, earlyTo, "the early interval ends before it begins");
      Order.require(laterFrom, laterTo, "the later interval ends before it begins");
      Order.require(virusFrom, virusTo, "the interval of HBV DNA ends before it begins");
      Order.require(firstTo, earlyUntil, "the first two years end before the first scan");
      Order.require(earlyUntil, laterUntil, "the fifth year ends before the second");
    }
  }
}
