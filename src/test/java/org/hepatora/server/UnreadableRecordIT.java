// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an older server stored and nobody can read: it harms nothing else, is named wherever it
 * would have stood, and can be healed. The same on two servers of one database.
 */
class UnreadableRecordIT {
  private static final List<Http> SERVERS =
      List.of(TestServer.shared().fhir(), SecondServer.SERVER.fhir());

  private final JdbcClient jdbc = JdbcClient.create(TestServer.shared().bean(DataSource.class));
  private final Http fhir = TestServer.shared().fhir();
  private String patient = "";
  private String bad = "";

  @BeforeEach
  void poison() {
    patient = unique("poisoned");
    bad = unique("unreadable");
    fhir.put("Patient/" + patient, json("{'resourceType':'Patient','id':'%s'}", patient)).is(201);
    fhir.put("Observation/" + bad, observation(bad)).is(201);
    fhir.put("Observation/" + bad + "-not", observation(bad + "-not")).is(201);
    int changed =
        jdbc.sql(
                "update hfj_res_ver set res_text_vc = replace(res_text_vc, '\"value\":10.5',"
                    + " '\"value\":1.') where res_id = (select res_id from hfj_resource where"
                    + " fhir_id = ?)")
            .param(bad)
            .update();
    assertThat(changed).isEqualTo(1);
  }

  private String observation(String id) {
    return json(
        "{'resourceType':'Observation','id':'%s','status':'final','subject':{'reference':'Patient/%s'},"
            + "'code':{'coding':[{'system':'http://loinc.org','code':'1975-2'}]},'effectiveDateTime':'2026-11-20','valueQuantity':{'value':10.5,'unit':'mg/dL'}}",
        id, patient);
  }

  private void namesTheOne(Answer answer) {
    assertThat(answer.is(200).text()).contains(bad + "-not", "OperationOutcome");
    assertThat(answer.resources())
        .filteredOn(each -> each.path("resourceType").asText().equals("OperationOutcome"))
        .allMatch(each -> each.at("/issue/0/expression/0").asText().equals("Observation/" + bad))
        .hasSize(1);
  }

  @Test
  void searchesAndBundlesAnswerTheRestAndNameIt() {
    for (Http each : SERVERS) {
      namesTheOne(each.get("Observation?patient=" + patient));
      namesTheOne(each.get("Patient/" + patient + "/$everything"));
      namesTheOne(each.get("Patient?_id=" + patient + "&_revinclude=Observation:patient"));
      each.get("Observation/" + bad + "/_history").is(200);
      var read = each.get("Observation/" + bad).is(422);
      assertThat(read.at("/issue/0/expression/0")).isEqualTo("Observation/" + bad);
      each.get("Observation/" + bad + "-not").is(200);
    }
  }

  @Test
  void thePatientsAnswerIsInsufficientDataAndNamesIt() {
    for (Http each : SERVERS) {
      var answer = each.get("Patient/" + patient + "/$cytoreduction-eligibility").is(200);
      assertThat(answer.text()).contains("insufficient-data", "Observation/" + bad);
    }
  }

  /** The servers share the worklist: who comes after the one is listed within seconds. */
  @Test
  void theWorklistMovesOn() throws Exception {
    String after = unique("after-poison");
    SERVERS.get(1).put("Patient/" + after, json("{'resourceType':'Patient','id':'%s'}", after));
    for (String each : List.of(after, patient)) {
      eventually(
          each + " on the worklist",
          () ->
              jdbc.sql("select count(*) from hepatora_worklist where patient = ?")
                      .param(each)
                      .query(Integer.class)
                      .single()
                  == 1);
    }
  }

  @Test
  void aNewVersionHealsIt() {
    SERVERS.get(1).put("Observation/" + bad, observation(bad)).is(200);
    assertThat(fhir.get("Observation/" + bad).is(200).at("/valueQuantity/value")).isEqualTo("10.5");
    assertThat(fhir.get("Observation?patient=" + patient).references())
        .containsExactlyInAnyOrder("Observation/" + bad, "Observation/" + bad + "-not");
  }

  @Test
  void aDeletionHealsIt() {
    fhir.delete("Observation/" + bad).is(200);
    assertThat(fhir.get("Observation?patient=" + patient).references())
        .containsExactly("Observation/" + bad + "-not");
  }

  @Test
  void aPatchWouldLoseWhatItSaid() {
    fhir.patch(
            "Observation/" + bad,
            json("[{'op':'add','path':'/status','value':'amended'}]"),
            "Content-Type: application/json-patch+json")
        .is(422);
  }

  @Test
  void anAdministratorSeesAList() {
    var found = new ArrayList<String>();
    var answer = fhir.get("$unreadable-records").is(200);
    while (true) {
      answer
          .json()
          .path("parameter")
          .forEach(each -> found.add(each.at("/part/0/valueReference/reference").asText()));
      if (answer.parameter("next").isMissingNode()) {
        break;
      }
      answer = fhir.get("$unreadable-records?after=" + answer.parameter("next").asText()).is(200);
    }
    assertThat(found).contains("Observation/" + bad).doesNotContain("Observation/" + bad + "-not");
    fhir.get("$unreadable-records?after=x").is(400);
    fhir.get("$unreadable-records?nonsense=1").is(400);
  }
}
