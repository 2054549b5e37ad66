// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.words.Term;
import org.hepatora.fhir.code.FhirJson;
import org.junit.jupiter.api.Test;

/** The answer as other systems see it; fhir-model.md 2. */
final class AnswerWriterTest {
  private static final Criterion PLATELETS =
      new Criterion(
          "g5.platelets",
          Status.NOT_MET,
          new Term("Platelets 48."),
          new Observed.Quantity(new BigDecimal("48"), "10*9/L"),
          LocalDate.of(2026, 11, 10),
          List.of("Observation/1", "urn:uuid:2", "Bundle.entry[3].resource"),
          new Term("at least 50"),
          List.of(new Term("a"), new Term("b")));

  private static final Criterion ECOG =
      new Criterion(
          "g2.ecog",
          Status.MET,
          new Term("ECOG 1."),
          new Observed.Number(1),
          null,
          List.of(),
          new Term("0 to 2"),
          List.of());

  private static final Criterion ASCITES =
      new Criterion(
          "g5.ascites",
          Status.UNKNOWN,
          new Term("Ascites unknown."),
          new Observed.Text(new Term("mild")),
          null,
          List.of(),
          new Term("none or mild"),
          List.of());

  @Test
  void hasTheParametersOfTheContract() {
    var out = written(answer(Disposition.DEFER));

    assertThat(names(out))
        .containsExactly(
            "disposition",
            "summary",
            "criterion",
            "criterion",
            "criterion",
            "missing",
            "issue",
            "caution",
            "caution",
            "earliestDate",
            "preferredDate",
            "nextAssessment",
            "evidenceGrade",
            "policyVersion",
            "asOf",
            "guidance");
    assertThat(parameter(out, 0).path("valueCoding").path("system").asText())
        .isEqualTo("https://w3id.org/hepatora/CodeSystem/disposition");
    assertThat(parameter(out, 0).path("valueCoding").path("code").asText()).isEqualTo("defer");
    assertThat(parameter(out, 1).path("valueString").asText()).isEqualTo("Not yet.");
    assertThat(parameter(out, 9).path("valueDate").asText()).isEqualTo("2026-12-01");
    assertThat(parameter(out, 12).path("valueCode").asText()).isEqualTo("low");
    assertThat(parameter(out, 13).path("valueString").asText()).isEqualTo("policy 1");
    assertThat(parameter(out, 14).path("valueDate").asText()).isEqualTo("2026-11-20");
  }

  @Test
  void givesEachCriterionWithWhatWasSeenAndWhere() {
    var out = written(answer(Disposition.DEFER));

    assertThat(parts(parameter(out, 2)))
        .containsExactly(
            "id={\"valueCode\":\"g5.platelets\"}",
            "status={\"valueCode\":\"not-met\"}",
            "text={\"valueString\":\"Platelets 48.\"}",
            "observed={\"valueQuantity\":{\"value\":48,\"unit\":\"10*9/L\","
                + "\"system\":\"http://unitsofmeasure.org\",\"code\":\"10*9/L\"}}",
            "date={\"valueDate\":\"2026-11-10\"}",
            "source={\"valueReference\":{\"reference\":\"Observation/1\"}}",
            "source={\"valueReference\":{\"reference\":\"urn:uuid:2\"}}",
            "source={\"valueReference\":{\"display\":\"Bundle.entry[3].resource\"}}",
            "threshold={\"valueString\":\"at least 50\"}",
            "citation={\"valueString\":\"a\"}",
            "citation={\"valueString\":\"b\"}");
    assertThat(parts(parameter(out, 3))).contains("observed={\"valueInteger\":1}");
    assertThat(parts(parameter(out, 4))).contains("observed={\"valueString\":\"mild\"}");
    assertThat(parts(parameter(out, 5)))
        .containsExactly(
            "id={\"valueCode\":\"g9.flr\"}", "text={\"valueString\":\"Record the remnant.\"}");
    assertThat(parts(parameter(out, 6)))
        .containsExactly(
            "path={\"valueString\":\"Bundle.entry[1].resource\"}",
            "text={\"valueString\":\"no unit\"}");
  }

  @Test
  void recommendsUnderThePlanDefinition() {
    var guidance = parameter(written(answer(Disposition.DEFER)), 15).path("resource");

    assertThat(guidance.path("meta").path("profile").path(0).asText())
        .isEqualTo("https://w3id.org/hepatora/StructureDefinition/hcc-guidance");
    assertThat(guidance.path("moduleCanonical").asText())
        .isEqualTo("https://w3id.org/hepatora/PlanDefinition/cytoreduction-review");
    assertThat(guidance.path("status").asText()).isEqualTo("success");
    assertThat(guidance.path("occurrenceDateTime").asText()).isEqualTo("2026-11-20");
    assertThat(guidance.path("subject").path("reference").asText()).isEqualTo("Patient/1");
    assertThat(guidance.path("outputParameters").path("reference").asText())
        .isEqualTo("#" + guidance.path("contained").path(0).path("id").asText());
    assertThat(guidance.path("contained").path(0).path("resourceType").asText())
        .isEqualTo("Parameters");
    assertThat(guidance.path("id").isMissingNode()).isTrue();
  }

  @Test
  void saysWhichDataAreRequired() {
    var guidance = parameter(written(answer(Disposition.INSUFFICIENT_DATA)), 15).path("resource");
    var required = guidance.path("dataRequirement");

    assertThat(guidance.path("status").asText()).isEqualTo("data-required");
    assertThat(required).hasSize(1);
    assertThat(required.path(0).path("type").asText()).isEqualTo("Observation");
    assertThat(
            required.path(0).path("codeFilter").path(0).path("code").path(0).path("code").asText())
        .isEqualTo("future-liver-remnant");
  }

  @Test
  void leavesOutDatesThereAreNone() {
    var plain =
        new Answer(
            Disposition.NOT_APPLICABLE,
            new Term("No HCC."),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            EvidenceGrade.EXPERT_OPINION,
            "policy 1",
            LocalDate.of(2026, 11, 20));

    assertThat(names(written(plain)))
        .containsExactly(
            "disposition", "summary", "evidenceGrade", "policyVersion", "asOf", "guidance");
  }

  @Test
  void writesTheSameBytesForTheSameAnswer() {
    assertThat(text(answer(Disposition.DEFER))).isEqualTo(text(answer(Disposition.DEFER)));
  }

  private static Answer answer(Disposition disposition) {
    return new Answer(
        disposition,
        new Term("Not yet."),
        List.of(PLATELETS, ECOG, ASCITES),
        List.of(new Answer.Missing("g9.flr", new Term("Record the remnant."))),
        List.of(new Problem("Bundle.entry[1].resource", new Term("no unit"))),
        List.of(new Term("first"), new Term("second")),
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2026, 12, 15),
        LocalDate.of(2026, 12, 8),
        EvidenceGrade.LOW,
        "policy 1",
        LocalDate.of(2026, 11, 20));
  }

  private static String text(Answer answer) {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .encodeResourceToString(new AnswerWriter().write(answer, "Patient/1"));
  }

  private static JsonNode written(Answer answer) {
    try {
      return FhirJson.mapper().readTree(text(answer));
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static JsonNode parameter(JsonNode parameters, int index) {
    return parameters.path("parameter").path(index);
  }

  private static List<String> names(JsonNode parameters) {
    var names = new ArrayList<String>();
    parameters.path("parameter").forEach(one -> names.add(one.path("name").asText()));
    return names;
  }

  private static List<String> parts(JsonNode parameter) {
    var parts = new ArrayList<String>();
    for (JsonNode part : parameter.path("part")) {
      ObjectNode rest = part.deepCopy();
      rest.remove("name");
      parts.add(part.path("name").asText() + "=" + rest);
    }
    return parts;
  }
}
