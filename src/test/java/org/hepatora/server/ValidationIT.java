// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** $validate: tells, and stores nothing. */
class ValidationIT {
  private final Http fhir = TestServer.shared().fhir();

  private static String observation(String rest) {
    return json(
        "{'resourceType':'Observation','code':{'coding':[{'system':'http://loinc.org','code':'1834-1'}]}%s}",
        rest);
  }

  private static List<String> errors(Answer answer) {
    return StreamSupport.stream(answer.json().path("issue").spliterator(), false)
        .filter(each -> List.of("error", "fatal").contains(each.path("severity").asText()))
        .map(each -> each.at("/location/0").asText() + " " + each.path("diagnostics").asText())
        .toList();
  }

  @Test
  void aGoodResourceHasNoErrors() {
    assertThat(
            errors(
                fhir.post("Observation/$validate", observation(",\"status\":\"final\"")).is(200)))
        .isEmpty();
  }

  @Test
  void aMissingMandatoryElementIsNamed() {
    var answer = fhir.post("Observation/$validate", observation(""));
    assertThat(answer.status()).isIn(200, 412, 422);
    assertThat(errors(answer)).anyMatch(each -> each.contains("Observation.status"));
  }

  @Test
  void aCodeOutsideARequiredValueSetIsAnError() {
    var answer =
        fhir.post(
            "Observation/$validate",
            observation(
                ",\"status\":\"final\",\"dataAbsentReason\":{\"coding\":[{}]},\"valueQuantity\":{\"comparator\":\"<\",\"value\":1,\"code\":\"x\"}"));
    assertThat(errors(answer)).isNotEmpty();
  }

  @Test
  void theResourceMayComeInParametersWithMode() {
    var create =
        fhir.post(
            "Observation/$validate",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'mode','valueCode':'create'},{'name':'resource','resource':%s}]}",
                observation(",'status':'final'")));
    assertThat(errors(create.is(200))).isEmpty();
    var broken = fhir.post("Observation/$validate?mode=create", observation(""));
    assertThat(errors(broken)).isNotEmpty();
  }

  @Test
  void theModeDeleteTellsWhetherSomethingRefersToTheResource() {
    String id = fhir.create(json("{'resourceType':'Patient'}"));
    assertThat(errors(fhir.get("Patient/" + id + "/$validate?mode=delete").is(200))).isEmpty();
    fhir.create(
        json(
            "{'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}",
            id));
    assertThat(errors(fhir.get("Patient/" + id + "/$validate?mode=delete"))).isNotEmpty();
    fhir.get("Patient/" + id).is(200);
  }

  @Test
  void aProfileOfTheEhrIsApplied() {
    String url = "http://example.org/" + unique("profile");
    fhir.create(
        json(
            "{'resourceType':'StructureDefinition','url':'%s','name':'Born','status':'active','fhirVersion':'4.0.1','kind':'resource','abstract':false,"
                + "'type':'Patient','baseDefinition':'http://hl7.org/fhir/StructureDefinition/Patient','derivation':'constraint',"
                + "'differential':{'element':[{'id':'Patient.birthDate','path':'Patient.birthDate','min':1}]}}",
            url));
    String born = json("{'resourceType':'Patient','birthDate':'1961-04-03'}");
    String unborn = json("{'resourceType':'Patient','active':true}");
    assertThat(errors(fhir.post("Patient/$validate?profile=" + url, born).is(200))).isEmpty();
    assertThat(errors(fhir.post("Patient/$validate?profile=" + url, unborn)))
        .anyMatch(each -> each.contains("Patient.birthDate"));
    assertThat(errors(fhir.post("Patient/$validate", unborn).is(200))).isEmpty();
  }

  @Test
  void aSnapshotIsMadeOfADifferential() {
    String url = "http://example.org/" + unique("profile");
    var snapshot =
        fhir.post(
            "StructureDefinition/$snapshot",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'definition','resource':{'resourceType':'StructureDefinition','url':'%s','name':'Born','status':'active',"
                    + "'fhirVersion':'4.0.1','kind':'resource','abstract':false,'type':'Patient','baseDefinition':'http://hl7.org/fhir/StructureDefinition/Patient',"
                    + "'derivation':'constraint','differential':{'element':[{'id':'Patient.birthDate','path':'Patient.birthDate','min':1}]}}}]}",
                url));
    var elements = snapshot.is(200).json().at("/snapshot/element");
    assertThat(elements).hasSizeGreaterThan(20);
    assertThat(
            StreamSupport.stream(elements.spliterator(), false)
                .filter(each -> each.path("path").asText().equals("Patient.birthDate"))
                .map(each -> each.path("min").asInt()))
        .containsExactly(1);
  }

  /** FHIR R4, Resource-validate: parameters resource, mode and profile (uri). */
  @ParameterizedTest(name = "profile as {0}")
  @ValueSource(strings = {"valueUri", "valueCanonical", "valueString"})
  void aResourceInParametersIsJudgedByTheProfileNamedThere(String type) {
    String call =
        "{'resourceType':'Parameters','parameter':[{'name':'resource','resource':{'resourceType':'BodyStructure',%s"
            + "'patient':{'reference':'Patient/p'}}},{'name':'mode','valueCode':'profile'},"
            + "{'name':'profile','%s':'https://w3id.org/hepatora/StructureDefinition/hcc-lesion'}]}";
    String liver = "'location':{'coding':[{'system':'http://snomed.info/sct','code':'10200004'}]},";
    assertThat(errors(fhir.post("BodyStructure/$validate", json(call, liver, type)).is(200)))
        .isEmpty();
    assertThat(errors(fhir.post("BodyStructure/$validate", json(call, "", type)).is(200)))
        .anyMatch(each -> each.startsWith("BodyStructure") && each.contains("location"));
  }

  @Test
  void aResourceInXmlParametersIsJudgedToo() {
    var answer =
        fhir.post(
            "Observation/$validate",
            "<Parameters xmlns=\"http://hl7.org/fhir\"><parameter><name value=\"resource\"/><resource>"
                + "<Observation><code><text value=\"x\"/></code></Observation></resource></parameter></Parameters>",
            "Accept: application/fhir+json");
    assertThat(errors(answer.is(200))).anyMatch(each -> each.contains("Observation.status"));
  }

  @Test
  void parametersWithoutAResourceOrWithOneOfAnotherTypeAreRefused() {
    String none =
        json("{'resourceType':'Parameters','parameter':[{'name':'mode','valueCode':'create'}]}");
    assertThat(fhir.post("Patient/$validate", none).is(400).at("/issue/0/expression/0"))
        .startsWith("Parameters.parameter");
    String other =
        json(
            "{'resourceType':'Parameters','parameter':[{'name':'resource','resource':{'resourceType':'Patient'}}]}");
    fhir.post("Observation/$validate", other).is(400);
  }

  /** LOINC and SNOMED CT are not here: a code of theirs may be right, and is no error. */
  @Test
  void everyExampleOfTheGuideIsValid() throws IOException {
    try (var files = Files.list(Path.of("profiles/examples"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        String example = Files.readString(file);
        String type = file.getFileName().toString().replaceFirst("-.*", "");
        assertThat(errors(fhir.post(type + "/$validate", example).is(200)))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void whatWasValidatedWasNotStored() {
    String mrn = unique("mrn");
    fhir.post(
            "Patient/$validate",
            json("{'resourceType':'Patient','identifier':[{'value':'%s'}]}", mrn))
        .is(200);
    assertThat(fhir.get("Patient?identifier=" + mrn).is(200).references()).isEmpty();
  }
}
