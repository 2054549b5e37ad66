// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.ReportedResponse;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.units.Millimetres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses as radiologists report them; codes of evidence.md 8.3. */
final class ReportedResponseTest {
  private static final String OURS = "https://w3id.org/hepatora/CodeSystem/";
  private static final String PR = "valueCodeableConcept:{text:'PR'}";

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "https://w3id.org/hepatora/CodeSystem/tumor-response,CR,CR",
    "https://w3id.org/hepatora/CodeSystem/tumor-response,NE,NE",
    "https://w3id.org/hepatora/CodeSystem/tumor-response,NON-CR-NON-PD,NON_CR_NON_PD",
    "https://w3id.org/hepatora/CodeSystem/tumor-response,iUPD,IUPD",
    "https://w3id.org/hepatora/CodeSystem/tumor-response,iCPD,ICPD",
    "http://loinc.org,LA28366-5,CR",
    "http://loinc.org,LA28369-9,PR",
    "http://loinc.org,LA28371-5,SD",
    "http://loinc.org,LA28370-7,PD",
    "http://radlex.org,RID11511,CR",
    "http://www.radlex.org,RID11513,PR",
    "http://radlex.org,RID11514,SD",
    "http://radlex.org,RID11515,PD"
  })
  void knowsTheCategory(String system, String code, Category expected) {
    assertThat(
            response(
                    "valueCodeableConcept:{coding:[{system:'" + system + "',code:'" + code + "'}]}")
                .category())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "coding:[{system:'https://w3id.org/hepatora/CodeSystem/response-criteria',"
            + "code:'recist-1.1'}]; RECIST_1_1",
        "coding:[{system:'https://w3id.org/hepatora/CodeSystem/response-criteria',"
            + "code:'mrecist'}]; MRECIST",
        "coding:[{system:'https://w3id.org/hepatora/CodeSystem/response-criteria',"
            + "code:'irecist'}]; IRECIST",
        "coding:[{system:'http://dicom.nema.org/resources/ontology/DCM',code:'126081'}];"
            + " RECIST_1_1",
        "text:'RECIST 1.1'; RECIST_1_1",
        "text:'mRECIST'; MRECIST"
      })
  void knowsTheCriteria(String method, ResponseCriteria expected) {
    assertThat(response(PR + ",method:{" + method + "}").criteria()).isEqualTo(expected);
  }

  @Test
  void leavesTheCriteriaUnknownWhenNoneAreNamed() {
    assertThat(response(PR).criteria()).isNull();
  }

  /** DICOM 126080 is RECIST 1.0, which this server does not compare with 1.1. */
  @Test
  void namesCriteriaItDoesNotKnow() {
    var picture =
        Ehr.read(
            Ehr.observation(
                "88040-1",
                PR
                    + ",method:{coding:[{system:'http://dicom.nema.org/resources/ontology/DCM',"
                    + "code:'126080'}]}"));

    assertThat(picture.imaging().responses().get(0).criteria()).isNull();
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.method");
  }

  @Test
  void readsEveryComponent() {
    var response =
        response(
            PR
                + ",component:["
                + part("sum-of-diameters", "valueQuantity:{value:5.9,unit:'cm'}")
                + part("change-from-baseline", "valueQuantity:{value:-39.8,unit:'%'}")
                + part("change-from-nadir", "valueQuantity:{value:120,unit:'%'}")
                + part("target-response", ours("tumor-response", "PR"))
                + part("non-target-response", ours("tumor-response", "NON-CR-NON-PD"))
                + part("new-lesion", "valueBoolean:false")
                + "]");

    assertThat(response.sum()).isEqualTo(Millimetres.of("59"));
    assertThat(response.changeFromBaseline()).isEqualTo(new BigDecimal("-39.8"));
    assertThat(response.changeFromNadir()).isEqualTo(new BigDecimal("120"));
    assertThat(response.target()).isEqualTo(Category.PR);
    assertThat(response.nonTarget()).isEqualTo(Category.NON_CR_NON_PD);
    assertThat(response.newLesion()).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "change-from-baseline; valueQuantity:{value:-101,unit:'%'}; valueQuantity.value",
        "change-from-baseline; valueQuantity:{value:-30,unit:'mm'}; valueQuantity.unit",
        "sum-of-diameters; valueQuantity:{value:59}; valueQuantity.unit",
        "new-lesion; valueString:'maybe'; valueString"
      })
  void leavesOutAComponentThatCannotBeRead(String code, String value, String at) {
    var picture =
        Ehr.read(Ehr.observation("88040-1", PR + ",component:[" + part(code, value) + "]"));

    assertThat(picture.imaging().responses().get(0).category()).isEqualTo(Category.PR);
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.component[0]." + at);
  }

  private static ReportedResponse response(String rest) {
    var picture = Ehr.read(Ehr.observation("88040-1", rest));
    assertThat(picture.problems()).isEmpty();
    return picture.imaging().responses().get(0);
  }

  private static String part(String code, String value) {
    return "{code:" + Ehr.code("#" + code) + "," + value + "},";
  }

  private static String ours(String system, String code) {
    return "valueCodeableConcept:{coding:[{system:'" + OURS + system + "',code:'" + code + "'}]}";
  }
}
