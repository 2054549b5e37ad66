// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/**
 * G9, fitness for liver surgery.
 *
 * @param ecog up to this ECOG passes; above it surgery waits
 * @param childPugh up to so many points pass; above it surgery waits
 * @param albi above this score (mALBI 2b) a caution is given
 * @param remnantCirrhosis least future liver remnant with cirrhosis, or when it is unknown
 * @param remnantNormal least future liver remnant without cirrhosis
 * @param icgRetention ICG-R15 has to be below it
 * @param icgLimited from this ICG-R15 on only a limited resection is spoken of
 * @param asa from this class on a caution is given
 * @param platelets below it a caution is given
 * @param measureAgainFrom earliest day to measure again after optimising or augmenting
 * @param measureAgainTo latest day to measure again
 */
public record Fitness(
    Limit ecog,
    Limit childPugh,
    Limit albi,
    Limit remnantCirrhosis,
    Limit remnantNormal,
    Limit icgRetention,
    Limit icgLimited,
    Limit asa,
    Limit platelets,
    Limit measureAgainFrom,
    Limit measureAgainTo) {
  public Fitness {
    Order.require(measureAgainFrom, measureAgainTo, "measuring again ends before it begins");
    Order.require(icgLimited, icgRetention, "a limited resection is spoken of above the stop");
    Order.require(remnantNormal, remnantCirrhosis, "cirrhosis needs at least the normal remnant");
  }

  static Fitness standard() {
    return new Fitness(
        Limit.published(
            "1",
            "ECOG",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.conversion-series"),
                Reference.of("evidence.md 2.4"))),
        Limit.published(
            "6",
            "points",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.conversion-series"),
                Citations.NHC_2026,
                Reference.of("evidence.md 2.4"))),
        Limit.ours(
            "-2.27",
            "ALBI",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.malbi-grade-2b"),
                Reference.of("evidence.md 4.2"))),
        Limit.published(
            "40",
            "%",
            Joined.of(Joint.SEMICOLON, Citations.NHC_2026, Reference.of("evidence.md 4.4"))),
        Limit.published(
            "30",
            "%",
            Joined.of(Joint.SEMICOLON, Citations.NHC_2026, Reference.of("evidence.md 4.4"))),
        Limit.published(
            "30",
            "%",
            Joined.of(Joint.SEMICOLON, Citations.NHC_2026, Reference.of("evidence.md 4.4"))),
        Limit.published("20", "%", "Makuuchi criteria; evidence.md 4.4"),
        Limit.published(
            "3",
            "ASA",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.usual-practice"),
                Reference.of("evidence.md 4.4"))),
        Limit.ours("100", "10*9/L", "evidence.md 4.4"),
        Limit.ours("28", "d", "decision.md G9"),
        Limit.ours("42", "d", "decision.md G9"));
  }
}
