// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operations that show a whole chart: $everything, $summary, $document, GraphQL. */
class EverythingIT {
  private static final String ID = unique("chart");
  private static final Http FHIR = TestServer.shared().fhir();

  private static void put(String type, String id, String rest) {
    FHIR.put(type + "/" + id, json("{'resourceType':'%s','id':'%s',%s}", type, id, rest)).is(201);
  }

  @BeforeAll
  static void store() {
    put("Practitioner", ID, "'name':[{'family':'Surgeon'}]");
    put(
        "Patient",
        ID,
        json(
            "'birthDate':'1961-04-03','gender':'male','name':[{'family':'Weiss','given':['Anna']}],'generalPractitioner':[{'reference':'Practitioner/%s'}]",
            ID));
    String subject = json("'subject':{'reference':'Patient/%s'}", ID);
    put("Encounter", ID, json("'status':'finished','class':{'code':'AMB'},%s", subject));
    put(
        "Condition",
        ID,
        json(
            "'clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},"
                + "'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'confirmed'}]},'code':{'coding':[{'system':'http://snomed.info/sct','code':'109841003','display':'Liver"
                + " cell carcinoma'}]},'encounter':{'reference':'Encounter/%s'},%s",
            ID, subject));
    put("Observation", ID, json("'status':'final','code':{'text':'AFP'},%s", subject));
    put("Patient", ID + "-other", "'name':[{'family':'Other'}]");
    put(
        "Composition",
        ID,
        json(
            "'status':'final','type':{'text':'letter'},'date':'2024-05-01','title':'Letter','author':[{'reference':'Practitioner/%s'}],"
                + "'section':[{'title':'Diagnosis','entry':[{'reference':'Condition/%s'}]}],%s",
            ID, ID, subject));
  }

  @Test
  void everythingOfAPatientIsItsWholeChartAndNobodyElses() {
    var all = FHIR.get("Patient/" + ID + "/$everything").is(200).references();
    assertThat(all)
        .contains(
            "Patient/" + ID,
            "Encounter/" + ID,
            "Condition/" + ID,
            "Observation/" + ID,
            "Practitioner/" + ID)
        .doesNotContain("Patient/" + ID + "-other");
  }

  @Test
  void everythingOfAPatientMayBeLimitedToTypesAndIsPaged() {
    assertThat(FHIR.get("Patient/" + ID + "/$everything?_type=Observation").is(200).references())
        .contains("Observation/" + ID)
        .doesNotContain("Condition/" + ID);
    for (String types : List.of("Foo", "Observation,Foo", "observation")) {
      refused(FHIR.get("Patient/" + ID + "/$everything?_type=" + types), 400, "_type");
    }
    var seen = new ArrayList<String>();
    String page = "Patient/" + ID + "/$everything?_count=2";
    while (!page.isEmpty()) {
      var answer = FHIR.get(page).is(200);
      seen.addAll(answer.references());
      page = answer.link("next");
    }
    assertThat(seen).contains("Patient/" + ID, "Observation/" + ID).doesNotHaveDuplicates();
  }

  @Test
  void everythingOfAnEncounterIsWhatHappenedThere() {
    assertThat(FHIR.get("Encounter/" + ID + "/$everything").is(200).references())
        .contains("Encounter/" + ID, "Condition/" + ID, "Patient/" + ID);
  }

  @Test
  void everythingOfNobodyIsNotFound() {
    FHIR.get("Patient/" + unique("nobody") + "/$everything").is(404);
  }

  @Test
  void theSummaryIsAnInternationalPatientSummary() {
    var summary = FHIR.get("Patient/" + ID + "/$summary").is(200);
    assertThat(summary.at("/type")).isEqualTo("document");
    var composition = summary.resources().get(0);
    assertThat(composition.path("resourceType").asText()).isEqualTo("Composition");
    assertThat(composition.at("/type/coding/0/code").asText()).isEqualTo("60591-5");
    assertThat(summary.references()).contains("Condition/" + ID);
  }

  @Test
  void aDocumentStartsWithItsCompositionAndHoldsWhatThatNames() {
    var document = FHIR.get("Composition/" + ID + "/$document").is(200);
    assertThat(document.at("/type")).isEqualTo("document");
    assertThat(document.references().get(0)).isEqualTo("Composition/" + ID);
    assertThat(document.references()).contains("Condition/" + ID, "Practitioner/" + ID);
  }

  @Test
  void graphQlOnAPatientGivesTheFieldsAskedFor() {
    var answer =
        FHIR.get("Patient/" + ID + "/$graphql?query=%7Bname%7Bfamily,given%7D,birthDate%7D");
    assertThat(answer.is(200).at("/data/name/0/family")).isEqualTo("Weiss");
    assertThat(answer.at("/data/birthDate")).isEqualTo("1961-04-03");
    assertThat(answer.json().at("/data").has("gender")).isFalse();
  }

  @Test
  void graphQlOnTheServerSearchesAndFollowsReferences() {
    var answer =
        FHIR.post(
            "$graphql",
            "{\"query\":\"{ConditionList(_id: \\\"%s\\\"){id subject{reference resource{... on Patient{birthDate}}}}}\"}"
                .formatted(ID),
            "Content-Type: application/json");
    assertThat(answer.is(200).at("/data/ConditionList/0/id")).contains(ID);
    assertThat(answer.at("/data/ConditionList/0/subject/resource/birthDate"))
        .isEqualTo("1961-04-03");
  }

  @Test
  void graphQlThatCannotBeReadIsAClientError() {
    assertThat(FHIR.get("Patient/" + ID + "/$graphql?query=%7Bname").status()).isBetween(400, 422);
  }

  @Test
  void theSummaryNamesSectionsTheChartHasNothingFor() {
    var composition = FHIR.get("Patient/" + ID + "/$summary").is(200).resources().get(0);
    var titles =
        StreamSupport.stream(composition.path("section").spliterator(), false)
            .map(each -> each.at("/code/coding/0/code").asText())
            .toList();
    // Allergies and medication are mandatory sections of the IPS.
    assertThat(titles).contains("48765-2", "10160-0", "11450-4");
  }

  @Test
  void everythingOfAPeriodIsTheCareOfThatPeriod() {
    String id = unique("period");
    String subject = json("'subject':{'reference':'Patient/%s'}", id);
    put("Patient", id, "'birthDate':'1961-04-03'");
    for (String year : List.of("2022", "2023", "2024")) {
      put(
          "Observation",
          id + year,
          json(
              "'status':'final','code':{'text':'x'},'effectiveDateTime':'%s-06-15',%s",
              year, subject));
    }
    put("Condition", id, json("'code':{'text':'x'},%s", subject));
    String everything = "Patient/" + id + "/$everything";
    assertThat(FHIR.get(everything + "?start=2023&end=2023-12").is(200).references())
        .containsExactlyInAnyOrder(
            "Patient/" + id, "Observation/" + id + "2023", "Condition/" + id);
    assertThat(FHIR.get(everything + "?start=2023-06-15").is(200).references())
        .contains("Observation/" + id + "2023", "Observation/" + id + "2024")
        .doesNotContain("Observation/" + id + "2022");
    assertThat(
            FHIR.post(
                    everything,
                    "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"end\",\"valueDate\":\"2023-06-14\"}]}")
                .is(200)
                .references())
        .contains("Observation/" + id + "2022")
        .doesNotContain("Observation/" + id + "2023");
    var seen = new ArrayList<String>();
    String page = everything + "?start=2023&_count=2";
    while (!page.isEmpty()) {
      var answer = FHIR.get(page).is(200);
      seen.addAll(answer.references());
      page = answer.link("next");
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "Patient/" + id,
            "Condition/" + id,
            "Observation/" + id + "2023",
            "Observation/" + id + "2024");
    assertThat(FHIR.get(everything + "?_since=2999-01-01T00:00:00Z").is(200).references())
        .doesNotContain("Observation/" + id + "2022");
    assertThat(FHIR.get(everything + "?_since=2020-01-01T00:00:00Z").is(200).references())
        .contains("Observation/" + id + "2022");
    FHIR.post(everything, "").is(200);
    FHIR.get(everything + "?start=yesterday").is(400);
    FHIR.get(everything + "?_since=yesterday").is(400);
    FHIR.get("Encounter/" + ID + "/$everything?start=2023").is(400);
  }
}
