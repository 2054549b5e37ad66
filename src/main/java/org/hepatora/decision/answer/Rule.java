// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.answer;

import java.util.List;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;

/**
 * What is fixed about a criterion: its id, its threshold in words and its sources. The cards of
 * docs/clinical are indexed by the id.
 */
public record Rule(String id, Argument threshold, List<Argument> citations) {
  public static Rule of(String id, Argument threshold, Argument... citations) {
    return new Rule(id, threshold, List.of(citations));
  }

  public Criterion met(Argument text, ObservedValue seen) {
    return criterion(Status.MET, text, seen);
  }

  public Criterion notMet(Argument text, ObservedValue seen) {
    return criterion(Status.NOT_MET, text, seen);
  }

  public Criterion judged(boolean met, Argument text, ObservedValue seen) {
    return criterion(met ? Status.MET : Status.NOT_MET, text, seen);
  }

  public Criterion unknown(Argument text) {
    return criterion(Status.UNKNOWN, text, ObservedValue.NOTHING);
  }

  public Criterion unknown(Argument text, ObservedValue seen) {
    return criterion(Status.UNKNOWN, text, seen);
  }

  /** The named fact is not known; the text says why. */
  public Criterion unknown(Argument fact, Finding<?> finding) {
    return criterion(
        Status.UNKNOWN,
        Joined.of(Joint.COLON, fact, why(finding)).whole(),
        new ObservedValue(null, null, sourcesOf(finding)));
  }

  private Criterion criterion(Status status, Argument text, ObservedValue seen) {
    return new Criterion(
        id, status, text, seen.observed(), seen.date(), seen.sources(), threshold, citations);
  }

  public static Argument why(Finding<?> finding) {
    return finding.fold(
        known -> Sentence.of("why.known"),
        missing -> missing.why(),
        conflict ->
            Sentence.of("why.two-different-values-are-recorded-for", Day.of(conflict.date())));
  }

  private static List<String> sourcesOf(Finding<?> finding) {
    return finding.fold(
        known -> known.sources(), missing -> missing.sources(), conflict -> conflict.sources());
  }
}
