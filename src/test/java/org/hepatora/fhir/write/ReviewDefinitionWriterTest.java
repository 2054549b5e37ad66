// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.fhir.BaseValidation;
import org.hepatora.fhir.Ehr;
import org.hepatora.language.English;
import org.hepatora.policy.PolicyFile;
import org.hepatora.policy.PolicyTree;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published definition and the deciding policy cannot drift. */
final class ReviewDefinitionWriterTest {
  private static final Path GATES = Path.of("src/main/java/org/hepatora/decision/gate");
  private static final Pattern RULE = Pattern.compile("\"(g\\d+\\.[a-z0-9.-]*[a-z0-9])\"");
  private static final PlanDefinition STANDARD = written(Policy.standard());

  @Test
  void namesThePolicyItIsMadeFrom() {
    assertThat(STANDARD.getIdElement().getIdPart()).isEqualTo("cytoreduction-review");
    assertThat(STANDARD.getUrl())
        .isEqualTo("https://w3id.org/hepatora/PlanDefinition/cytoreduction-review");
    assertThat(STANDARD.getVersion()).isEqualTo("2026-12");
    assertThat(STANDARD.getExperimental()).isTrue();
    assertThat(STANDARD.getDescription()).contains("not been clinically validated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ages.labs: 7 d",
        "gates.hard-stops.bilirubin: 40 umol/L\ntherapy.washout.bevacizumab.hard: 35 d"
      })
  void everyLimitOfThePolicyStandsInItWithItsSource(String file) {
    var policy = PolicyFile.read(file);

    assertThat(written(policy).getRelatedArtifact())
        .extracting(
            RelatedArtifact::getLabel, RelatedArtifact::getDisplay, RelatedArtifact::getCitation)
        .containsExactlyElementsOf(
            PolicyTree.limits(policy).entrySet().stream()
                .map(
                    entry ->
                        org.assertj.core.groups.Tuple.tuple(
                            entry.getKey(),
                            English.of(entry.getValue().words()),
                            English.of(entry.getValue().source())))
                .toList());
    assertThat(written(policy).getVersion()).isEqualTo(policy.version());
  }

  @Test
  void anOverriddenLimitChangesTheConditionToo() {
    var definition = written(PolicyFile.read("gates.hard-stops.bilirubin: 40 umol/L"));

    assertThat(criterion(definition, "g5.bilirubin").getTextEquivalent())
        .isEqualTo("not above 40 µmol/L (house rule)");
    assertThat(criterion(STANDARD, "g5.bilirubin").getTextEquivalent())
        .isEqualTo("not above 34 µmol/L");
  }

  @Test
  void everyRuleOfTheGatesStandsInIt() throws IOException {
    var ids = new TreeSet<String>();
    try (var files = Files.walk(GATES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        RULE.matcher(Files.readString(file)).results().forEach(hit -> ids.add(hit.group(1)));
      }
    }
    var published = titles(STANDARD);

    assertThat(ids).hasSizeGreaterThan(40);
    assertThat(published).containsAll(ids);
    assertThat(published)
        .contains("g10.washout.bevacizumab", "g10.washout.lenvatinib", "g10.washout.tace")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyCriterionHasItsThresholdAndCitesItsSources() {
    var bevacizumab = criterion(STANDARD, "g10.washout.bevacizumab");

    assertThat(bevacizumab.getTextEquivalent()).contains(">= 28 d, preferred >= 42 d");
    assertThat(bevacizumab.getDocumentation())
        .extracting(RelatedArtifact::getCitation)
        .contains("bevacizumab label; evidence notes 5");
    assertThat(criterion(STANDARD, "g8.plateau").getTextEquivalent()).contains("56 d (house rule)");
    for (var gate : STANDARD.getAction()) {
      assertThat(gate.getAction()).as(gate.getTitle()).isNotEmpty();
    }
  }

  @Test
  void everyDispositionStandsInIt() {
    var last = STANDARD.getAction().get(STANDARD.getAction().size() - 1);

    assertThat(last.getAction()).hasSize(Disposition.values().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"V01", "V09", "V13"})
  void itsConditionsHoldExactlyWhereTheAnswerSaysSo(String vignette) {
    var answer =
        new EligibilityAssessor(Policy.standard())
            .assess(Ehr.READER.read(Ehr.patient(vignette)), LocalDate.of(2026, 11, 20));
    var parameters = new AnswerWriter().write(answer, "Patient/1");

    for (var criterion : answer.criteria()) {
      assertThat(holds(criterion(STANDARD, criterion.id()), parameters))
          .as(criterion.id())
          .isEqualTo(criterion.status().code().equals("met"));
    }
    assertThat(heldDispositions(answer, parameters))
        .containsExactly(English.of(answer.disposition().words()));
  }

  @Test
  void isValidFhirAndTheSameBytesEachTime() {
    assertThat(BaseValidation.errors(STANDARD)).isEmpty();
    assertThat(text(written(Policy.standard()))).isEqualTo(text(STANDARD));
  }

  private static List<String> heldDispositions(
      Answer answer, org.hl7.fhir.r4.model.Parameters parameters) {
    return STANDARD.getAction().get(STANDARD.getAction().size() - 1).getAction().stream()
        .filter(action -> holds(action, parameters))
        .map(PlanDefinitionActionComponent::getTitle)
        .toList();
  }

  private static boolean holds(
      PlanDefinitionActionComponent action, org.hl7.fhir.r4.model.Parameters parameters) {
    var expression = action.getConditionFirstRep().getExpression().getExpression();
    return FhirContext.forR4Cached()
        .newFhirPath()
        .evaluateFirst(parameters, expression, BooleanType.class)
        .map(BooleanType::booleanValue)
        .orElse(false);
  }

  private static PlanDefinition written(Policy policy) {
    return new ReviewDefinitionWriter()
        .write(policy, new EligibilityAssessor(policy, Drugs.FORMULARY.drugs()).criteria());
  }

  private static List<String> titles(PlanDefinition definition) {
    return definition.getAction().stream()
        .flatMap(gate -> gate.getAction().stream())
        .map(PlanDefinitionActionComponent::getTitle)
        .toList();
  }

  private static PlanDefinitionActionComponent criterion(PlanDefinition definition, String id) {
    return definition.getAction().stream()
        .flatMap(gate -> gate.getAction().stream())
        .filter(action -> action.getTitle().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no criterion " + id));
  }

  private static String text(PlanDefinition definition) {
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(definition);
  }
}
