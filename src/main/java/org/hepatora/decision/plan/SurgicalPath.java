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
  static List<PlanActivity> washout(CareSituation situation, String until) {
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

  private static String washout(Washout.Item item, String until) {
    var name = Steps.sentence(item.display());
    if (item.last() == null) {
      return name
          + ": the last dose or session is not known ("
          + item.why()
          + "); surgery needs "
          + item.threshold()
          + " since then.";
    }
    return name
        + (item.ongoing()
            ? ": ongoing; were " + item.last() + " its last day"
            : ": last given on " + item.last())
        + ", the hard interval of "
        + item.hard().words()
        + " passes on "
        + item.hardDate()
        + (item.preferred() == null
            ? ""
            : ", the preferred one of " + item.preferred().words() + " on " + item.preferredDate())
        + ". "
        + until;
  }

  /** What is tested before surgery. */
  List<PlanActivity> screening(LocalDate surgery, LocalDate today, CareSituation situation) {
    var steps = new Steps();
    var from = Steps.later(today, surgery.minusDays(limits.screening().whole()));
    var to = surgery.isAfter(today) ? surgery : null;
    steps.add(
        Kind.SCREENING,
        "Within "
            + limits.screening().words()
            + " before surgery: ALT, AST, bilirubin, TSH and free T4, morning cortisol, glucose,"
            + " troponin with or without ECG, creatinine, urine protein; lipase if there are"
            + " symptoms.",
        from,
        to,
        sources(limits.screening()));
    var line = situation.therapy().currentLine();
    if (line != null && line.usesAntiVegf()) {
      steps.add(
          Kind.SCREENING,
          "After an anti-VEGF agent: blood pressure at most 150/100 mmHg, urine protein at most 1+"
              + " or below 2 g in 24 h, no thrombosis and no bleeding of CTCAE grade 3 or more in 6"
              + " months, no unhealed wound, fistula or perforation.",
          from,
          to,
          "evidence.md 5");
    }
    return steps.all();
  }
}
