// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.write.AnswerWriter;
import org.junit.jupiter.api.Test;

/** A record of 20,000 resources is answered, and its ledger is cut with its count. */
final class LargeRecordTest {
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void ordinaryResourcesAreCountedAndChangeNothing() {
    var parameters =
        parameters(
            "{resourceType:'Observation',status:'final',code:{text:'Heart rate'},"
                + "effectiveDateTime:'2026-11-19',valueQuantity:{value:%d,unit:'/min'}}");

    assertThat(one("disposition", parameters).at("/valueCoding/code").asText())
        .isEqualTo("candidate-conversion");
    assertThat(part("irrelevant", parameters)).isEqualTo("20000");
    assertThat(part("not-understood", parameters)).isEqualTo("0");
  }

  @Test
  void whatIsNotUnderstoodIsNamedUpToALimitAndCountedBeyond() {
    var parameters =
        parameters(
            "{resourceType:'Procedure',status:'completed',performedDateTime:'2026-11-17',"
                + "code:{text:'embolisation of the liver no. %d'}}");

    assertThat(one("disposition", parameters).at("/valueCoding/code").asText())
        .isEqualTo("insufficient-data");
    assertThat(part("not-understood", parameters)).isEqualTo("20000");
    assertThat(ledger(parameters).path("part")).hasSize(3 + 200);
    assertThat(named("criterion", parameters).stream().map(JsonNode::toString))
        .filteredOn(each -> each.contains("record.understood"))
        .hasSize(21)
        .anyMatch(each -> each.contains("19980 more"));
    assertThat(named("missing", parameters)).hasSize(20);
  }

  private static JsonNode parameters(String template) {
    var record = Ehr.patient("V01");
    for (int i = 0; i < 20_000; i++) {
      record.add(
          new Located(
              Ehr.json(template.formatted(i)), "Bundle.entry[" + (99 + i) + "]", "urn:" + i));
    }
    var picture = Ehr.READER.read(record);
    var answer = ASSESSOR.assess(picture, DAY);
    var written = new AnswerWriter().write(answer, List.of(), picture.ledger(), "Patient/x");
    return Ehr.json(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(written));
  }

  private static List<JsonNode> named(String name, JsonNode parameters) {
    var found = new ArrayList<JsonNode>();
    for (JsonNode each : parameters.path("parameter")) {
      if (each.path("name").asText().equals(name)) {
        found.add(each);
      }
    }
    return found;
  }

  private static JsonNode one(String name, JsonNode parameters) {
    return named(name, parameters).get(0);
  }

  private static JsonNode ledger(JsonNode parameters) {
    return one("ledger", parameters);
  }

  private static String part(String name, JsonNode parameters) {
    for (JsonNode part : ledger(parameters).path("part")) {
      if (part.path("name").asText().equals(name)) {
        return part.path("valueInteger").asText();
      }
    }
    return "";
  }
}
