// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** Disease control in the population of TALENTop; evidence.md 2.1. */
class TalentopTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  private static ObjectNode record() throws IOException {
    try (var in = TalentopTest.class.getResourceAsStream("/clinical/talentop-sd.json")) {
      return (ObjectNode) FhirJson.mapper().readTree(in);
    }
  }

  private static Answer answer(ObjectNode record) {
    var picture = Ehr.READER.read(Bundles.flatten(record));
    return new EligibilityAssessor(Policy.standard()).assess(picture, DAY);
  }

  private static ObjectNode with(String resource) throws IOException {
    var record = record();
    ((ArrayNode) record.path("entry")).addObject().set("resource", Ehr.json(resource));
    return record;
  }

  private static List<String> cautions(Answer answer) {
    return answer.cautions().stream().map(English::of).toList();
  }

  @Test
  void stableDiseaseIsConsideredAndSaidToBeNoResponse() throws IOException {
    var answer = answer(record());
    assertThat(answer.disposition()).isEqualTo(Disposition.CONSIDER);
    assertThat(answer.evidenceGrade()).isEqualTo(EvidenceGrade.MODERATE);
    assertThat(cautions(answer))
        .anyMatch(
            text -> text.startsWith("Not a response; the trial randomised after disease control"))
        .anyMatch(
            text ->
                text.contains("10.1016/S0140-6736(26)01252-3") && text.contains("As reported in"));
  }

  @Test
  void anEarlierTaceIsOutsideTheTrialsPopulation() throws IOException {
    var patient = record().path("entry").get(0).path("resource").path("id").asText();
    var answer =
        answer(
            with(
                "{resourceType:'Procedure',id:'old-tace',status:'completed',subject:{reference:'Patient/"
                    + patient
                    + "'},code:{text:'TACE'},performedDateTime:'2024-05-01'}"));
    assertThat(answer.disposition()).isEqualTo(Disposition.CONTINUE_SYSTEMIC);
    assertThat(answer.evidenceGrade()).isNotEqualTo(EvidenceGrade.MODERATE);
  }
}
