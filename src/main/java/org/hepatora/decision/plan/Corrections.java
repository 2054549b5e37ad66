// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.Unjudged.Matter;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;

/** What is to be corrected before surgery is thought of again: one step a barrier of the answer. */
final class Corrections {
  private static final Argument UNCONFIRMED = Sentence.of("value.unconfirmed-progression");

  private static final String PROGRESSION = "g4.progression";

  /** What may be done about a barrier, by rule; the clinicians decide. */
  private static final Map<String, Argument> REMEDIES = remedies();

  private final GateLimits.Progression rescan;

  Corrections(Policy policy) {
    rescan = policy.gates().progression();
  }

  private static Map<String, Argument> remedies() {
    var remedies = new LinkedHashMap<String, Argument>();
    remedies.put("g5.child-pugh", Sentence.of("plan.is-the-cause-correctable-biliary-obstruction"));
    remedies.put(
        "g5.bilirubin", Sentence.of("plan.look-for-biliary-obstruction-and-immune").whole());
    remedies.put("g5.meld", Sentence.of("plan.look-for-warfarin-biliary-obstruction-and").whole());
    remedies.put("g5.encephalopathy", Sentence.of("plan.look-for-its-trigger-and-treat").whole());
    remedies.put("g5.ascites", Sentence.of("plan.treat-the-ascites-and-look-for").whole());
    remedies.put("g5.malbi", Sentence.of("plan.look-for-a-correctable-cause-of").whole());
    remedies.put(
        "g5.platelets", Sentence.of("plan.look-for-the-cause-portal-hypertension").whole());
    remedies.put("g5.asa", Sentence.of("plan.cardiopulmonary-work-up-is-the-condition"));
    remedies.put("g5.hvtt", Sentence.of("plan.local-therapy-of-the-thrombus-for").whole());
    remedies.put("g5.pvtt", Sentence.of("plan.local-therapy-of-the-thrombus-for").whole());
    remedies.put("g5.brain", Sentence.of("plan.local-therapy-of-the-brain-first").whole());
    remedies.put("g10.alt", Sentence.of("plan.look-for-immune-hepatitis-and").whole());
    remedies.put("g10.creatinine-rise", Sentence.of("plan.look-for-immune-nephritis-and").whole());
    remedies.put("g5.extrahepatic", Sentence.of("plan.systemic-and-local-therapy-of-the").whole());
    remedies.put("g9.ecog", Sentence.of("plan.look-for-a-reversible-cause-and").whole());
    remedies.put(
        "g9.child-pugh", Sentence.of("plan.optimise-the-liver-nutrition-ascites-virus").whole());
    remedies.put(
        "g9.flr", Sentence.of("plan.augment-the-remnant-portal-vein-embolisation").whole());
    remedies.put("g9.icg", Sentence.of("plan.optimise-the-liver-or-plan-a").whole());
    remedies.put("g10.adverse-event", Sentence.of("plan.treat-it-withhold-the-cause-and").whole());
    remedies.put("g10.steroid", Sentence.of("plan.taper-the-steroid-as-the-adverse").whole());
    remedies.put(
        "g10.varices", Sentence.of("plan.treat-the-varices-endoscopically-then-judge").whole());
    remedies.put(
        "g10.antiviral", Sentence.of("plan.start-an-antiviral-against-hepatitis-b").whole());
    return Map.copyOf(remedies);
  }

  /** One step a criterion that is not met, of the gates whose ids begin so. */
  List<PlanActivity> of(Answer answer, List<String> gates) {
    var steps = new Steps();
    for (var criterion : answer.criteria()) {
      if (isBarrier(criterion, gates)) {
        correct(criterion, answer, steps);
      }
    }
    return steps.all();
  }

  private static boolean isBarrier(Criterion criterion, List<String> gates) {
    var id = criterion.id();
    return criterion.status() == Status.NOT_MET
        && gates.stream().anyMatch(id::startsWith)
        && !id.startsWith("g10.washout.");
  }

  private void correct(Criterion criterion, Answer answer, Steps steps) {
    if (criterion.id().equals(PROGRESSION)) {
      rescan(criterion, answer, steps);
      return;
    }
    var remedy = remedy(criterion, answer);
    steps.add(
        criterion.id().equals("g10.antiviral") ? Kind.ANTIVIRAL : Kind.CORRECTION,
        criterion
            .text()
            .then(remedy)
            .then(Sentence.of("plan.limit", criterion.threshold()).whole()),
        answer.asOf(),
        answer.nextAssessment(),
        criterion.citations().toArray(Argument[]::new));
  }

  /** An anticoagulant on the list is named where it may be the cause. */
  private static Argument remedy(Criterion criterion, Answer answer) {
    var anticoagulant =
        answer.unjudged().stream()
            .filter(each -> each.matter() == Matter.ANTICOAGULANT)
            .findFirst();
    return criterion.id().equals("g5.meld") && anticoagulant.isPresent()
        ? Sentence.of(
                "plan.an-anticoagulant-is-recorded", new Recorded(anticoagulant.get().words()))
            .whole()
        : REMEDIES.getOrDefault(criterion.id(), Sentence.of("plan.is-the-cause-correctable"));
  }

  /** Progression not confirmed waits for its scan; oligoprogression has no date of its own. */
  private void rescan(Criterion criterion, Answer answer, Steps steps) {
    var since = criterion.date();
    if (since == null || !isUnconfirmed(criterion)) {
      steps.add(Kind.CORRECTION, criterion.text(), criterion.citations().toArray(Argument[]::new));
      return;
    }
    var from = since.plusDays(rescan.rescanFrom().whole());
    var to = since.plusDays(rescan.rescanTo().whole());
    var earliest = Steps.later(answer.asOf(), from);
    LocalDate latest = to.isBefore(earliest) ? null : to;
    steps.add(
        Kind.ASSESSMENT,
        criterion.text().then(Sentence.of("plan.shrinkage-or-no-change-there-leaves").whole()),
        earliest,
        latest,
        criterion.citations().toArray(Argument[]::new));
  }

  private static boolean isUnconfirmed(Criterion criterion) {
    return criterion.observed() instanceof Observed.Text text && text.value().equals(UNCONFIRMED);
  }
}
