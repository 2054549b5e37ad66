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
import org.junit.jupiter.params.provider.CsvFileSource;

/** What claims a profile of ours is stored only when it keeps it, whichever way it comes. */
class ConformantWritesIT {
  private static final String PROFILE = "https://w3id.org/hepatora/StructureDefinition/";

  /** An ECOG of seven: hcc-ecog wants 0 to 5. */
  private static final String ECOG =
      "{'resourceType':'Observation',%s'status':'final','code':{'coding':[{'system':'http://loinc.org','code':'89247-1'}]},'subject':{'reference':'Patient/%s'},'effectiveDateTime':'2026-11-01','valueInteger':%d}";

  private final Http fhir = TestServer.shared().fhir();

  private static String ecog(String profile, String patient, int value) {
    var meta = profile.isEmpty() ? "" : json("'meta':{'profile':['%s']},", PROFILE + profile);
    return json(ECOG, meta, patient, value);
  }

  private String patient() {
    return fhir.create(json("{'resourceType':'Patient'}"));
  }

  private static List<String> expressions(Answer answer) {
    return StreamSupport.stream(answer.json().path("issue").spliterator(), false)
        .map(issue -> issue.at("/expression/0").asText())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/conformance/refused.csv", numLinesToSkip = 1)
  void aBadExampleIsRefusedAtItsElement(String file, String expression, String says)
      throws IOException {
    var bad = Files.readString(Path.of("profiles/examples/bad", file));
    var type = bad.replaceFirst("(?s).*?\"resourceType\": \"(\\w+)\".*", "$1");

    var answer = fhir.post(type, bad).is(422);

    assertThat(answer.json().path("resourceType").asText()).isEqualTo("OperationOutcome");
    assertThat(expressions(answer)).contains(expression);
    assertThat(answer.text()).contains(says);
  }

  @Test
  void everyProblemIsListedAtOnce() {
    var answer =
        fhir.post(
                "Observation",
                json(
                    "{'resourceType':'Observation','meta':{'profile':['%shcc-ecog']},'code':{'coding':[{'system':'http://loinc.org','code':'89247-1'}]},'valueInteger':7}",
                    PROFILE))
            .is(422);
    assertThat(expressions(answer))
        .contains("Observation.status", "Observation.subject", "Observation.effective");
    assertThat(answer.text()).contains("hcc-ecog-range");
  }

  @Test
  void anUpdateAndAPatchAreHeldToTheProfileToo() {
    String patient = patient();
    String id = fhir.create(ecog("hcc-ecog", patient, 1));
    var worse = ecog("hcc-ecog", patient, 7).replaceFirst("\\{", "{\"id\":\"" + id + "\",");
    assertThat(fhir.put("Observation/" + id, worse).is(422).text()).contains("hcc-ecog-range");
    var patch = json("[{'op':'replace','path':'/valueInteger','value':7}]");
    assertThat(
            fhir.patch("Observation/" + id, patch, "Content-Type: application/json-patch+json")
                .status())
        .isEqualTo(422);
    assertThat(fhir.get("Observation/" + id).is(200).json().path("valueInteger").asInt())
        .isEqualTo(1);
  }

  @Test
  void aTransactionIsRefusedWholeWithThePathOfEachEntry() {
    String patient = patient();
    String note = unique("note");
    var answer =
        fhir.post(
                "",
                json(
                    "{'resourceType':'Bundle','type':'transaction','entry':[{'resource':{'resourceType':'Basic','code':{'text':'%s'}},'request':{'method':'POST','url':'Basic'}},{'resource':%s,'request':{'method':'POST','url':'Observation'}},{'resource':%s,'request':{'method':'POST','url':'Observation'}}]}",
                    note, ecog("hcc-ecog", patient, 7), ecog("hcc-resectability", patient, 1)))
            .is(422);
    assertThat(expressions(answer))
        .contains("Bundle.entry[1].resource")
        .anyMatch(each -> each.startsWith("Bundle.entry[2].resource.code"));
    var stored = fhir.get("Observation?subject=Patient/" + patient + "&_summary=count").json();
    assertThat(stored.path("total").asInt()).isZero();
  }

  @Test
  void aBatchRefusesTheEntryAndStoresTheOthers() {
    String patient = patient();
    var answer =
        fhir.post(
                "",
                json(
                    "{'resourceType':'Bundle','type':'batch','entry':[{'resource':%s,'request':{'method':'POST','url':'Observation'}},{'resource':%s,'request':{'method':'POST','url':'Observation'}}]}",
                    ecog("hcc-ecog", patient, 7), ecog("hcc-ecog", patient, 2)))
            .is(200)
            .json();
    assertThat(answer.at("/entry/0/response/status").asText()).startsWith("422");
    assertThat(answer.at("/entry/0/response/outcome/issue/0/diagnostics").asText())
        .contains("hcc-ecog-range");
    assertThat(answer.at("/entry/0/response/outcome/issue/0/expression/0").asText())
        .isEqualTo("Observation");
    assertThat(answer.at("/entry/1/response/status").asText()).startsWith("201");
  }

  @Test
  void aProfileOfOursThatDoesNotExistIsRefusedAndAForeignOneIsNot() {
    String patient = patient();
    var unknown = fhir.post("Observation", ecog("hcc-of-nobody", patient, 1)).is(422);
    assertThat(expressions(unknown)).containsExactly("Observation.meta.profile[0]");
    fhir.create(
        ecog("hcc-ecog", patient, 1)
            .replace(PROFILE + "hcc-ecog", "http://example.org/StructureDefinition/whatever"));
  }

  @Test
  void aPlainResourceIsStoredAsItIs() {
    fhir.create(ecog("", patient(), 7));
  }

  @Test
  void aResourceIsFoundByItsProfile() {
    String patient = patient();
    String id = fhir.create(ecog("hcc-ecog", patient, 1));
    fhir.create(ecog("", patient, 1));
    var found =
        fhir.get("Observation?subject=Patient/" + patient + "&_profile=" + PROFILE + "hcc-ecog")
            .is(200)
            .json();
    assertThat(found.path("entry").findValuesAsText("id")).containsExactly(id);
  }

  @Test
  void noValueOutOfTheResourceIsInTheAnswer() {
    var answer =
        fhir.post(
                "Observation",
                json(
                    "{'resourceType':'Observation','meta':{'profile':['%shcc-ascites']},'status':'final','code':{'coding':[{'system':'https://w3id.org/hepatora/CodeSystem/hcc-observation','code':'ascites'}]},'subject':{'reference':'Patient/%s'},'effectiveDateTime':'2026-11-01','valueCodeableConcept':{'coding':[{'system':'https://w3id.org/hepatora/CodeSystem/ascites-grade','code':'a-lot-for-mr-secret'}]}}",
                    PROFILE, patient()))
            .is(422);
    assertThat(answer.text()).doesNotContain("secret").contains("ascites-grade");
  }

  @Test
  void everyProfileIsInTheCapabilityStatement() {
    var supported =
        fhir.get("metadata").json().at("/rest/0/resource").findValues("supportedProfile").stream()
            .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
            .map(each -> each.asText())
            .toList();
    assertThat(supported)
        .contains(
            PROFILE + "hcc-condition",
            PROFILE + "hcc-ascites",
            PROFILE + "hcc-systemic-request",
            PROFILE + "hcc-treatment-goal")
        .doesNotContain(PROFILE + "lesion-role");
  }
}
