// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.server.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that FHIR does not have is stored by no door, and nobody has to read it. */
class ReadableWritesIT {
  private static final String OBSERVATION =
      "{'resourceType':'Observation','status':'final','code':{'text':'x'},%s}";

  private final Http fhir = TestServer.shared().fhir();

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("'valueQuantity':{'value':'1.'}", "valueQuantity.value"),
        Arguments.of("'valueQuantity':{'value':'10.5'}", "valueQuantity.value"),
        Arguments.of("'valueQuantity':{'value':1.}", "valueQuantity.value"),
        Arguments.of("'valueQuantity':{'value':.5}", "valueQuantity.value"),
        Arguments.of("'valueQuantity':{'value':+1}", "valueQuantity.value"),
        Arguments.of("'valueQuantity':{'value':NaN}", "valueQuantity.value"),
        Arguments.of("'valueInteger':007", "valueInteger"),
        Arguments.of("'valueInteger':1.0", "valueInteger"),
        Arguments.of("'valueBoolean':True", "valueBoolean"),
        Arguments.of(
            "'extension':[{'url':'urn:x','valueDecimal':0x10}]", "extension[0].valueDecimal"),
        Arguments.of("'valueQuantity':{'value':1e400}", "valueQuantity.value"),
        Arguments.of("'valueQuantity':{'value':100000000000000000}", "valueQuantity.value"),
        Arguments.of("'valueInteger':'3'", "valueInteger"),
        Arguments.of("'valueInteger':3.5", "valueInteger"),
        Arguments.of("'valueBoolean':'true'", "valueBoolean"),
        Arguments.of("'valueString':7", "valueString"),
        Arguments.of("'valueString':'a\\u0001b'", "valueString"),
        Arguments.of("'valueString':'a\\ud800b'", "valueString"),
        Arguments.of("'valueTime':'25:00:00'", "valueTime"),
        Arguments.of("'effectiveInstant':'2024-01-01'", "effectiveInstant"),
        Arguments.of("'language':' de'", "language"),
        Arguments.of("'implicitRules':'urn:a b'", "implicitRules"),
        Arguments.of(
            "'component':[{'code':{'text':'x'},'valueQuantity':{'value':'1.'}}]",
            "component[0].valueQuantity.value"),
        Arguments.of(
            "'extension':[{'url':'urn:x','valueUuid':'urn:uuid:1'}]", "extension[0].valueUuid"),
        Arguments.of(
            "'_status':{'extension':[{'url':'urn:x','valueDecimal':'1.'}]}",
            "status.extension[0].valueDecimal"),
        Arguments.of(
            "'contained':[{'resourceType':'Patient','id':'a','birthDate':'2024-2-1'}]",
            "contained[0].birthDate"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aBodyIsRefusedWithThePlace(String value, String path) {
    String body = json(OBSERVATION, value);
    String id = TestServer.unique("unreadable");
    refused(fhir.post("Observation", body), 400, "Observation." + path);
    String put = body.replace("Observation\",", "Observation\",\"id\":\"" + id + "\",");
    refused(fhir.put("Observation/" + id, put), 400, "Observation." + path);
    refused(
        fhir.post("Observation", body, "If-None-Exist: identifier=" + id),
        400,
        "Observation." + path);
    for (String type : List.of("batch", "transaction")) {
      String bundle =
          json(
              "{'resourceType':'Bundle','type':'%s','entry':[{'request':{'method':'POST','url':'Observation'},'resource':%s}]}",
              type, body);
      refused(fhir.post("", bundle), 400, "Bundle.entry[0].resource." + path);
    }
    fhir.get("Observation/" + id).is(404);
  }

  @ParameterizedTest
  @CsvSource({
    "valueQuantity><value value='1.'/></valueQuantity,Observation.valueQuantity.value",
    "valueQuantity><value value='007'/></valueQuantity,Observation.valueQuantity.value",
    "valueInteger value='007'/,Observation.valueInteger",
    "valueTime value='25:00:00'/,Observation.valueTime",
    "valueString value='  '/,Observation.valueString",
    "valueString value='a'>b</valueString,Observation.valueString",
    "colour value='red'/,Observation.colour",
    "valueString value='a'/><valueInteger value='1'/,Observation.valueInteger",
    "valueString value='a>,Observation",
    "method><text value='a'></method,Observation.method.text"
  })
  void soIsXml(String element, String path) {
    String body =
        "<Observation xmlns='http://hl7.org/fhir'><status value='final'/><code><text"
            + " value='x'/></code><"
            + element
            + "></Observation>";
    refused(post("Observation", body), 400, path);
    String bundle =
        "<Bundle xmlns='http://hl7.org/fhir'><type value='transaction'/><entry><resource>"
            + body
            + "</resource><request><method value='POST'/><url"
            + " value='Observation'/></request></entry></Bundle>";
    refused(post("", bundle), 400, path.replace("Observation", "Bundle.entry[0].resource"));
  }

  private Answer post(String path, String xml) {
    return fhir.post(
        path, xml, "Accept: application/fhir+json", "Content-Type: application/fhir+xml");
  }

  @Test
  void noPatchPutsOneIn() {
    String address =
        "Observation/" + fhir.create(json(OBSERVATION, "'valueQuantity':{'value':1.0}"));
    var place = "Observation.valueQuantity.value";
    for (String value : List.of("'1.'", "1e400", "true")) {
      var patched =
          fhir.patch(
              address,
              json("[{'op':'replace','path':'/valueQuantity/value','value':%s}]", value),
              "Content-Type: application/json-patch+json");
      refused(patched, 400, place);
    }
    var whole =
        fhir.patch(
            address,
            json("[{'op':'add','path':'/extension','value':[{'url':'urn:x','valueInteger':1.0}]}]"),
            "Content-Type: application/json-patch+json");
    refused(whole, 400, "Observation.extension[0].valueInteger");
    var xml =
        fhir.patch(
            address,
            "<diff xmlns:f='http://hl7.org/fhir'><replace"
                + " sel='f:Observation/f:valueQuantity/f:value/@value'>1.</replace></diff>",
            "Content-Type: application/xml-patch+xml");
    refused(xml, 400, place);
    var path =
        fhir.patch(
            address,
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'replace'},"
                    + "{'name':'path','valueString':'Observation.value.value'},{'name':'value','valueString':'1.'}]}]}"));
    refused(path, 400, place);
    assertThat(fhir.get(address).is(200).at("/meta/versionId")).isEqualTo("1");
  }

  @Test
  void anXmlPatchNamesWhatItIsAbout() {
    String address = "Observation/" + fhir.create(json(OBSERVATION, "'valueString':'a'"));
    var patches =
        Map.of(
            "<remove sel='f:Observation/f:method'/>", "Observation.method",
            "<add sel='f:Observation'><f:colour value='red'/></add>", "Observation.colour",
            "<replace sel='f:Observation/f:status/@value'>nonsense</replace>", "Observation.status",
            "<remove/>", "Observation",
            "<remove sel='f:Observation/f:valueString'>", "Observation");
    patches.forEach(
        (operation, expression) -> {
          var patch = "<diff xmlns:f='http://hl7.org/fhir'>" + operation + "</diff>";
          refused(
              fhir.patch(address, patch, "Content-Type: application/xml-patch+xml"),
              400,
              expression);
          var bundle =
              json(
                  "{'resourceType':'Bundle','type':'transaction','entry':[{'request':{'method':'PATCH','url':'%s'},'resource':{'resourceType':'Binary','contentType':'application/xml-patch+xml','data':'%s'}}]}",
                  address,
                  Base64.getEncoder().encodeToString(patch.getBytes(StandardCharsets.UTF_8)));
          refused(fhir.post("", bundle), 400, "Bundle.entry[0].resource");
          var batch = fhir.post("", bundle.replace("transaction", "batch")).is(200);
          assertThat(batch.at("/entry/0/response/status")).startsWith("400");
          assertThat(batch.at("/entry/0/response/outcome/issue/0/expression/0"))
              .isEqualTo(expression);
        });
    assertThat(fhir.get(address).is(200).at("/meta/versionId")).isEqualTo("1");
  }

  @Test
  void aJsonPatchNamesWhatItIsAbout() {
    String address = "Observation/" + fhir.create(json(OBSERVATION, "'valueString':'a'"));
    String type = "Content-Type: application/json-patch+json";
    refused(
        fhir.patch(address, json("[{'op':'remove','path':'/method'}]"), type),
        400,
        "Observation.method");
    refused(
        fhir.patch(
            address,
            json(
                "[{'op':'remove','path':'/valueString'},{'op':'test','path':'/code/text','value':'b'}]"),
            type),
        400,
        "Observation.code.text");
    refused(fhir.patch(address, "[{", type), 400, "Observation");
  }

  /** R4 has one value of a value[x]; HAPI's parser would keep the last. */
  @Test
  void twoTypesOfOneValueAreRefused() {
    refused(
        fhir.post("Observation", json(OBSERVATION, "'valueString':'a','valueInteger':1")),
        400,
        "Observation.valueInteger");
  }

  @Test
  void anElementThatStandsTwiceIsRefused() {
    String twice = "{\"resourceType\":\"Patient\",\"gender\":\"male\",\"gender\":\"female\"}";
    refused(fhir.post("Patient", twice), 400, "Patient.gender");
  }

  @Test
  void aDecimalWithinTheBoundsReadsBackDigitByDigit() {
    for (String value :
        List.of(
            "0.1234567890123456789012345678901234", "99999999999999999", "-1.50", "0.000000001")) {
      String id = fhir.create(json(OBSERVATION, "'valueQuantity':{'value':" + value + "}"));
      var xml = fhir.get("Observation/" + id, "Accept: application/fhir+xml").is(200).text();
      var read =
          new java.math.BigDecimal(
              xml.replaceAll("(?s).*<valueQuantity><value value=\"([^\"]+)\".*", "$1"));
      assertThat(read).isEqualTo(new java.math.BigDecimal(value));
    }
  }
}
