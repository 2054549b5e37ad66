// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.server.Refusals.SECRET;
import static org.hepatora.server.Refusals.refused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a client may get wrong: always a 4xx OperationOutcome that names the element and never
 * quotes the value, and no quotation in the log either.
 */
class BadInputIT {
  private final Http fhir = TestServer.shared().fhir();
  private final LogRecorder log = new LogRecorder();

  @AfterEach
  void nothingOfTheValueIsLogged() {
    log.close();
    assertThat(log.lines()).noneMatch(each -> each.contains(SECRET));
  }

  private static Arguments row(String story, String body, int status, String expression) {
    return arguments(story, json(body).replace("SECRET", SECRET), status, expression);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        row("malformed JSON", "{'resourceType':'Patient','name':[{'family':'SECRET'", 400, ""),
        row("JSON with garbage behind", "{'resourceType':'Patient'} SECRET", 400, ""),
        row("no JSON at all", "SECRET", 400, ""),
        row("JSON that is no object", "['SECRET']", 400, ""),
        row("no resource type", "{'name':[{'family':'SECRET'}]}", 400, ""),
        row("unknown type of resource", "{'resourceType':'SECRET'}", 400, ""),
        row(
            "an element FHIR does not have",
            "{'resourceType':'Patient','shoeSize':'SECRET'}",
            400,
            "Patient.shoeSize"),
        row(
            "an element in the wrong place",
            "{'resourceType':'Patient','name':[{'family':'ok','birthDate':'SECRET'}]}",
            400,
            "Patient.name[0].birthDate"),
        row(
            "an element in the wrong place that also stands in a right one",
            "{'resourceType':'Patient','name':[{'family':'ok'}],'family':'SECRET'}",
            400,
            "Patient.family"),
        row(
            "a text where an object belongs",
            "{'resourceType':'Patient','maritalStatus':'SECRET'}",
            400,
            "Patient.maritalStatus"),
        row(
            "an object where a list belongs",
            "{'resourceType':'Patient','name':{'family':'SECRET'}}",
            400,
            "Patient.name"),
        row(
            "an object where a value belongs",
            "{'resourceType':'Patient','birthDate':{'value':'SECRET'}}",
            400,
            "Patient.birthDate"),
        row(
            "a list where a value belongs",
            "{'resourceType':'Patient','birthDate':['SECRET']}",
            400,
            "Patient.birthDate"),
        row(
            "a date that does not exist",
            "{'resourceType':'Patient','name':[{'family':'SECRET'}],'birthDate':'2026-02-30'}",
            400,
            "Patient.birthDate"),
        row(
            "a character PostgreSQL cannot hold",
            "{'resourceType':'Patient','name':[{'family':'SECRET\\u0000'}]}",
            400,
            "Patient.name[0].family"),
        row("no date", "{'resourceType':'Patient','birthDate':'SECRET'}", 400, "Patient.birthDate"),
        row("no boolean", "{'resourceType':'Patient','active':'SECRET'}", 400, "Patient.active"),
        row(
            "no number",
            "{'resourceType':'Patient','multipleBirthInteger':'SECRET'}",
            400,
            "Patient.multipleBirthInteger"),
        row(
            "a code that is none of the required",
            "{'resourceType':'Patient','gender':'SECRET'}",
            400,
            "Patient.gender"),
        row(
            "a bad code deeper in",
            "{'resourceType':'Patient','name':[{'use':'official'},{'use':'SECRET'}]}",
            400,
            "Patient.name[1].use"),
        row(
            "two choices of one element",
            "{'resourceType':'Patient','deceasedBoolean':true,'deceasedDateTime':'SECRET'}",
            400,
            "Patient.deceasedDateTime"),
        row(
            "another type than the address",
            "{'resourceType':'Observation','status':'final','code':{'text':'SECRET'}}",
            400,
            ""),
        row(
            "a reference to nothing",
            "{'resourceType':'Patient','generalPractitioner':[{'reference':'Practitioner/SECRET'}]}",
            400,
            "Patient.generalPractitioner[0]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void aBodyIsRefused(String story, String body, int status, String expression) {
    refused(fhir.post("Patient", body), status, expression);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void aBodyIsRefusedByAnUpdateToo(String story, String body, int status, String expression) {
    String id = TestServer.unique("p");
    String named =
        body.replaceFirst(
            "\"resourceType\":\"(\\w+)\"", "\"resourceType\":\"$1\",\"id\":\"" + id + "\"");
    refused(
        fhir.put("Patient/" + id, named, "Content-Type: application/fhir+json"),
        status,
        expression);
  }

  @Test
  void anIdOtherThanTheAddressIsRefused() {
    refused(fhir.put("Patient/x", json("{'resourceType':'Patient','id':'%s'}", SECRET)), 400, "");
  }

  @Test
  void anEntryWithoutARequestIsRefusedAndNamed() {
    for (String type : List.of("transaction", "batch")) {
      String bundle =
          "{'resourceType':'Bundle','type':'%s','entry':[{'resource':{'resourceType':'Patient','id':'%s'}}]}";
      refused(fhir.post("", json(bundle, type, SECRET)), 400, "Bundle.entry[0].request.method");
    }
  }

  @Test
  void aReferenceToATypeThatCannotStandThereIsRefused() {
    String body =
        "{'resourceType':'Patient','generalPractitioner':[{'reference':'Medication/SECRET'}]}";
    refused(
        fhir.post("Patient", json(body).replace("SECRET", SECRET)),
        422,
        "Patient.generalPractitioner");
  }

  static Stream<Arguments> entries() {
    return bodies().filter(each -> !((String) each.get()[3]).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void anEntryOfATransactionIsRefusedAndNamed(
      String story, String body, int status, String expression) {
    String bundle =
        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"},\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}},"
            + "{\"resource\":"
            + body
            + ",\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}}]}";
    refused(
        fhir.post("", bundle),
        status,
        expression.replaceFirst("^Patient", "Bundle.entry[1].resource"));
  }

  static Stream<Arguments> xml() {
    String start = "<Patient xmlns='http://hl7.org/fhir'>";
    return Stream.of(
        arguments("malformed", start + "<name><family value='" + SECRET, 400, "Patient.name[0]"),
        arguments(
            "unknown element",
            start + "<shoeSize value='" + SECRET + "'/></Patient>",
            400,
            "Patient.shoeSize"),
        arguments(
            "bad date",
            start + "<birthDate value='" + SECRET + "'/></Patient>",
            400,
            "Patient.birthDate"),
        arguments(
            "bad code",
            start + "<gender value='" + SECRET + "'/></Patient>",
            400,
            "Patient.gender"),
        arguments(
            "unknown attribute",
            start + "<gender value='male' note='" + SECRET + "'/></Patient>",
            400,
            "Patient.gender.note"),
        arguments(
            "external entity",
            "<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                + start
                + "<name><family value='&e;'/></name></Patient>",
            400,
            ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("xml")
  void anXmlBodyIsRefused(String story, String body, int status, String expression) {
    refused(
        fhir.post(
            "Patient", body, "Accept: application/fhir+json", "Content-Type: application/fhir+xml"),
        status,
        expression);
  }
}
