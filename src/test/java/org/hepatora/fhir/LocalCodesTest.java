// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepatora.conformance.Guide;
import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.plan.PlanActivity;
import org.hepatora.decision.plan.TreatmentPlan.Aim;
import org.hepatora.decision.plateau.Plateau.Phase;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.staging.Bclc;
import org.hepatora.decision.staging.Cnlc;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.decision.therapy.Regimen;
import org.hepatora.fhir.code.AnswerCodes;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Vocabulary;
import org.hepatora.fhir.read.MeasurementReader;
import org.hepatora.fhir.write.ResponsePart;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.knowledge.Row;
import org.hepatora.knowledge.Table;
import org.hepatora.language.English;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

/** Whether every code of ours that the server reads or writes is defined in terminology/. */
class LocalCodesTest {
  private static final String SYSTEM = Canonicals.BASE + "/CodeSystem/";
  private static final Guide GUIDE = Guide.read();
  private static final TreeMap<String, String> DEFINED = defined();

  /** Every {@code system|code} with its display. */
  private static TreeMap<String, String> defined() {
    var defined = new TreeMap<String, String>();
    GUIDE
        .definitions(CodeSystem.class)
        .forEach(system -> add(defined, system.getUrl(), system.getConcept()));
    return defined;
  }

  private static void add(
      TreeMap<String, String> defined, String system, List<ConceptDefinitionComponent> concepts) {
    for (var concept : concepts) {
      defined.put(system + "|" + concept.getCode(), concept.getDisplay());
      add(defined, system, concept.getConcept());
    }
  }

  @Test
  void everyCodeThatIsReadIsDefined() {
    var read = new ArrayList<String>(Vocabulary.standard().observations.tokens());
    Stream.of(
            AnswerCodes.ASCITES,
            AnswerCodes.ENCEPHALOPATHY,
            AnswerCodes.VARICES,
            AnswerCodes.CHENG,
            AnswerCodes.RESECTABILITY,
            AnswerCodes.LESION_STATE,
            AnswerCodes.RESPONSE,
            AnswerCodes.CRITERIA,
            MeasurementReader.PARTS)
        .forEach(table -> read.addAll(table.tokens()));

    for (Row row : Knowledge.standard().rows(Table.PROCEDURES)) {
      read.add(row.system() + "|" + row.value());
    }

    var ours = read.stream().filter(token -> token.startsWith(SYSTEM)).toList();

    assertThat(ours).hasSizeGreaterThan(45);
    assertThat(DEFINED.keySet()).containsAll(ours);
  }

  @Test
  void everyCodeThatIsWrittenIsDefinedUnderTheSameDisplay() {
    same(
        Canonicals.DISPOSITION_SYSTEM,
        Disposition.values(),
        d -> d.code(),
        d -> English.of(d.words()));
    same(
        Canonicals.RESPONSE_CRITERIA_SYSTEM,
        ResponseCriteria.values(),
        ResponseCriteria::code,
        ResponseCriteria::display);
    same(Canonicals.TREATMENT_INTENT_SYSTEM, Aim.values(), Aim::code, Aim::display);
    same(
        Canonicals.REGIMEN_SYSTEM,
        Drugs.FORMULARY.regimens().toArray(Regimen[]::new),
        Regimen::code,
        regimen -> English.of(regimen.display()));
    same(
        Canonicals.OBSERVATION_SYSTEM,
        Measure.Kind.values(),
        Measure.Kind::code,
        kind -> English.of(kind.words()));
    for (var part : ResponsePart.values()) {
      assertThat(DEFINED)
          .containsEntry(Canonicals.OBSERVATION_SYSTEM + "|" + part.code(), part.display());
    }
    for (var kind : PlanActivity.Kind.values()) {
      var system =
          kind == PlanActivity.Kind.MDT_REVIEW
              ? Canonicals.OBSERVATION_SYSTEM
              : Canonicals.PLAN_ACTIVITY_SYSTEM;
      assertThat(DEFINED).containsEntry(system + "|" + kind.code(), English.of(kind.words()));
    }
    for (var category : Category.values()) {
      var coding = ResponsePart.concept(category).getCodingFirstRep();
      assertThat(DEFINED)
          .containsEntry(coding.getSystem() + "|" + coding.getCode(), coding.getDisplay());
    }
  }

  private static <T> void same(
      String system, T[] values, Function<T, String> code, Function<T, String> display) {
    for (T value : values) {
      assertThat(DEFINED).containsEntry(system + "|" + code.apply(value), display.apply(value));
    }
  }

  @Test
  void everyCodeWithoutADisplayIsDefined() {
    var codes = new TreeSet<String>();
    add(codes, Canonicals.EVIDENCE_GRADE_SYSTEM, EvidenceGrade.values(), EvidenceGrade::code);
    add(codes, Canonicals.RESPONSE_PHASE_SYSTEM, Phase.values(), Phase::code);
    add(codes, SYSTEM + "criterion-status", Criterion.Status.values(), Criterion.Status::code);
    add(codes, Canonicals.BCLC_STAGE_SYSTEM, Bclc.values(), Bclc::code);
    add(codes, Canonicals.CNLC_STAGE_SYSTEM, Cnlc.values(), Cnlc::code);
    assertThat(DEFINED.keySet()).containsAll(codes);
  }

  private static <T> void add(
      Set<String> codes, String system, T[] values, Function<T, String> code) {
    Arrays.stream(values).map(value -> system + "|" + code.apply(value)).forEach(codes::add);
  }

  @Test
  void everyCriterionIsDefinedAndNoOther() {
    var asked =
        new EligibilityAssessor(Policy.standard(), Drugs.FORMULARY.drugs())
            .criteria().stream().map(Criterion::id).collect(Collectors.toSet());
    var defined = new TreeSet<String>();
    GUIDE
        .definitions(CodeSystem.class)
        .filter(system -> system.getUrl().equals(SYSTEM + "criterion"))
        .forEach(system -> leaves(system.getConcept(), defined));
    assertThat(defined).isEqualTo(asked);
  }

  private static void leaves(List<ConceptDefinitionComponent> concepts, Set<String> into) {
    for (var concept : concepts) {
      if (concept.getConcept().isEmpty()) {
        into.add(concept.getCode());
      }
      leaves(concept.getConcept(), into);
    }
  }

  @Test
  void everyCodeSystemTheServerNamesExistsAndHasAValueSet() throws IllegalAccessException {
    var named = new HashSet<String>();
    for (Field field : Canonicals.class.getDeclaredFields()) {
      boolean constant = Modifier.isStatic(field.getModifiers()) && field.getType() == String.class;
      if (constant && field.getName().endsWith("_SYSTEM")) {
        named.add((String) field.get(null));
      }
    }
    var systems = GUIDE.definitions(CodeSystem.class).map(CodeSystem::getUrl).toList();
    var sets = GUIDE.definitions(ValueSet.class).map(ValueSet::getUrl).toList();
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(systems).containsAll(named);
    assertThat(systems)
        .allSatisfy(
            system -> assertThat(sets).contains(system.replace("/CodeSystem/", "/ValueSet/")));
  }

  @Test
  void everyCodeHasADisplayAndADefinition() {
    assertThat(GUIDE.definitions(CodeSystem.class))
        .allSatisfy(system -> defined(system.getConcept()));
  }

  private static void defined(List<ConceptDefinitionComponent> concepts) {
    for (var concept : concepts) {
      assertThat(concept.getDisplay()).as(concept.getCode()).isNotBlank();
      assertThat(concept.getDefinition()).as(concept.getCode()).isNotBlank();
      defined(concept.getConcept());
    }
  }
}
