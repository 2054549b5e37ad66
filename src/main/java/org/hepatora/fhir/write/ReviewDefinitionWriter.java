// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.units.Limit;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;
import org.hepatora.language.Speech;
import org.hepatora.policy.PolicyTree;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r4.model.UsageContext;

/**
 * Writes the decision itself as the PlanDefinition {@code cytoreduction-review}: every limit of the
 * policy with its source, every criterion with its threshold and citations, every disposition. It
 * is made from the values that decide, so that the two cannot drift. Conditions are FHIRPath on the
 * Parameters that $cytoreduction-eligibility answers.
 */
public final class ReviewDefinitionWriter {
  /** The logical id under which the server publishes it. */
  public static final String ID = "cytoreduction-review";

  private static final String TYPE_SYSTEM =
      "http://terminology.hl7.org/CodeSystem/plan-definition-type";
  private static final String CONTEXT_SYSTEM =
      "http://terminology.hl7.org/CodeSystem/usage-context-type";
  private static final String FHIRPATH = "text/fhirpath";

  private static final Map<String, String> GATES = gates();

  private static Map<String, String> gates() {
    var gates = new LinkedHashMap<String, String>();
    gates.put("g1", "Applicability");
    gates.put("g2", "Supportive pathway");
    gates.put("g3", "After surgery");
    gates.put("g4", "Progression");
    gates.put("g5", "Hard stops");
    gates.put("g6", "Therapy and response");
    gates.put("g7", "Target");
    gates.put("g8", "Route");
    gates.put("g9", "Fitness");
    gates.put("g10", "Drugs and toxicity");
    return gates;
  }

  /**
   * The definition of one policy.
   *
   * @param criteria every criterion the assessor of that policy looks at
   */
  public PlanDefinition write(Policy policy, List<Criterion> criteria) {
    var definition = head(policy);
    PolicyTree.limits(policy)
        .forEach((key, limit) -> definition.addRelatedArtifact(of(key, limit)));
    for (var gate : GATES.entrySet()) {
      var action = definition.addAction();
      action.setPrefix(gate.getKey().toUpperCase(java.util.Locale.ROOT));
      action.setTitle(gate.getValue());
      criteria.stream()
          .filter(criterion -> criterion.id().startsWith(gate.getKey() + "."))
          .forEach(criterion -> action.addAction(of(criterion)));
    }
    var outcome = definition.addAction().setTitle("Disposition");
    for (var disposition : Disposition.values()) {
      outcome.addAction(of(disposition));
    }
    return definition;
  }

  private static PlanDefinition head(Policy policy) {
    var definition = new PlanDefinition();
    definition.setId(ID);
    definition.setUrl(Canonicals.CYTOREDUCTION_REVIEW);
    definition.setVersion(policy.version());
    definition.setName("CytoreductionReview");
    definition.setTitle("When is a responder with HCC presented for cytoreductive surgery?");
    definition.setType(new CodeableConcept(new Coding(TYPE_SYSTEM, "clinical-protocol", null)));
    definition.setStatus(PublicationStatus.ACTIVE);
    definition.setExperimental(true);
    definition.setPublisher("Hepatora");
    definition.setDescription(
        "The gates and thresholds by which this server decides, made from the policy it runs with."
            + " Every answer means present to the multidisciplinary team, or why not. It has not"
            + " been clinically validated.");
    definition.setUsage(
        "Conditions are FHIRPath on the Parameters answered by"
            + " Patient/[id]/$cytoreduction-eligibility. relatedArtifact: label is the key of a"
            + " limit, display the limit, citation its source; (ours) marks a number without a"
            + " publication behind it.");
    definition.setCopyright(
        "SNOMED CT codes and names are copyright SNOMED International; their use needs its licence"
            + " where no national one covers it.");
    definition.addUseContext(
        new UsageContext()
            .setCode(new Coding(CONTEXT_SYSTEM, "focus", null))
            .setValue(new CodeableConcept(new Coding(Codes.SNOMED, "109841003", null))));
    return definition;
  }

  private static RelatedArtifact of(String key, Limit limit) {
    return new RelatedArtifact()
        .setType(RelatedArtifactType.CITATION)
        .setLabel(key)
        .setDisplay(Speech.say(limit.words()))
        .setCitation(Speech.say(limit.source()));
  }

  private static PlanDefinitionActionComponent of(Criterion criterion) {
    var action = new PlanDefinitionActionComponent();
    action.setTitle(criterion.id());
    var threshold = Speech.say(criterion.threshold());
    action.setTextEquivalent(threshold);
    condition(
        action,
        threshold,
        "parameter.where(name = 'criterion' and part.where(name = 'id').value = '"
            + criterion.id()
            + "').part.where(name = 'status').value = 'met'");
    for (var citation : criterion.citations()) {
      action.addDocumentation(
          new RelatedArtifact()
              .setType(RelatedArtifactType.CITATION)
              .setCitation(Speech.say(citation)));
    }
    return action;
  }

  private static PlanDefinitionActionComponent of(Disposition disposition) {
    var action = new PlanDefinitionActionComponent();
    action.setTitle(Speech.say(disposition.words(), Locale.ENGLISH));
    condition(
        action,
        "the disposition is " + disposition.code(),
        "parameter.where(name = 'disposition').value.code = '" + disposition.code() + "'");
    return action;
  }

  private static void condition(
      PlanDefinitionActionComponent action, String words, String fhirPath) {
    action
        .addCondition()
        .setKind(ActionConditionKind.APPLICABILITY)
        .setExpression(
            new Expression().setDescription(words).setLanguage(FHIRPATH).setExpression(fhirPath));
  }
}
