// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a patch that cannot be applied, the operation that is to blame is found. */
class RefusedPatchTest {
  private static final FhirContext CONTEXT = FhirContext.forR4Cached();

  private final RefusedPatch refused = new RefusedPatch(CONTEXT);
  private final Patient stored = new Patient();

  RefusedPatchTest() {
    stored.setActive(true);
    stored.addName().setFamily("a");
    stored.addName().setFamily("b");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "<replace sel='f:Patient/f:gender/@value'>male</replace>,Patient.gender",
    "<remove sel='f:Patient/f:name[3]/f:family'/>,Patient.name[2].family",
    "<remove sel=\"f:Patient/f:name[f:family/@value='c']\"/>,Patient.name",
    "<remove sel='f:Patient/f:active'/><remove sel='f:Patient/f:active'/>,Patient.active",
    "<remove sel='f:Patient/f:active'/><remove sel='f:Patient/f:photo'/>,Patient.photo",
    "<remove sel='///'/>,Patient",
    "<change sel='f:Patient/f:active'/>,Patient",
    "<remove/>,Patient",
    "<remove sel='f:Patient/f:active'>,Patient",
    // applied, and then what it makes
    "<replace sel='f:Patient/f:active/@value'>yes</replace>,Patient.active",
    "<add sel='f:Patient/f:name[2]'><f:use value='nobody'/></add>,Patient.name[1].use",
    "<add sel='f:Patient'><f:colour value='red'/></add>,Patient.colour",
    "<add sel='f:Patient/f:active'>text</add>,Patient.active"
  })
  void ofXml(String operations, String expression) {
    var patch = "<diff xmlns:f='http://hl7.org/fhir'>" + operations + "</diff>";
    var found = refused.ofXml(bytes(patch), "Patient", stored);
    assertThat(found).extracting(RequestProblem::expression).isEqualTo(expression);
  }

  @Test
  void aDocumentTypeIsNotRead() {
    var patch =
        "<!DOCTYPE diff [<!ENTITY e 'male'>]><diff xmlns:f='http://hl7.org/fhir'>"
            + "<add sel='f:Patient'><f:gender value='&e;'/></add></diff>";
    var found = refused.ofXml(bytes(patch), "Patient", stored);
    assertThat(found).isNotNull().hasMessageContaining("document type at line 1, column");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'op':'remove','path':'/gender'}]|Patient.gender",
        "[{'op':'remove','path':'/active'},{'op':'test','path':'/name/1/family','value':'c'}]|Patient.name[1].family",
        "[{'op':'add','path':'/active'}]|Patient.active",
        "[{'op':'change','path':'/active'}]|Patient.active",
        "[{'op':'remove','path':'/a b'}]|Patient",
        "{'op':'remove'}|Patient",
        "[{'op':|Patient",
        "[{'op':'add','path':'/name/0/use','value':'nobody'}]|Patient.name[0].use",
        "[{'op':'add','path':'/colour','value':'red'}]|Patient.colour"
      })
  void ofJson(String patch, String expression) {
    var found = refused.ofJson(bytes(patch.replace('\'', '"')), "Patient", stored);
    assertThat(found).extracting(RequestProblem::expression).isEqualTo(expression);
  }

  @Test
  void whatCanBeAppliedIsNotRefused() {
    assertThat(
            refused.ofJson(bytes("[{\"op\":\"remove\",\"path\":\"/active\"}]"), "Patient", stored))
        .isNull();
    var xml = "<diff xmlns:f='http://hl7.org/fhir'><remove sel='f:Patient/f:active'/></diff>";
    assertThat(refused.ofXml(bytes(xml), "Patient", stored)).isNull();
  }
}
