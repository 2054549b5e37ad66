package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.util.List;
import java.util.stream.StreamSupport;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

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
    assertThat(errors(fhir.post("Observation/$validate", observation(",\"status\":\"final\"")).is(200)))
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
            observation(",\"status\":\"final\",\"dataAbsentReason\":{\"coding\":[{}]},\"valueQuantity\":{\"comparator\":\"<\",\"value\":1,\"code\":\"x\"}"));
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
    var broken =
        fhir.post(
            "Observation/$validate?mode=create", observation(""));
    assertThat(errors(broken)).isNotEmpty();
  }

  @Test
  void theModeDeleteTellsWhetherSomethingRefersToTheResource() {
    String id = fhir.create(json("{'resourceType':'Patient'}"));
    assertThat(errors(fhir.get("Patient/" + id + "/$validate?mode=delete").is(200))).isEmpty();
    fhir.create(json("{'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}", id));
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
