package org.hepatora.decision.answer;

import java.util.List;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.evidence.Finding;

/**
 * What is fixed about a criterion: its id, its threshold in words and its sources. The cards of
 * docs/clinical are indexed by the id.
 */
public record Rule(String id, String threshold, List<String> citations) {
  public static Rule of(String id, String threshold, String... citations) {
    return new Rule(id, threshold, List.of(citations));
  }

  public Criterion met(String text, Seen seen) {
    return criterion(Status.MET, text, seen);
  }

  public Criterion notMet(String text, Seen seen) {
    return criterion(Status.NOT_MET, text, seen);
  }

  public Criterion judged(boolean met, String text, Seen seen) {
    return criterion(met ? Status.MET : Status.NOT_MET, text, seen);
  }

  public Criterion unknown(String text) {
    return criterion(Status.UNKNOWN, text, Seen.NOTHING);
  }

  public Criterion unknown(String text, Seen seen) {
    return criterion(Status.UNKNOWN, text, seen);
  }

  /** The named fact is not known; the text says why. */
  public Criterion unknown(String fact, Finding<?> finding) {
    return criterion(
        Status.UNKNOWN,
        Words.sentence(fact + ": " + why(finding)),
        new Seen(null, null, sourcesOf(finding)));
  }

  private Criterion criterion(Status status, String text, Seen seen) {
    return new Criterion(
        id, status, text, seen.observed(), seen.date(), seen.sources(), threshold, citations);
  }

  public static String why(Finding<?> finding) {
    return finding.fold(
        known -> "known",
        missing -> missing.why(),
        conflict -> "two different values are recorded for " + conflict.date());
  }

  private static List<String> sourcesOf(Finding<?> finding) {
    return finding.fold(
        known -> known.sources(), missing -> missing.sources(), conflict -> conflict.sources());
  }
}
