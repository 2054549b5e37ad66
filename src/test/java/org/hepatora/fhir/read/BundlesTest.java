// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.fhir.Ehr;
import org.hepatora.fhir.code.FhirJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How resources come in: parsed, taken out of Bundles, once each, by status. */
final class BundlesTest {
  @Test
  void flattensBundlesInsideBundles() {
    var found =
        Bundles.flatten(
            Ehr.json(
                "{resourceType:'Bundle',entry:[{fullUrl:'urn:uuid:1',"
                    + "resource:{resourceType:'Patient'}},"
                    + "{request:{method:'DELETE'}},"
                    + "{resource:{resourceType:'OperationOutcome'}},"
                    + "{resource:{resourceType:'Bundle',entry:[{resource:"
                    + "{resourceType:'Condition',id:'c'}}]}}]}"));

    assertThat(found)
        .extracting(Located::path)
        .containsExactly("Bundle.entry[0].resource", "Bundle.entry[3].resource.entry[0].resource");
    assertThat(found).extracting(Located::source).containsExactly("urn:uuid:1", "Condition/c");
  }

  @Test
  void takesAResourceThatStandsAlone() {
    assertThat(Bundles.flatten(Ehr.json("{resourceType:'Patient',id:'1'}"), "Patient"))
        .extracting(Located::path)
        .containsExactly("Patient");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "'x'",
        "{resourceType:'Bundle'}",
        "{resourceType:'Bundle',entry:{}}",
        "{resourceType:'Bundle',entry:[null,5,'x',[]]}"
      })
  void findsNothingInNonsense(String nonsense) {
    assertThat(Bundles.flatten(Ehr.json(nonsense))).isEmpty();
  }

  /** Whatever stands where, the reader answers; nothing of it is a fact. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{resourceType:'Observation',code:5,effectiveDateTime:{},valueQuantity:[]}",
        "{resourceType:'Observation',code:{coding:'x'},component:{}}",
        "{resourceType:'Condition',code:[],clinicalStatus:[]}",
        "{resourceType:'Procedure',code:null,extension:5}",
        "{resourceType:'MedicationStatement',medicationReference:'x',effectivePeriod:5}",
        "{resourceType:'BodyStructure',location:'liver',extension:[null]}",
        "{resourceType:'AdverseEvent',event:[],outcome:5,extension:{}}",
        "{resourceType:'CarePlan',period:[],extension:[5]}",
        "{resourceType:'Patient',deceasedDateTime:5,gender:[]}",
        "{resourceType:'Unheard'}"
      })
  void survivesResourcesOfTheWrongShape(String resource) {
    var picture = Ehr.read(resource);

    assertThat(picture.diagnoses()).isEmpty();
    assertThat(picture.labs().bilirubin().facts()).isEmpty();
    assertThat(picture.imaging().measurements()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "final,1",
    "amended,1",
    "corrected,1",
    "preliminary,1",
    "unknown,1",
    "entered-in-error,0",
    "cancelled,0",
    "registered,0"
  })
  void readsAnObservationByItsStatus(String status, int read) {
    var observation =
        Ehr.observation("1975-2", "valueQuantity:{value:1,unit:'mg/dL'}")
            .replace("'final'", "'" + status + "'");

    assertThat(Ehr.read(observation).labs().bilirubin().facts()).hasSize(read);
  }

  @Test
  void readsAnObservationWithoutAStatus() {
    var observation =
        Ehr.observation("1975-2", "valueQuantity:{value:1,unit:'mg/dL'}")
            .replace("status:'final',", "");

    assertThat(Ehr.read(observation).labs().bilirubin().facts()).hasSize(1);
  }

  @Test
  void readsTheResultsAReportContains() {
    var result = Ehr.observation("1975-2", "valueQuantity:{value:1,unit:'mg/dL'}");
    var report =
        "{resourceType:'DiagnosticReport',id:'r',status:'final',effectiveDateTime:'2026-11-09',"
            + "contained:["
            + result
            + ","
            + result.replace("effectiveDateTime:'2026-11-10',", "").replace("'o1'", "'o2'")
            + ","
            + result.replace("'final'", "'cancelled'").replace("mg/dL", "mg")
            + ","
            + result.replace("mg/dL", "mg")
            + "]}";

    var picture = Ehr.read(report);

    assertThat(picture.labs().bilirubin().read())
        .extracting(fact -> fact.date() + " " + fact.source())
        .containsExactly("2026-11-09 DiagnosticReport/r#o2", "2026-11-10 DiagnosticReport/r#o1");
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.contained[3].valueQuantity.unit");
    assertThat(Ehr.read(report.replace("'r',status:'final'", "'r',status:'cancelled'")).problems())
        .isEmpty();
  }

  @Test
  void readsAResourceThatCameTwiceOnce() {
    var observation = Ehr.observation("1975-2", "valueQuantity:{value:1,unit:'mg/dL'}");

    assertThat(Ehr.read(observation, observation).labs().bilirubin().facts()).hasSize(1);
  }

  @Test
  void keepsTheLaterOfTwoVersions() {
    var older = version("1", "2026-11-10T08:00:00Z");
    var newer = version("3", "2026-11-10T08:30:00+00:00");

    for (String[] order : new String[][] {{older, newer}, {newer, older}}) {
      assertThat(Ehr.read(order).labs().bilirubin().read())
          .singleElement()
          .satisfies(fact -> assertThat(fact.value().value()).isEqualTo(new BigDecimal("51.3")));
    }
  }

  @Test
  void keepsBothOfTwoVersionsWhenNobodyKnowsTheLaterOne() {
    var one = Ehr.observation("1975-2", "valueQuantity:{value:1,unit:'mg/dL'}");
    var other = Ehr.observation("1975-2", "valueQuantity:{value:3,unit:'mg/dL'}");

    assertThat(Ehr.read(one, other).labs().bilirubin().facts()).hasSize(2);
  }

  @Test
  void parsesDecimalsExactly() throws JsonProcessingException {
    var tree = FhirJson.mapper().readTree("{\"value\":0.10000000000000000001}");

    assertThat(tree.path("value").decimalValue())
        .isEqualTo(new BigDecimal("0.10000000000000000001"));
  }

  @Test
  void refusesWhatCanBeReadTwoWaysOrHasNoEnd() {
    var mapper = FhirJson.mapper();

    assertThatThrownBy(() -> mapper.readTree("{\"value\":1,\"value\":2}"))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> mapper.readTree("{} {}")).isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> mapper.readTree("[".repeat(300) + "]".repeat(300)))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> mapper.readTree("1".repeat(500)))
        .isInstanceOf(JsonProcessingException.class);
  }

  private static String version(String value, String updated) {
    return Ehr.observation(
        "1975-2",
        "valueQuantity:{value:" + value + ",unit:'mg/dL'},meta:{lastUpdated:'" + updated + "'}");
  }
}
