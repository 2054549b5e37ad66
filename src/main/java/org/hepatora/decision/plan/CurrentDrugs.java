// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.hepatora.decision.plan.Steps.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Action;
import org.hepatora.decision.plan.PlanActivity.Course;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugHold;
import org.hepatora.decision.therapy.Line;
import org.hepatora.decision.therapy.Toxicity;
import org.hepatora.decision.therapy.WashoutTable;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the drugs of the current line: only what is given now goes on, what is held is
 * said to be held, and of the rest the MDT is asked.
 */
final class CurrentDrugs {
  private static final Argument SOURCE = Reference.of("evidence.md 6");

  private final Limit running;
  private final WashoutTable table;

  CurrentDrugs(Policy policy) {
    running = policy.plan().running();
    table = policy.therapy().washout();
  }

  /**
   * The drugs that go on until the next look.
   *
   * @param key of the sentence about them
   */
  List<PlanActivity> goOn(Answer answer, CareSituation situation, Kind kind, String key) {
    var steps = new Steps();
    var line = situation.therapy().currentLine();
    if (line == null) {
      steps.add(
          kind,
          Sentence.of("plan.no-systemic-therapy-to-go-on").whole(),
          answer.asOf(),
          null,
          SOURCE);
      return steps.all();
    }
    var given = running(line, situation);
    if (!given.isEmpty()) {
      steps.add(
          kind,
          Sentence.of(key, name(given, line)).whole(),
          answer.asOf(),
          answer.nextAssessment(),
          new Course(Action.GO_ON, given),
          SOURCE);
    }
    steps.addAll(held(line, situation, kind));
    var rest = notRunning(line, situation);
    if (!rest.isEmpty()) {
      steps.add(
          kind,
          Sentence.of("plan.not-recorded-as-given-since", names(rest), running.words()).whole(),
          answer.asOf(),
          answer.nextAssessment(),
          new Course(Action.ASK, rest),
          sources(running));
    }
    return steps.all();
  }

  /** Whether the next cycle is given: one question to the MDT, and what is held anyway. */
  List<PlanActivity> nextCycle(Answer answer, CareSituation situation) {
    var steps = new Steps();
    var line = situation.therapy().currentLine();
    if (line == null) {
      return steps.all();
    }
    var given = running(line, situation);
    Argument words =
        given.isEmpty()
            ? Sentence.of("plan.next-cycle-none-runs", line.name(), running.words()).whole()
            : Sentence.of(question(answer.disposition()), name(given, line)).whole();
    steps.add(
        Kind.SYSTEMIC,
        words,
        answer.asOf(),
        null,
        new Course(Action.ASK, given),
        Sentence.of("source.ours", SOURCE));
    steps.addAll(held(line, situation, Kind.SYSTEMIC));
    return steps.all();
  }

  /** Only where surgery is ahead does a dose move its day. */
  private static String question(Disposition disposition) {
    return switch (disposition) {
      case NEXT_LINE -> "plan.next-cycle-under-progression";
      case CANDIDATE_CONVERSION, CANDIDATE_CYTOREDUCTION, CONSIDER, DEFER, INSUFFICIENT_DATA ->
          "plan.next-cycle-give-or-hold";
      case NOT_APPLICABLE,
          SUPPORTIVE_CARE,
          MAINTAIN_NED,
          NOT_RECOMMENDED,
          LOCOREGIONAL_NED,
          CONTINUE_SYSTEMIC ->
          "plan.next-cycle-for-the-mdt";
    };
  }

  private List<PlanActivity> held(Line line, CareSituation situation, Kind kind) {
    var steps = new ArrayList<PlanActivity>();
    for (var drug : line.drugs()) {
      var hold = situation.holds().of(drug);
      if (hold != null) {
        steps.add(held(kind, drug, hold, table.of(drug)));
      }
    }
    return steps;
  }

  /** One drug on hold, and from when on it may be thought of again. */
  static PlanActivity held(Kind kind, Drug drug, DrugHold hold, WashoutTable.@Nullable Row row) {
    return new PlanActivity(
        kind,
        hold.words(drug.display()).whole(),
        null,
        null,
        null,
        null,
        new Course(Action.HOLD, List.of(drug)),
        row == null ? List.of(Toxicity.CITATION) : citations(hold, row));
  }

  private static List<Argument> citations(DrugHold hold, WashoutTable.Row row) {
    return hold.group() == DrugHold.Group.CHECKPOINT_INHIBITORS
        ? List.of(Toxicity.CITATION)
        : List.of(sources(row.restart() == null ? row.hard() : row.restart()));
  }

  private static List<Drug> running(Line line, CareSituation situation) {
    return line.drugs().stream()
        .filter(situation::runs)
        .filter(drug -> situation.holds().of(drug) == null)
        .toList();
  }

  /** Drugs that are usually repeated, are not held, and were not given lately. */
  private List<Drug> notRunning(Line line, CareSituation situation) {
    return line.drugs().stream()
        .filter(drug -> !situation.runs(drug))
        .filter(drug -> situation.holds().of(drug) == null)
        .filter(this::isRepeated)
        .toList();
  }

  private boolean isRepeated(Drug drug) {
    var row = table.of(drug);
    return row == null || row.restart() != null;
  }

  /** The name of the regimen where all of it is meant, else the drugs. */
  private static Argument name(List<Drug> drugs, Line line) {
    boolean whole = drugs.size() == line.drugs().size() && line.modalities().isEmpty();
    return whole ? line.name() : names(drugs);
  }

  private static Argument names(List<Drug> drugs) {
    return new Joined(drugs.stream().map(Drug::display).toList(), Joint.PLUS);
  }

  /** The last day before the next look. */
  static @Nullable LocalDate until(Answer answer) {
    return answer.nextAssessment();
  }
}
