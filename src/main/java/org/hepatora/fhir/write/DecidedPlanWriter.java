// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.plan.TreatmentPlan;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.language.Speech;

/**
 * Writes a proposed plan as the MDT decided on it, profile hcc-treatment-plan: who decided what,
 * when, and on which question.
 */
public final class DecidedPlanWriter {
  private final PlanWriter plans = new PlanWriter();

  /** The decision in the words of the MDT. */
  public record Minutes(
      MdtDecision decision, LocalDate on, String question, String answer, Author author) {}

  /**
   * The plan.
   *
   * @param evidence references of the request and the stored answer
   * @param replaced references of earlier plans of which it takes the place
   */
  public ObjectNode write(
      TreatmentPlan plan,
      String patient,
      Minutes minutes,
      List<String> evidence,
      List<String> replaced,
      OffsetDateTime at) {
    var written = draft(plan, patient);
    var decision = minutes.decision();
    written.put("status", decision.planStatus()).put("intent", decision.planIntent());
    written.put("title", title(plan, decision));
    written.put("created", minutes.on().toString());
    if (decision == MdtDecision.ACCEPTED) {
      written.putObject("period").put("start", minutes.on().toString());
    }
    written.set("author", minutes.author().asReference());
    evidence.forEach(
        each -> written.withArray("supportingInfo").addObject().put("reference", each));
    replaced.forEach(each -> written.withArray("replaces").addObject().put("reference", each));
    for (JsonNode contained : written.path("contained")) {
      ((ObjectNode) contained).put("lifecycleStatus", decision.goalStatus());
    }
    var notes = written.withArray("note");
    notes.insert(
        0,
        minutes
            .author()
            .note(said("note.question-to-the-mdt", new Recorded(minutes.question())), at));
    notes.insert(1, minutes.author().note(words(minutes, decision), at));
    return written;
  }

  private static String words(Minutes minutes, MdtDecision decision) {
    return said(
        "note.decision-of-the-mdt",
        Sentence.of("note.decision." + decision.name().toLowerCase(Locale.ROOT)),
        new Recorded(minutes.answer()));
  }

  private static String title(TreatmentPlan plan, MdtDecision decision) {
    var key = decision == MdtDecision.ACCEPTED ? "note.plan" : "note.proposed-plan";
    return said(key, plan.disposition().words());
  }

  private static String said(String key, Argument... arguments) {
    return Speech.say(Sentence.of(key, arguments));
  }

  /** The plan as it is proposed, before anybody decided. */
  public ObjectNode draft(TreatmentPlan plan, String patient) {
    return ModelTree.of(plans.write(plan, patient));
  }
}
