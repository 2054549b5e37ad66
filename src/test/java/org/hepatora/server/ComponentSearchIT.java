// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Composite searches over elements that repeat: both parts are of one element. */
class ComponentSearchIT {
  private static final String RUN = unique("component");
  private static final Http FHIR = TestServer.shared().fhir();

  /** A blood pressure of 120/70 with a laterality, and an AFP of 70 that has no component. */
  @BeforeAll
  static void store() {
    FHIR.put("Patient/" + RUN, json("{'resourceType':'Patient','id':'%s'}", RUN)).is(201);
    String mm = "'unit':'mm[Hg]','system':'http://unitsofmeasure.org','code':'mm[Hg]'";
    put(
        "pressure",
        "55284-4",
        json(
            "'component':[{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'},{'system':'urn:ours','code':'systolic'}]},'valueQuantity':{'value':120,%s}},"
                + "{'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},'valueQuantity':{'value':70,%s}},"
                + "{'code':{'coding':[{'system':'urn:ours','code':'arm'}]},'valueCodeableConcept':{'coding':[{'system':'urn:sides','code':'left'}]}},"
                + "{'code':{'coding':[{'system':'urn:ours','code':'leg'}]},'valueCodeableConcept':{'coding':[{'system':'urn:sides','code':'right'}]}}]",
            mm, mm));
    put("afp", "1834-1", "'valueQuantity':{'value':70,'unit':'ng/mL'}");
  }

  private static void put(String id, String code, String rest) {
    FHIR.put(
            "Observation/" + RUN + "-" + id,
            json(
                "{'resourceType':'Observation','id':'%s-%s','status':'final','subject':{'reference':'Patient/%s'},'code':{'coding':[{'system':'http://loinc.org','code':'%s'}]},%s}",
                RUN, id, RUN, code, rest))
        .is(201);
  }

  private static String encoded(String query) {
    var text = new StringBuilder();
    for (String each : query.split("&")) {
      int equals = each.indexOf('=');
      text.append('&')
          .append(each, 0, equals + 1)
          .append(URLEncoder.encode(each.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "component-code-value-quantity=http://loinc.org|8480-6$120 pressure",
        "component-code-value-quantity=8480-6$120 pressure",
        "component-code-value-quantity=systolic$gt119 pressure",
        "component-code-value-quantity=urn:ours|systolic$120||mm[Hg] pressure",
        "component-code-value-quantity=8462-4$70|http://unitsofmeasure.org|mm[Hg] pressure",
        "component-code-value-quantity=http://loinc.org|8480-6$70 -",
        "component-code-value-quantity=8480-6$lt100 -",
        "component-code-value-quantity=urn:ours|8480-6$120 -",
        "component-code-value-quantity=8480-6$120||kPa -",
        "component-code-value-quantity=1834-1$70 -",
        "component-code-value-quantity=8480-6$70,8462-4$70 pressure",
        "component-code-value-quantity=8480-6$120&component-code-value-quantity=8462-4$70 pressure",
        "component-code-value-quantity=8480-6$120&component-code-value-quantity=8462-4$120 -",
        "component-code=8480-6&component-value-quantity=70 pressure",
        "component-code-value-concept=arm$left pressure",
        "component-code-value-concept=urn:ours|arm$urn:sides|left pressure",
        "component-code-value-concept=arm$right -",
        "combo-code-value-quantity=8480-6$70 -",
        "combo-code-value-quantity=8480-6$120 pressure",
        "combo-code-value-quantity=1834-1$70 afp",
        "combo-code-value-quantity=http://loinc.org|1834-1$lt70 -",
        "combo-code-value-concept=leg$right pressure",
        "combo-code-value-concept=leg$left -",
        "code-value-quantity=1834-1$70 afp"
      })
  void bothPartsAreOfOneComponent(String query, String found) {
    var answer = FHIR.get("Observation?patient=" + RUN + encoded(query)).is(200);
    if (found.equals("-")) {
      assertThat(answer.references()).isEmpty();
    } else {
      assertThat(answer.references()).containsExactly("Observation/" + RUN + "-" + found);
    }
  }

  /** Of the root and of the components, alone, negated, and where there is none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "combo-code=1834-1 afp",
        "combo-code=http://loinc.org|8480-6 pressure",
        "combo-code=55284-4 pressure",
        "combo-code=55284-4,1834-1 afp+pressure",
        "combo-code:not=8480-6 afp",
        "combo-code:missing=true -",
        "combo-code:missing=false afp+pressure",
        "combo-value-quantity=70 afp+pressure",
        "combo-value-quantity=120||mm[Hg] pressure",
        "combo-value-quantity=lt100 afp+pressure",
        "combo-value-quantity=gt100 pressure",
        "combo-value-quantity=ne70 pressure",
        "combo-value-quantity:missing=true -",
        "combo-value-concept=left pressure",
        "combo-value-concept:missing=true afp",
        "combo-value-concept:missing=false pressure"
      })
  void aComboIsTheRootOrAComponent(String query, String found) {
    var answer = FHIR.get("Observation?patient=" + RUN + encoded(query)).is(200);
    var expected =
        Stream.of(found.split("[+]"))
            .filter(each -> !each.equals("-"))
            .map(each -> "Observation/" + RUN + "-" + each)
            .toList();
    assertThat(answer.references()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aComboIsAskedAlsoFromThePatient() {
    String has = "Patient?_id=" + RUN + "&_has:Observation:patient:combo-code=";
    assertThat(FHIR.get(has + "8480-6").is(200).references()).containsExactly("Patient/" + RUN);
    assertThat(FHIR.get(has + "8480-7").is(200).references()).isEmpty();
  }

  @Test
  void alsoAfterAChange() {
    String id = RUN + "-pressure";
    String before = FHIR.get("Observation/" + id).is(200).text();
    FHIR.put("Observation/" + id, before.replace("120", "130")).is(200);
    String search = "Observation?patient=" + RUN;
    assertThat(
            FHIR.get(search + encoded("component-code-value-quantity=8480-6$120"))
                .is(200)
                .references())
        .isEmpty();
    assertThat(
            FHIR.get(search + encoded("component-code-value-quantity=8480-6$130"))
                .is(200)
                .references())
        .hasSize(1);
    FHIR.put("Observation/" + id, before).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8480-6$", "$70", "8480-6", "http://loinc.org|$70"})
  void halfACompositeIsRefused(String value) {
    var answer =
        FHIR.get("Observation?" + encoded("component-code-value-quantity=" + value).substring(1));
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
  }
}
