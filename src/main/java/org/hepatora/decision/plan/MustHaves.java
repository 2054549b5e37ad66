// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.hepatora.decision.plan.Steps.sources;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.picture.Unjudged.Matter;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.staging.TransplantCriteria;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.Toxicity;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/** What a plan must not forget, whatever the tumour does; evidence.md 4.4 and 5. */
final class MustHaves {
  private final Limit endoscopy;

  MustHaves(Policy policy) {
    endoscopy = policy.plan().endoscopy();
  }

  /** A marker that rose since the last scan asks for a new one before the board decides. */
  List<PlanActivity> imagingFirst(Answer answer) {
    var steps = new Steps();
    for (var criterion : answer.criteria()) {
      if (criterion.id().equals("g7.marker-rise") && WaitingPlan.isNotMet(answer, criterion.id())) {
        steps.add(
            Kind.ASSESSMENT,
            Sentence.of("plan.image-before-the-board-decides", criterion.text()).whole(),
            answer.asOf(),
            null,
            criterion.citations().toArray(Argument[]::new));
      }
    }
    return steps.all();
  }

  /** Varices looked for in time, more steroid where it is needed. */
  List<PlanActivity> beforeSurgery(SurgeryDay surgery, Answer answer, CareSituation situation) {
    var steps = new Steps();
    steps.addAll(endoscopy(answer, situation, "plan.endoscopy-before-surgery"));
    stressDose(surgery, situation, steps);
    return steps.all();
  }

  /** Varices looked for before an agent against VEGF is given again. */
  List<PlanActivity> beforeAntiVegf(Answer answer, CareSituation situation) {
    var line = situation.therapy().currentLine();
    boolean given = line != null && line.drugs().stream().anyMatch(Drug::isAntiVegf);
    return given ? endoscopy(answer, situation, "plan.endoscopy-before-anti-vegf") : List.of();
  }

  private List<PlanActivity> endoscopy(Answer answer, CareSituation situation, String key) {
    var steps = new Steps();
    var last = situation.needs().endoscopy();
    boolean lately = last != null && !last.plusDays(endoscopy.whole()).isBefore(answer.asOf());
    if (lately || situation.needs().portalHypertension() == Truth.NO) {
      return steps.all();
    }
    Argument seen =
        last == null
            ? Sentence.of("plan.varices-never-recorded")
            : Sentence.of(
                "plan.varices-last-looked-for",
                Day.of(last),
                Numeral.of(ChronoUnit.DAYS.between(last, answer.asOf())));
    steps.add(
        Kind.SCREENING,
        Sentence.of(key, seen, endoscopy.words()).whole(),
        answer.asOf(),
        null,
        Toxicity.VARICES_CITATION,
        sources(endoscopy)[0]);
    return steps.all();
  }

  private static void stressDose(SurgeryDay surgery, CareSituation situation, Steps steps) {
    var needs = situation.needs();
    var event = needs.stressDose();
    if (event == null && !needs.onSteroid()) {
      return;
    }
    Argument why =
        event == null ? Sentence.of("plan.steroid-is-taken") : new Recorded(event.name());
    steps.around(
        surgery,
        Kind.SCREENING,
        Sentence.of("plan.stress-dose-steroid", why).whole(),
        0,
        0,
        null,
        Toxicity.CITATION,
        Reference.of("evidence.md 5"));
  }

  /** Within the Milan criteria with cirrhosis, transplantation is an option to be named. */
  List<PlanActivity> transplant(Answer answer, CareSituation situation) {
    var steps = new Steps();
    if (situation.withinMilan() == Truth.YES
        && situation.needs().portalHypertension() == Truth.YES) {
      steps.add(
          Kind.TRANSPLANT,
          Sentence.of("plan.within-milan-an-option").whole(),
          answer.asOf(),
          null,
          TransplantCriteria.MILAN_CITATION);
    }
    return steps.all();
  }

  /** What belongs to every plan: the antiviral, and contraception under these drugs. */
  List<PlanActivity> always(List<PlanActivity> planned, Answer answer, CareSituation situation) {
    var steps = new Steps();
    steps.addAll(planned);
    if (planned.stream().noneMatch(step -> step.kind() == Kind.ANTIVIRAL)) {
      TherapyPlan.antiviral(answer, situation, steps);
    }
    var line = situation.therapy().currentLine();
    boolean given = line != null && line.drugs().stream().anyMatch(situation::runs);
    boolean ahead = line != null && answer.disposition() != Disposition.SUPPORTIVE_CARE;
    if (given || ahead) {
      pregnancy(answer, situation, steps);
    }
    return steps.all();
  }

  /** A child that is carried is named; who may carry one is asked. */
  private static void pregnancy(Answer answer, CareSituation situation, Steps steps) {
    var carried =
        answer.unjudged().stream().filter(each -> each.matter() == Matter.PREGNANCY).findFirst();
    if (carried.isEmpty() && !situation.needs().mayBecomePregnant()) {
      return;
    }
    steps.add(
        Kind.SCREENING,
        carried
            .map(each -> Sentence.of("plan.pregnancy-is-recorded", new Recorded(each.words())))
            .orElseGet(() -> Sentence.of("plan.contraception"))
            .whole(),
        answer.asOf(),
        null,
        Sentence.of("source.drug-labels"));
  }
}
