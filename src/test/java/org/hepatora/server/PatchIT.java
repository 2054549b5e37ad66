// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three kinds of PATCH. */
class PatchIT {
  private static final String JSON_PATCH = "Content-Type: application/json-patch+json";
  private static final String XML_PATCH = "Content-Type: application/xml-patch+xml";

  private final Http fhir = TestServer.shared().fhir();
  private String address = "";

  @BeforeEach
  void aPatient() {
    address =
        "Patient/"
            + fhir.create(
                json(
                    "{'resourceType':'Patient','gender':'male','name':[{'family':'Weiss','given':['A']}]}"));
  }

  private static String fhirPatch(String... parts) {
    return json(
        "{'resourceType':'Parameters','parameter':[{'name':'operation','part':[%s]}]}",
        String.join(",", parts));
  }

  @Test
  void aJsonPatchReplacesAddsAndRemoves() {
    fhir.patch(
            address,
            json(
                "[{'op':'test','path':'/gender','value':'male'},"
                    + "{'op':'replace','path':'/name/0/family','value':'Schwarz'},"
                    + "{'op':'add','path':'/birthDate','value':'1961-04-03'},"
                    + "{'op':'remove','path':'/gender'}]"),
            JSON_PATCH)
        .is(200);
    var read = fhir.get(address).is(200);
    assertThat(read.at("/name/0/family")).isEqualTo("Schwarz");
    assertThat(read.at("/birthDate")).isEqualTo("1961-04-03");
    assertThat(read.json().has("gender")).isFalse();
    assertThat(read.at("/meta/versionId")).isEqualTo("2");
  }

  @Test
  void aJsonPatchWhoseTestFailsChangesNothing() {
    var refused =
        fhir.patch(
            address,
            json(
                "[{'op':'replace','path':'/name/0/family','value':'Lost'},"
                    + "{'op':'test','path':'/gender','value':'female'}]"),
            JSON_PATCH);
    assertThat(refused.status()).isBetween(400, 422);
    assertThat(fhir.get(address).at("/name/0/family")).isEqualTo("Weiss");
  }

  @Test
  void anXmlPatchReplaces() {
    fhir.patch(
            address,
            "<diff xmlns:f='http://hl7.org/fhir'>"
                + "<replace sel='f:Patient/f:name/f:family/@value'>Schwarz</replace></diff>",
            XML_PATCH)
        .is(200);
    assertThat(fhir.get(address).at("/name/0/family")).isEqualTo("Schwarz");
  }

  @Test
  void aFhirPathPatchReplaces() {
    fhir.patch(
            address,
            fhirPatch(
                json("{'name':'type','valueCode':'replace'}"),
                json("{'name':'path','valueString':'Patient.gender'}"),
                json("{'name':'value','valueCode':'female'}")))
        .is(200);
    assertThat(fhir.get(address).at("/gender")).isEqualTo("female");
  }

  @Test
  void aFhirPathPatchAdds() {
    fhir.patch(
            address,
            fhirPatch(
                json("{'name':'type','valueCode':'add'}"),
                json("{'name':'path','valueString':'Patient'}"),
                json("{'name':'name','valueString':'birthDate'}"),
                json("{'name':'value','valueDate':'1961-04-03'}")))
        .is(200);
    assertThat(fhir.get(address).at("/birthDate")).isEqualTo("1961-04-03");
  }

  @Test
  void aFhirPathPatchDeletes() {
    fhir.patch(
            address,
            fhirPatch(
                json("{'name':'type','valueCode':'delete'}"),
                json("{'name':'path','valueString':'Patient.gender'}")))
        .is(200);
    assertThat(fhir.get(address).json().has("gender")).isFalse();
  }

  @Test
  void aFhirPathPatchMayBeSentInXml() {
    fhir.patch(
            address,
            "<Parameters xmlns='http://hl7.org/fhir'><parameter><name value='operation'/>"
                + "<part><name value='type'/><valueCode value='replace'/></part>"
                + "<part><name value='path'/><valueString value='Patient.gender'/></part>"
                + "<part><name value='value'/><valueCode value='other'/></part>"
                + "</parameter></Parameters>")
        .is(200);
    assertThat(fhir.get(address).at("/gender")).isEqualTo("other");
  }

  @Test
  void aPatchInATransactionIsApplied() {
    String patch =
        fhirPatch(
            json("{'name':'type','valueCode':'replace'}"),
            json("{'name':'path','valueString':'Patient.gender'}"),
            json("{'name':'value','valueCode':'unknown'}"));
    fhir.post(
            "",
            json(
                "{'resourceType':'Bundle','type':'transaction','entry':[{'resource':%s,'request':{'method':'PATCH','url':'%s'}}]}",
                patch, address))
        .is(200);
    assertThat(fhir.get(address).at("/gender")).isEqualTo("unknown");
  }

  @Test
  void aPatchThatMakesAnUnreadableResourceIsRefused() {
    fhir.patch(
            address,
            json("[{'op':'replace','path':'/gender','value':'no-such-gender'}]"),
            JSON_PATCH)
        .is(400);
    assertThat(fhir.get(address).at("/gender")).isEqualTo("male");
  }
}
