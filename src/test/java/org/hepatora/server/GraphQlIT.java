// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL as its clients ask: with variables, names of types and counts. */
class GraphQlIT {
  private static final String RUN = unique("graph");
  private static final Http FHIR = TestServer.shared().fhir();

  @BeforeAll
  static void store() {
    for (int i = 0; i < 3; i++) {
      FHIR.put(
              "Patient/" + RUN + i,
              json("{'resourceType':'Patient','id':'%s%d','name':[{'family':'%s'}]}", RUN, i, RUN))
          .is(201);
    }
  }

  private static Answer ask(String query, String variables) {
    return FHIR.post(
        "$graphql",
        "{\"query\":\"" + query.replace("\"", "\\\"") + "\",\"variables\":" + variables + "}",
        "Content-Type: application/json");
  }

  @Test
  void theIdIsTheIdAndTheTypeIsNamed() {
    var answer = ask("{__typename Patient(id:\"" + RUN + "0\"){__typename id}}", "{}").is(200);
    assertThat(answer.at("/data/__typename")).isEqualTo("Query");
    assertThat(answer.at("/data/Patient/__typename")).isEqualTo("Patient");
    assertThat(answer.at("/data/Patient/id")).isEqualTo(RUN + "0");
  }

  @Test
  void variablesArePutIn() {
    String query =
        "query Named($id: String!, $family: [String], $most: Int = 2) {"
            + "Patient(id:$id){id} PatientList(family:$family,_count:$most){id}}";
    var answer = ask(query, json("{'id':'%s1','family':'%s'}", RUN, RUN)).is(200);
    assertThat(answer.at("/data/Patient/id")).isEqualTo(RUN + "1");
    assertThat(answer.json().at("/data/PatientList").size()).isEqualTo(2);
  }

  @Test
  void aListHasTheCountAskedFor() {
    var one = ask("{PatientList(family:\"" + RUN + "\",_count:1){id}}", "{}").is(200);
    assertThat(one.json().at("/data/PatientList").size()).isEqualTo(1);
    var all = ask("{PatientList(family:\"" + RUN + "\"){id}}", "{}").is(200);
    assertThat(all.json().at("/data/PatientList").size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Nonsense{id}}",
        "{PatientList(_count:-1){id}}",
        "{PatientList(family:$unknown){id}}",
        "{PatientList(nonsense:1){id}}",
        "{PatientList(birthdate:\"2024-02-30\"){id}}",
        "{ObservationList(value_quantity:\"1.\"){id}}",
        "{ObservationList(value_quantity:\"gt1e400\"){id}}",
        "{ObservationList(value_quantity:\"100000000000000000\"){id}}",
        "{PatientList{nonsense}}",
        "query A{PatientList{id}} query B{PatientList{id}}"
      })
  void whatCannotBeAnsweredIs400(String query) {
    var answer = ask(query, "{}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
  }

  @Test
  void aQueryHasABoundedLength() {
    String list = "a:PatientList(_count:1){id name{family} } ";
    ask("{" + list + "}", "{}").is(200);
    ask("{" + list.repeat(300) + "}", "{}").is(400);
  }
}
