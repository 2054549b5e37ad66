// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the found resources are shown: how much of them, how many, in what order, page by page. */
class SearchResultIT {
  private static final String TAG = unique("result");
  private static final String MINE = "_tag=urn:it%7C" + TAG;
  private static final Http FHIR = TestServer.shared().fhir();
  private static final int PATIENTS = 7;

  @BeforeAll
  static void store() {
    for (int i = 1; i <= PATIENTS; i++) {
      FHIR.put(
              "Patient/" + TAG + "-" + i,
              json(
                  "{'resourceType':'Patient','id':'%s-%s','meta':{'tag':[{'system':'urn:it','code':'%s'}],"
                      + "'security':[{'system':'urn:sec','code':'%s-%s'}],'profile':['urn:profile:%s-%s'],'source':'urn:source:%s-%s'},"
                      + "'text':{'status':'generated','div':'<div xmlns=\\'http://www.w3.org/1999/xhtml\\'>x</div>'},"
                      + "'name':[{'family':'F%s'}],'birthDate':'19%s0-01-01','gender':'female'}",
                  TAG, i, TAG, TAG, i, TAG, i, TAG, i, i, i))
          .is(201);
    }
  }

  private static String patient(int number) {
    return "Patient/" + TAG + "-" + number;
  }

  @Test
  void onlyTheElementsAskedForAndWhatIsMandatory() {
    var found =
        FHIR.get("Patient?_elements=birthDate&_id=" + TAG + "-1").is(200).resources().get(0);
    assertThat(found.path("birthDate").asText()).isEqualTo("1910-01-01");
    assertThat(found.has("name")).isFalse();
    assertThat(found.has("gender")).isFalse();
    assertThat(found.at("/meta/tag").toString()).contains("SUBSETTED");
  }

  @Test
  void aSummaryLeavesOutTheNarrative() {
    var summary = FHIR.get(patient(1) + "?_summary=true").is(200);
    assertThat(summary.json().has("text")).isFalse();
    assertThat(summary.at("/name/0/family")).isEqualTo("F1");
    var texts = FHIR.get("Patient?_summary=text&_id=" + TAG + "-1").is(200).resources().get(0);
    assertThat(texts.has("text")).isTrue();
    assertThat(texts.has("name")).isFalse();
    assertThat(FHIR.get(patient(1) + "?_summary=data").is(200).json().has("text")).isFalse();
    assertThat(FHIR.get(patient(1)).is(200).json().has("text")).isTrue();
  }

  @Test
  void aCountAloneHasNoEntries() {
    var count = FHIR.get("Patient?_summary=count&" + MINE).is(200);
    assertThat(count.at("/total")).isEqualTo("7");
    assertThat(count.json().has("entry")).isFalse();
    assertThat(FHIR.get("Patient?_count=0&" + MINE).is(200).at("/total")).isEqualTo("7");
  }

  @Test
  void theTotalIsExactWhenAsked() {
    var page = FHIR.get("Patient?_total=accurate&_count=2&" + MINE).is(200);
    assertThat(page.at("/total")).isEqualTo("7");
    assertThat(page.resources()).hasSize(2);
  }

  @Test
  void sortedByOneAndByTwoParametersEitherWay() {
    assertThat(FHIR.get("Patient?_sort=-birthdate&" + MINE).is(200).references())
        .containsExactly(
            patient(7), patient(6), patient(5), patient(4), patient(3), patient(2), patient(1));
    assertThat(FHIR.get("Patient?_sort=gender,family&_count=2&" + MINE).is(200).references())
        .containsExactly(patient(1), patient(2));
  }

  @Test
  void sortedByAParameterOfTheReferenced() {
    for (int i : List.of(2, 3, 1)) {
      FHIR.put(
          "Basic/" + TAG + "-" + i,
          json(
              "{'resourceType':'Basic','id':'%s-%s','code':{'text':'%s'},'meta':{'tag':[{'system':'urn:it','code':'%s'}]},"
                  + "'subject':{'reference':'%s'}}",
              TAG, i, i, TAG, patient(i)));
    }
    assertThat(FHIR.get("Basic?_sort=-patient.family&" + MINE).is(200).references())
        .containsExactly("Basic/" + TAG + "-3", "Basic/" + TAG + "-2", "Basic/" + TAG + "-1");
  }

  @Test
  void membersOfAList() {
    String list =
        FHIR.create(
            json(
                "{'resourceType':'List','status':'current','mode':'working','entry':[{'item':{'reference':'%s'}},{'item':{'reference':'%s'}}]}",
                patient(2), patient(5)));
    assertThat(FHIR.get("Patient?_list=" + list).is(200).references())
        .containsExactlyInAnyOrder(patient(2), patient(5));
  }

  @Test
  void byTagSecurityLabelProfileSourceAndLastUpdate() {
    assertThat(FHIR.get("Patient?" + MINE).is(200).at("/total")).isEqualTo("7");
    assertThat(FHIR.get("Patient?_security=urn:sec%7C" + TAG + "-3").is(200).references())
        .containsExactly(patient(3));
    assertThat(FHIR.get("Patient?_profile=urn:profile:" + TAG + "-4").is(200).references())
        .containsExactly(patient(4));
    assertThat(FHIR.get("Patient?_source=urn:source:" + TAG + "-5").is(200).references())
        .containsExactly(patient(5));
    assertThat(FHIR.get("Patient?_lastUpdated=lt2020-01-01&" + MINE).is(200).references())
        .isEmpty();
  }

  @Test
  void pagesHoldEveryMatchOnceAndEnd() {
    var pages = new ArrayList<List<String>>();
    String page = "Patient?_sort=birthdate&_count=3&" + MINE;
    while (!page.isEmpty()) {
      var answer = FHIR.get(page).is(200);
      pages.add(answer.references());
      page = answer.link("next");
    }
    assertThat(pages)
        .containsExactly(
            List.of(patient(1), patient(2), patient(3)),
            List.of(patient(4), patient(5), patient(6)),
            List.of(patient(7)));
  }

  @Test
  void thePreviousPageIsLinkedToo() {
    var first = FHIR.get("Patient?_sort=birthdate&_count=3&" + MINE).is(200);
    var second = FHIR.get(first.link("next")).is(200);
    assertThat(FHIR.get(second.link("previous")).is(200).references())
        .isEqualTo(first.references());
  }

  @Test
  void aWriteIsSeenByTheSearchThatFollowsIt() {
    String family = unique("Fresh");
    String body = json("{'resourceType':'Patient','name':[{'family':'%s'}]}", family);
    for (int i = 1; i <= 3; i++) {
      FHIR.create(body);
      assertThat(FHIR.get("Patient?family=" + family).is(200).references()).hasSize(i);
    }
  }

  @Test
  void thePageSizeHasAnUpperBound() {
    assertThat(FHIR.get("Patient?_count=100000&" + MINE).is(200).resources()).hasSize(PATIENTS);
  }
}
