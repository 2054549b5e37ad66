// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.hepatora.decision.plan.Steps.sources;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.PlanLimits;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.DrugHold;
import org.hepatora.decision.therapy.Washout;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/** The way to an operation, should the MDT decide for one; evidence.md 5. */
final class SurgicalPath {
  private final PlanLimits limits;

  SurgicalPath(Policy policy) {
    limits = policy.plan();
  }

  /** The first day no known hard interval stands in the way, today at the earliest. */
  static LocalDate earliest(Answer answer, CareSituation situation) {
    var washedOut = Steps.later(answer.asOf(), situation.washout().earliest());
    return Steps.later(washedOut, answer.earliestDate());
  }

  /** The first day the preferred intervals have passed, too. */
  static LocalDate preferred(Answer answer, CareSituation situation) {
    return Steps.later(earliest(answer, situation), situation.washout().preferred());
  }

  /**
   * One step a drug and local therapy: when it was last given and when its intervals pass.
   *
   * @param until what is to be said about further doses
   */
  static List<PlanActivity> washout(CareSituation situation, Argument until) {
    var steps = new Steps();
    for (var item : situation.washout().items()) {
      steps.add(
          Kind.WASHOUT,
          washout(item, until),
          item.hardDate(),
          item.preferredDate(),
          sources(item.hard(), item.preferred()));
    }
    return steps.all();
  }

  private static Argument washout(Washout.Item item, Argument until) {
    var last = item.last();
    var hardDate = item.hardDate();
    var preferredDate = item.preferredDate();
    if (last == null || hardDate == null || preferredDate == null) {
      var why = item.why() == null ? Sentence.of("why.not-recorded") : item.why();
      return Sentence.of("plan.the-last-dose-or-session-is", item.display(), why, item.threshold())
          .whole();
    }
    var hard = item.hard().words();
    var preferred = item.preferred();
    var key =
        item.ongoing()
            ? "plan.ongoing-were-its-last-day-the"
            : "plan.last-given-on-the-hard-interval";
    var words =
        preferred == null
            ? Sentence.of(key + "-2", item.display(), Day.of(last), hard, Day.of(hardDate))
            : Sentence.of(
                key,
                item.display(),
                Day.of(last),
                hard,
                Day.of(hardDate),
                preferred.words(),
                Day.of(preferredDate));
    return words.whole().then(until);
  }

  /** What is tested before surgery. */
  List<PlanActivity> screening(SurgeryDay surgery, CareSituation situation) {
    var steps = new Steps();
    int from = -limits.screening().whole();
    steps.around(
        surgery,
        Kind.SCREENING,
        Sentence.of("plan.within-before-surgery-alt-ast-bilirubin", limits.screening().words())
            .whole(),
        from,
        0,
        null,
        sources(limits.screening()));
    var line = situation.therapy().currentLine();
    if (line != null && line.usesAntiVegf()) {
      steps.around(
          surgery,
          Kind.SCREENING,
          Sentence.of("plan.after-an-anti-vegf-agent-blood").whole(),
          from,
          0,
          null,
          Reference.of("evidence.md 5"));
      recorded(surgery, from, situation, steps);
    }
    return steps.all();
  }

  /** What of it the record holds already. */
  private static void recorded(SurgeryDay surgery, int from, CareSituation situation, Steps steps) {
    for (var hold : situation.holds().all()) {
      if (hold.group() == DrugHold.Group.ANTI_VEGF) {
        steps.around(
            surgery,
            Kind.SCREENING,
            Sentence.of("plan.recorded-already", hold.words()).whole(),
            from,
            0,
            null,
            Reference.of("evidence.md 5"));
      }
    }
  }
}
