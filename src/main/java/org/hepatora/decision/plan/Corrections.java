package org.hepatora.decision.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.policy.Policy;

/** What is to be corrected before surgery is thought of again: one step a barrier of the answer. */
final class Corrections {
  private static final String PROGRESSION = "g4.progression";

  /** What may be done about a barrier, by rule; the clinicians decide. */
  private static final Map<String, String> REMEDIES = remedies();

  private final GateLimits.Progression rescan;

  Corrections(Policy policy) {
    rescan = policy.gates().progression();
  }

  private static Map<String, String> remedies() {
    var remedies = new LinkedHashMap<String, String>();
    remedies.put(
        "g5.child-pugh",
        "Is the cause correctable: biliary obstruction, bleeding, infection, immune hepatitis?");
    remedies.put(
        "g5.bilirubin", "Look for biliary obstruction and immune hepatitis; measure again.");
    remedies.put(
        "g5.meld", "Look for warfarin, biliary obstruction and kidney disease; measure again.");
    remedies.put("g5.encephalopathy", "Look for its trigger and treat it.");
    remedies.put("g5.ascites", "Treat the ascites and look for its cause.");
    remedies.put("g5.malbi", "Look for a correctable cause of the poor liver function.");
    remedies.put("g5.platelets", "Look for the cause, portal hypertension and drugs among them.");
    remedies.put("g5.asa", "Cardiopulmonary work-up; is the condition correctable?");
    remedies.put(
        "g5.pvtt", "Local therapy of the thrombus for the MDT to weigh; look for regression.");
    remedies.put(
        "g5.extrahepatic", "Systemic and local therapy of the sites for the MDT to weigh.");
    remedies.put("g9.ecog", "Look for a reversible cause and rehabilitate; judge ECOG again.");
    remedies.put(
        "g9.child-pugh", "Optimise the liver: nutrition, ascites, virus, drugs; score again.");
    remedies.put(
        "g9.flr",
        "Augment the remnant (portal vein embolisation or another way); measure it again.");
    remedies.put(
        "g9.icg", "Optimise the liver or plan a smaller resection; measure ICG-R15 again.");
    remedies.put("g10.adverse-event", "Treat it, withhold the cause, and grade it again.");
    remedies.put("g10.steroid", "Taper the steroid as the adverse event allows.");
    remedies.put("g10.varices", "Treat the varices endoscopically, then judge them again.");
    remedies.put(
        "g10.antiviral", "Start an antiviral against hepatitis B (entecavir or tenofovir).");
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
    var remedy = REMEDIES.getOrDefault(criterion.id(), "Is the cause correctable?");
    steps.add(
        criterion.id().equals("g10.antiviral") ? Kind.ANTIVIRAL : Kind.CORRECTION,
        criterion.text() + " " + remedy + " Limit: " + criterion.threshold() + ".",
        answer.asOf(),
        answer.nextAssessment(),
        criterion.citations().toArray(String[]::new));
  }

  /** Progression not confirmed waits for its scan; oligoprogression has no date of its own. */
  private void rescan(Criterion criterion, Answer answer, Steps steps) {
    var since = criterion.date();
    if (since == null || !isUnconfirmed(criterion)) {
      steps.add(Kind.CORRECTION, criterion.text(), criterion.citations().toArray(String[]::new));
      return;
    }
    var from = since.plusDays(rescan.rescanFrom().whole());
    var to = since.plusDays(rescan.rescanTo().whole());
    var earliest = Steps.later(answer.asOf(), from);
    LocalDate latest = to.isBefore(earliest) ? null : to;
    steps.add(
        Kind.ASSESSMENT,
        criterion.text()
            + " Shrinkage or no change there leaves it unconfirmed, further growth confirms it.",
        earliest,
        latest,
        criterion.citations().toArray(String[]::new));
  }

  private static boolean isUnconfirmed(Criterion criterion) {
    return criterion.observed() instanceof Observed.Text text
        && text.value().startsWith("unconfirmed");
  }
}
