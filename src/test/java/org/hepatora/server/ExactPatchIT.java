// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number keeps the digits it was written with, whichever patch changes its resource. */
class ExactPatchIT {
  private static final String LONG = "1234567890.1234567890123456";
  private static final String PATCH =
      json("[{'op':'add','path':'/referenceRange','value':[{'low':{'value':7.100}}]}]");

  private final Http fhir = TestServer.shared().fhir();
  private String address = "";

  @BeforeEach
  void anObservation() {
    address =
        "Observation/"
            + fhir.create(
                json(
                    "{'resourceType':'Observation','status':'final','code':{'text':'x'},'valueQuantity':{'value':10.50},"
                        + "'component':[{'code':{'text':'y'},'valueQuantity':{'value':%s}}]}",
                    LONG));
  }

  private void holds(String... more) {
    String read = fhir.get(address).is(200).text();
    assertThat(read).contains("\"value\":10.50", "\"value\":" + LONG).contains(more);
    assertThat(fhir.get(address + "/_history/2").is(200).text()).contains("\"value\":10.50");
  }

  @Test
  void byJsonPatch() {
    fhir.patch(address, PATCH, "Content-Type: application/json-patch+json").is(200);
    holds("\"value\":7.100");
  }

  @Test
  void byJsonPatchInATransactionAndABatch() {
    for (String type : new String[] {"transaction", "batch"}) {
      String data = Base64.getEncoder().encodeToString(PATCH.getBytes(StandardCharsets.UTF_8));
      fhir.post(
              "",
              json(
                  "{'resourceType':'Bundle','type':'%s','entry':[{'resource':{'resourceType':'Binary','contentType':'application/json-patch+json','data':'%s'},'request':{'method':'PATCH','url':'%s'}}]}",
                  type, data, address))
          .is(200);
      holds("\"value\":7.100");
    }
  }

  @Test
  void byFhirPathPatch() {
    fhir.patch(
            address,
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'replace'},{'name':'path','valueString':'Observation.status'},{'name':'value','valueCode':'amended'}]}]}"),
            "Content-Type: application/fhir+json")
        .is(200);
    holds("amended");
  }

  @Test
  void byXmlPatch() {
    fhir.patch(
            address,
            "<diff xmlns:f='http://hl7.org/fhir'><replace"
                + " sel='f:Observation/f:status/@value'>amended</replace></diff>",
            "Content-Type: application/xml-patch+xml")
        .is(200);
    holds("amended");
  }

  /** More digits than are kept are refused, as by every other door. */
  @Test
  void moreDigitsThanAreKeptAreRefused() {
    fhir.patch(
            address,
            json("[{'op':'replace','path':'/valueQuantity/value','value':0.%s}]", "1".repeat(40)),
            "Content-Type: application/json-patch+json")
        .is(400);
  }
}
