// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Located;
import org.hepatora.language.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A Condition and an Observation about the same thing are one timeline: the newest word counts, of
 * one day the worse, and the contradiction is shown.
 */
final class SameDayTest {
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final String SEEN = "2026-11-17";

  @ParameterizedTest(name = "{0} recorded {1} day(s) after the Observation \"none\": {3}")
  @CsvSource({
    // a Condition knows no grade of ascites: unknown; of encephalopathy any is a barrier
    "R18, -1, g5.ascites, met, candidate-conversion, false",
    "R18, 0, g5.ascites, unknown, insufficient-data, true",
    "R18, 1, g5.ascites, unknown, insufficient-data, false",
    "K76.82, -1, g5.encephalopathy, met, candidate-conversion, false",
    "K76.82, 0, g5.encephalopathy, not-met, not-recommended, true",
    "K76.82, 1, g5.encephalopathy, not-met, not-recommended, false"
  })
  void theNewestCountsAndOfOneDayTheWorse(
      String code, int later, String criterion, String status, String disposition, boolean shown) {
    var day = LocalDate.parse(SEEN).plusDays(later);
    for (boolean first : new boolean[] {true, false}) {
      var answer = answer(first, SEEN, "none", condition(code, "active", "recordedDate", day));

      assertThat(status(answer, criterion)).isEqualTo(status);
      assertThat(answer.disposition().code()).isEqualTo(disposition);
      assertThat(shows(answer)).isEqualTo(shown);
    }
  }

  @ParameterizedTest(name = "resolved {0} day(s) after the Observation \"moderate-severe\": {1}")
  @CsvSource({"-1, not-met, false", "0, not-met, true", "1, met, false"})
  void anEndCountsFromTheDayAfter(int later, String status, boolean shown) {
    var day = LocalDate.parse(SEEN).plusDays(later);
    for (boolean first : new boolean[] {true, false}) {
      var end = condition("R18", "resolved", "abatementDateTime", day);
      var answer = answer(first, SEEN, "moderate-severe", end);

      assertThat(status(answer, "g5.ascites")).isEqualTo(status);
      assertThat(shows(answer)).isEqualTo(shown);
    }
  }

  private static Answer answer(boolean first, String seen, String ascites, String condition) {
    var record = Ehr.patient("V01");
    record.removeIf(each -> isSeen(each, "ascites") || isSeen(each, "encephalopathy"));
    record.add(new Located(Ehr.json(seen("ascites", ascites, seen)), "Bundle.entry[60]", "urn:a"));
    record.add(
        new Located(Ehr.json(seen("encephalopathy", "none", seen)), "Bundle.entry[61]", "urn:e"));
    record.add(new Located(Ehr.json(condition), "Bundle.entry[62]", "urn:c"));
    if (first) {
      Collections.reverse(record);
    }
    return ASSESSOR.assess(Ehr.READER.read(record), LocalDate.of(2026, 11, 20));
  }

  private static boolean isSeen(Located each, String code) {
    return each.resource().path("code").toString().contains("\"" + code + "\"");
  }

  private static String seen(String code, String value, String day) {
    return "{resourceType:'Observation',status:'final',effectiveDateTime:'%s',code:%s,"
        .concat("valueCodeableConcept:{coding:[{system:'%s',code:'%s'}]}}")
        .formatted(
            day,
            Ehr.code("#" + code),
            "https://w3id.org/hepatora/CodeSystem/" + code + "-grade",
            value);
  }

  private static String condition(String code, String status, String dated, LocalDate day) {
    return "{resourceType:'Condition',clinicalStatus:{coding:[{code:'%s'}]},%s:'%s',"
        .concat("code:{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'%s'}]}}")
        .formatted(status, dated, day, code);
  }

  private static String status(Answer answer, String criterion) {
    return answer.criteria().stream()
        .filter(each -> each.id().equals(criterion))
        .map(each -> each.status().code())
        .findFirst()
        .orElse("none");
  }

  private static boolean shows(Answer answer) {
    List<String> said = answer.issues().stream().map(each -> English.of(each.text())).toList();
    return said.stream().anyMatch(each -> each.contains("of one day contradict each other"));
  }
}
