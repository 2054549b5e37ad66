// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hepatora.fhir.read.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineHeadTest {
  private static LineHead head(String line) {
    return LineHead.of(line.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "Patient/p1, p1",
    "https://ehr.example/fhir/Patient/p1, p1",
    "Patient/p1/_history/3, p1",
    "https://ehr.example/fhir/Patient/p1/_history/3, p1",
  })
  void everyWayToNameThePatientIsTheSamePatient(String reference, String id) {
    var head =
        head(
            "{\"resourceType\":\"Observation\",\"status\":\"final\",\"subject\":{\"display\":\"x\","
                + "\"reference\":\""
                + reference
                + "\"},\"valueInteger\":1}");

    assertThat(head.type()).isEqualTo("Observation");
    assertThat(head.patient()).isEqualTo(id);
    assertThat(head.fault()).isNull();
  }

  @Test
  void ofOtherTypesThanAskedForTheTypeIsSaid() {
    var condition = "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/a\"}}";
    var types = Set.of("Condition");

    assertThat(LineHead.of(condition.getBytes(StandardCharsets.UTF_8), types))
        .isEqualTo(head(condition));
    var other = condition.replace("Condition", "Procedure").getBytes(StandardCharsets.UTF_8);
    assertThat(LineHead.of(other, types).type()).isEqualTo("Procedure");
  }

  @Test
  void theOrderOfTheElementsDoesNotMatter() {
    var head =
        head(
            "{\"subject\":{\"reference\":\"Patient/a\"},\"code\":{\"coding\":[{\"code\":\"}\"}]},"
                + "\"id\":\"o\",\"resourceType\":\"Observation\"}");

    assertThat(head).isEqualTo(new LineHead("Observation", "o", "a", null));
  }

  @Test
  void aBodyStructureNamesItsPatientByAnotherElement() {
    assertThat(
            head("{\"resourceType\":\"BodyStructure\",\"patient\":{\"reference\":\"Patient/a\"}}"))
        .isEqualTo(new LineHead("BodyStructure", "", "a", null));
  }

  /** The tables of the files hold what the server's chart holds. */
  @ParameterizedTest
  @EnumSource(RecordType.class)
  void everyTypeFactsAreReadFromBelongsToItsPatient(RecordType type) {
    var path = type.subjectPath();
    if (type.isPartOfARecord()) {
      var element = path.substring(path.indexOf('.') + 1);
      var line =
          "{\"resourceType\":\"%s\",\"%s\":{\"reference\":\"Patient/a\"}}"
              .formatted(type.type(), element);
      assertThat(head(line).patient()).isEqualTo("a");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"resourceType\":\"Observation\",\"subject\":{\"refer|CUT_OFF",
        "{\"resourceType\":\"Observation\",\"subject\":{\"reference\":\"Patient/a\"},\"val|CUT_OFF",
        "{\"resourceType\" \"Observation\"}|NOT_JSON",
        "[1,2]|NO_TYPE",
        "{\"hello\":\"world\"}|NO_TYPE",
        "{\"resourceType\":7}|NO_TYPE",
        "{\"resourceType\":\"Observation\",\"status\":\"final\"}|NO_PATIENT",
        "{\"resourceType\":\"Observation\",\"subject\":{\"reference\":\"Group/a\"}}|NO_PATIENT",
        "{\"resourceType\":\"Observation\",\"subject\":{\"reference\":\"NotPatient/a\"}}|NO_PATIENT",
        "{\"resourceType\":\"Observation\",\"subject\":{\"identifier\":{\"value\":\"1\"}}}|NO_PATIENT",
        "{\"resourceType\":\"Patient\"}|NO_ID",
      })
  void whatIsWrongHasItsName(String line, Fault fault) {
    assertThat(head(line).fault()).isEqualTo(fault);
    assertThat(head(line).fate()).isEqualTo(Fate.LOST);
  }

  @Test
  void blanksAndMarksAreNoFaults() {
    assertThat(head("").isBlank()).isTrue();
    assertThat(head(" \t\r").isBlank()).isTrue();
    assertThat(head("\uFEFF").isBlank()).isTrue();
    assertThat(head("\uFEFF{\"resourceType\":\"Patient\",\"id\":\"a\"}\r").patient())
        .isEqualTo("a");
  }

  @Test
  void otherTypesBelongToNobodyHere() {
    var head = head("{\"resourceType\":\"Encounter\",\"subject\":{\"reference\":\"Patient/a\"}}");

    assertThat(head.isOfPatient()).isFalse();
    assertThat(head.fate()).isEqualTo(Fate.OTHER_TYPE);
  }

  @Test
  void aLineLongerThanAnyResourceIsNamed() {
    assertThat(LineHead.of(new byte[LineHead.LONGEST + 1]).fault()).isEqualTo(Fault.TOO_LONG);
  }
}
