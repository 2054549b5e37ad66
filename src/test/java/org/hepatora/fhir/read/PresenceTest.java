// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.fhir.Ehr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HBsAg, LOINC 5195-3 and 5196-1, coded, in words and as an amount. */
final class PresenceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "valueCodeableConcept:{coding:[{system:'http://snomed.info/sct',code:'10828004'}]}; true",
        "valueCodeableConcept:{coding:[{system:'http://snomed.info/sct',code:'260385009'}]}; false",
        "valueCodeableConcept:{coding:[{system:'http://loinc.org',code:'LA6576-8'}]}; true",
        "valueCodeableConcept:{coding:[{system:'http://loinc.org',code:'LA6577-6'}]}; false",
        "valueCodeableConcept:{text:'Reactive'}; true",
        "valueString:'Negative'; false",
        "valueString:'阳性'; true",
        "valueQuantity:{value:250,comparator:'>',unit:'IU/mL'}; true",
        "valueQuantity:{value:1820,unit:'[IU]/mL'}; true",
        "valueQuantity:{value:0.05,comparator:'<',unit:'IU/mL'}; false",
        "valueQuantity:{value:0.01,unit:'IU/mL'}; false",
        "valueQuantity:{value:7,unit:'S/CO'}; true"
      })
  void readsWhetherHbsAgIsPresent(String value, boolean expected) {
    for (String code : List.of("5195-3", "5196-1")) {
      assertThat(values(Ehr.read(Ehr.observation(code, value)).labs().hbsAgPositive()))
          .containsExactly(expected);
    }
  }

  @Test
  void believesTheLaboratorysInterpretationOfAnAmount() {
    var picture =
        Ehr.read(
            Ehr.observation(
                "5196-1",
                "valueQuantity:{value:3.1,unit:'index'},interpretation:[{coding:[{"
                    + "system:'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',"
                    + "code:'POS'}]}]"));

    assertThat(values(picture.labs().hbsAgPositive())).containsExactly(true);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "valueQuantity:{value:3.1,unit:'index'}",
        "valueQuantity:{value:0.2,comparator:'<',unit:'IU/mL'}",
        "valueString:'see report'"
      })
  void doesNotGuessHbsAg(String value) {
    var picture = Ehr.read(Ehr.observation("5196-1", value));

    assertThat(picture.labs().hbsAgPositive().facts())
        .singleElement()
        .isInstanceOf(Fact.Unreadable.class);
  }

  private static List<Boolean> values(Timeline<Boolean> timeline) {
    assertThat(timeline.facts()).hasSize(1);
    return timeline.read().map(Fact.Read::value).toList();
  }
}
