package org.hepatora.decision.plan;

import static org.hepatora.decision.plan.Steps.sources;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.PlanLimits;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Washout;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

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
      return Sentence.of(
              "plan.the-last-dose-or-session-is", item.display(), item.why(), item.threshold())
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
  List<PlanActivity> screening(LocalDate surgery, LocalDate today, CareSituation situation) {
    var steps = new Steps();
    var from = Steps.later(today, surgery.minusDays(limits.screening().whole()));
    var to = surgery.isAfter(today) ? surgery : null;
    steps.add(
        Kind.SCREENING,
        Sentence.of("plan.within-before-surgery-alt-ast-bilirubin", limits.screening().words())
            .whole(),
        from,
        to,
        sources(limits.screening()));
    var line = situation.therapy().currentLine();
    if (line != null && line.usesAntiVegf()) {
      steps.add(
          Kind.SCREENING,
          Sentence.of("plan.after-an-anti-vegf-agent-blood").whole(),
          from,
          to,
          new Term("evidence.md 5"));
    }
    return steps.all();
  }
}
