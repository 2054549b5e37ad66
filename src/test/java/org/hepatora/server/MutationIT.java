// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** Bodies with random damage: whatever it is, the client is told, and nothing breaks. */
class MutationIT {
  private static final long SEED = 20_261_123;
  private static final int BODIES = 500;
  private static final List<String> JUNK =
      List.of(
          "null",
          "true",
          "-1",
          "1e400",
          "[]",
          "{}",
          "\"\"",
          "\"\\u0000\"",
          "\"2026-02-30\"",
          "[[[",
          "}}",
          "\\",
          "\"resourceType\":",
          "\"id\":\"/\"",
          "\"url\":\"urn:x\",",
          "NaN",
          "\"Patient/\"",
          "%s%n",
          "'",
          "\u202E",
          "\"request\":{}",
          "99999999999999999999");

  private final Http fhir = TestServer.shared().fhir();

  private static List<String> originals() {
    String patient =
        json(
            "{'resourceType':'Patient','id':'mutant','identifier':[{'system':'urn:mrn','value':'1'}],'active':true,'name':[{'use':'official','family':'Weiss','given':['A','B']}],"
                + "'birthDate':'1961-04-03','gender':'male','extension':[{'url':'urn:x','valueQuantity':{'value':1.50,'unit':'mm'}}]}");
    String observation =
        json(
            "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'1834-1'}]},'effectiveDateTime':'2024-01-10T10:00:00Z',"
                + "'valueQuantity':{'value':820,'unit':'ng/mL'},'component':[{'code':{'text':'x'},'valueInteger':3}]}");
    String bundle =
        json(
                "{'resourceType':'Bundle','type':'transaction','entry':[{'fullUrl':'urn:uuid:1','resource':")
            + patient
            + json(",'request':{'method':'POST','url':'Patient'}},{'resource':")
            + observation
            + json(",'request':{'method':'POST','url':'Observation'}}]}");
    return List.of(patient, observation, bundle);
  }

  private static byte[] damaged(String original, Random random) {
    var text = new StringBuilder(original);
    int damages = 1 + random.nextInt(3);
    for (int i = 0; i < damages; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, JUNK.get(random.nextInt(JUNK.size())));
        case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
        case 3 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(20)));
        default -> replaceValue(text, at, JUNK.get(random.nextInt(JUNK.size())));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(20) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** Puts the junk where the next value stands, so that the JSON often stays well-formed. */
  private static void replaceValue(StringBuilder text, int from, String junk) {
    int colon = text.indexOf(":", from);
    int end = colon < 0 ? -1 : text.indexOf(",", colon);
    if (end > 0) {
      text.replace(colon + 1, end, junk);
    }
  }

  @Test
  void noDamagedBodyIsAFaultOfTheServer() {
    var random = new Random(SEED);
    var originals = originals();
    var faults = new ArrayList<String>();
    int refused = 0;
    for (int i = 0; i < BODIES; i++) {
      int which = random.nextInt(originals.size());
      byte[] body = damaged(originals.get(which), random);
      String path = List.of("Patient", "Observation", "").get(which);
      var answer = fhir.call("POST", path, body);
      if (answer.status() >= 500) {
        faults.add(answer.status() + " " + new String(body, StandardCharsets.UTF_8));
      }
      if (answer.status() >= 400) {
        refused++;
        assertThat(answer.text()).contains("OperationOutcome");
      }
    }
    assertThat(faults).isEmpty();
    assertThat(refused).as("damage is noticed").isGreaterThan(BODIES / 3);
  }

  @Test
  void noDamagedSearchIsAFaultOfTheServer() {
    var random = new Random(SEED);
    var searches =
        List.of(
            "Patient?family=weiss&birthdate=ge1960-01-01&_sort=-birthdate&_count=5",
            "Observation?code=http://loinc.org|1834-1&value-quantity=gt5|http://unitsofmeasure.org|mm&_include=Observation:subject",
            "Observation?subject:Patient.family=w&_elements=code&_summary=true",
            "Patient?_has:Observation:patient:code=x&_revinclude=Observation:subject&_total=accurate");
    var faults = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      var text = new StringBuilder(searches.get(random.nextInt(searches.size())));
      for (int damage = 0; damage <= random.nextInt(3); damage++) {
        int at = text.indexOf("?") + 1 + random.nextInt(text.length() - text.indexOf("?") - 1);
        if (random.nextBoolean()) {
          text.setCharAt(at, "=&:|,.-_$ax9%".charAt(random.nextInt(13)));
        } else {
          text.deleteCharAt(at);
        }
      }
      String path = text.toString().replace("%", "%25").replace("|", "%7C");
      int status = fhir.get(path).status();
      if (status >= 500) {
        faults.add(status + " " + path);
      }
    }
    assertThat(faults).isEmpty();
  }
}
