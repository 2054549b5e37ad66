// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.decision.response.ResponseCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Whether the tumour has stopped shrinking without growing again; decision.md 3.3. Ours: no
 * published consensus defines it.
 *
 * @param verdict reached, not reached, or not known
 * @param phase what the course looks like, for the response-phase observation
 * @param start the first scan of the plateau under every criterion judged; null when there is none
 * @param until the latest scan judged; null when there is none
 * @param days from start to the latest scan; 0 when there is no start
 * @param spans the plateau under each criterion judged
 * @param unmet what keeps it from being reached; empty when reached
 * @param unknown what is not known; its members keep a plateau from being reached, AFP excepted
 * @param daysOnTherapy from the first dose to the latest scan; null when unknown
 * @param late longer than the advisory limit: resistance may develop, decide now
 * @param sensitivity the answer were the shortest plateau shorter or longer
 * @param sources every resource the sums came from
 */
public record Plateau(
    Verdict verdict,
    Phase phase,
    @Nullable LocalDate start,
    @Nullable LocalDate until,
    long days,
    List<Span> spans,
    Set<Unmet> unmet,
    Set<Unknown> unknown,
    @Nullable Long daysOnTherapy,
    boolean late,
    AfpTrend afp,
    List<Sensitivity> sensitivity,
    List<String> sources) {
  public Plateau {
    spans = List.copyOf(spans);
    unmet = Collections.unmodifiableSortedSet(new TreeSet<>(unmet));
    unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
    sensitivity = List.copyOf(sensitivity);
    sources = List.copyOf(sources);
  }

  /** The answer. */
  public enum Verdict {
    REACHED,
    NOT_REACHED,
    UNKNOWN
  }

  /** Code system response-phase. */
  public enum Phase {
    SHRINKING("shrinking"),
    PLATEAU("plateau"),
    PROGRESSION("progression"),
    NOT_ASSESSABLE("not-assessable");

    private final String code;

    Phase(String code) {
      this.code = code;
    }

    /** The code other systems see. */
    public String code() {
      return code;
    }
  }

  /** A condition that is not met. */
  public enum Unmet {
    NOT_A_RESPONDER,
    PROGRESSING,
    UNCONFIRMED_PROGRESSION,
    NOT_STABLE,
    TOO_SHORT,
    TOO_EARLY_ON_THERAPY,
    AFP_RISING
  }

  /** A condition that could not be judged. */
  public enum Unknown {
    RECIST_SUMS,
    THERAPY_START,
    /** Does not keep a plateau from being reached; named as a caution. */
    AFP
  }

  /** What alpha-fetoprotein says. */
  public enum AfpTrend {
    NOT_RISING,
    RISING,
    UNKNOWN
  }

  /**
   * The plateau of one sum.
   *
   * @param start null when the latest step was not stable
   * @param days from start to the latest scan; 0 when there is no start
   */
  public record Span(ResponseCriteria criteria, @Nullable LocalDate start, long days) {}

  /** Whether it would be reached were that the shortest plateau. */
  public record Sensitivity(int minimumDays, boolean reached) {}

  /** Reached. */
  public boolean isReached() {
    return verdict == Verdict.REACHED;
  }
}
