// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.course.Days;
import org.hepatora.decision.gate.GateReport;
import org.hepatora.decision.gate.GateResult;
import org.hepatora.decision.gate.GateResult.Block;
import org.hepatora.decision.gate.GateResult.Provisional;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the gates say together; decision.md 2.
 *
 * @param reached the reports whose cautions belong to the answer
 * @param barriers of stage 2 that do not decide but are to be printed, with small residual disease
 */
record Outcome(
    Disposition disposition,
    List<Argument> reasons,
    @Nullable LocalDate earliest,
    @Nullable LocalDate preferred,
    @Nullable LocalDate next,
    List<GateReport> reached,
    List<Argument> barriers) {

  /**
   * Stage 1 stops at the first barrier. A provisional answer of the gate of progression waits for
   * the hard stops and then leaves the rest of stage 1 out; any other is kept while stage 1 goes
   * on. Stage 2 collects everything.
   *
   * @param waiting how many gates of stage 1 a provisional answer waits for at most
   */
  static Outcome of(
      List<GateReport> stageOne, int waiting, List<GateReport> stageTwo, @Nullable Verdict route) {
    var reached = new ArrayList<GateReport>();
    var unknown = new ArrayList<Argument>();
    var provisional = new ArrayList<Provisional>();
    for (var report : stageOne) {
      if (!provisional.isEmpty() && reached.size() == waiting) {
        break;
      }
      reached.add(report);
      if (report.result() instanceof Block block) {
        return stopped(block, reached, stageOne, stageTwo);
      }
      if (report.result() instanceof Provisional kept) {
        provisional.add(kept);
      }
      if (report.result() instanceof GateResult.Unknown gap) {
        unknown.addAll(gap.what());
      }
    }
    reached.addAll(stageTwo);
    return second(provisional, unknown, reached, stageTwo, route);
  }

  private static Outcome stopped(
      Block block, List<GateReport> reached, List<GateReport> stageOne, List<GateReport> stageTwo) {
    var barriers = new ArrayList<Argument>();
    if (block.disposition() == Disposition.LOCOREGIONAL_NED) {
      reached.addAll(stageTwo);
      barriers.addAll(barriers(stageTwo));
    }
    if (block.disposition() == Disposition.INSUFFICIENT_DATA) {
      reached.clear();
      reached.addAll(stageOne);
      reached.addAll(stageTwo);
    }
    return new Outcome(
        block.disposition(),
        block.reasons(),
        block.earliest(),
        null,
        block.next(),
        reached,
        barriers);
  }

  /** The borderline answer does not stand: what spoke against it is only too old to count. */
  Outcome unlessLapsed(List<Argument> dangers) {
    if (dangers.isEmpty()) {
      return this;
    }
    var old =
        dangers.stream()
            .<Argument>map(danger -> Sentence.of("liver.last-known-now-too-old", danger))
            .toList();
    return new Outcome(
        Disposition.INSUFFICIENT_DATA, old, earliest, preferred, next, reached, barriers);
  }

  /** Every barrier of stage 2, with the day it ends where that is known. */
  private static List<Argument> barriers(List<GateReport> stageTwo) {
    var barriers = new ArrayList<Argument>();
    for (var report : stageTwo) {
      if (report.result() instanceof Block block) {
        for (var reason : block.reasons()) {
          barriers.add(
              block.earliest() == null
                  ? Sentence.of("interval.were-resection-chosen-it-would-have-2", reason).whole()
                  : Sentence.of(
                          "interval.were-resection-chosen-it-would-have",
                          reason,
                          Day.of(block.earliest()))
                      .whole());
        }
      }
    }
    return barriers;
  }

  private static Outcome second(
      List<Provisional> provisional,
      List<Argument> unknown,
      List<GateReport> reached,
      List<GateReport> stageTwo,
      @Nullable Verdict route) {
    var reasons = new ArrayList<Argument>();
    var earliest = new ArrayList<@Nullable LocalDate>();
    var next = new ArrayList<@Nullable LocalDate>();
    var preferred = new ArrayList<@Nullable LocalDate>();
    for (var report : stageTwo) {
      preferred.add(report.preferred());
      if (report.result() instanceof Block block) {
        reasons.addAll(block.reasons());
        earliest.add(block.earliest());
        next.add(block.next());
      }
      if (report.result() instanceof GateResult.Unknown gap) {
        unknown.addAll(gap.what());
      }
    }
    var disposition = Disposition.DEFER;
    if (!provisional.isEmpty()) {
      provisional.forEach(one -> earliest.add(one.earliest()));
      provisional.forEach(one -> next.add(one.next()));
      if (reasons.isEmpty()) {
        disposition = provisional.get(0).disposition();
      }
      reasons.addAll(0, provisional.stream().map(Provisional::reason).toList());
    } else if (reasons.isEmpty()) {
      disposition = unknown.isEmpty() ? candidate(route) : Disposition.INSUFFICIENT_DATA;
    }
    return new Outcome(
        disposition,
        reasons,
        Days.latest(earliest),
        Days.latest(preferred),
        Days.latest(next),
        reached,
        List.of());
  }

  private static Disposition candidate(@Nullable Verdict route) {
    if (route == null) {
      return Disposition.INSUFFICIENT_DATA;
    }
    return switch (route) {
      case R0_ACHIEVABLE -> Disposition.CANDIDATE_CONVERSION;
      case CYTOREDUCTIVE_ONLY -> Disposition.CANDIDATE_CYTOREDUCTION;
      case UNRESECTABLE -> Disposition.CONTINUE_SYSTEMIC;
    };
  }
}
