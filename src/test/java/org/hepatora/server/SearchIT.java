// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.util.List;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which resources a search finds. Every search names this class's own tag. */
class SearchIT {
  private static final String TAG = unique("search");
  private static final Http FHIR = TestServer.shared().fhir();

  private static String put(String type, String id, String rest) {
    String full = TAG + "-" + id;
    FHIR.put(
            type + "/" + full,
            json(
                "{'resourceType':'%s','id':'%s','meta':{'tag':[{'system':'urn:it','code':'%s'}]},%s}",
                type, full, TAG, rest))
        .is(201);
    return type + "/" + full;
  }

  @BeforeAll
  static void store() {
    String hospital = put("Organization", "hospital", "'name':'General'");
    String clinic =
        put(
            "Organization",
            "clinic",
            json("'name':'Liver Clinic','partOf':{'reference':'%s'}", hospital));
    String weiss =
        put(
            "Patient",
            "weiss",
            json(
                "'identifier':[{'system':'urn:mrn','value':'%s-1'}],'birthDate':'1961-04-03','gender':'male',"
                    + "'name':[{'family':'Weiss','given':['Anna Maria']}],'managingOrganization':{'reference':'%s'}",
                TAG, clinic));
    String braun =
        put(
            "Patient",
            "braun",
            "'birthDate':'1975-12-01','gender':'female','name':[{'family':'Braun'}]");
    for (String each :
        List.of("afp1;2024-01-10;820", "afp2;2024-04-10;95.5", "afp3;2024-07-10;12")) {
      String[] part = each.split(";");
      put(
          "Observation",
          part[0],
          json(
              "'status':'final','code':{'coding':[{'system':'http://loinc.org','code':'1834-1'}]},'subject':{'reference':'%s'},"
                  + "'effectiveDateTime':'%s','valueQuantity':{'value':%s,'unit':'ng/mL','system':'http://unitsofmeasure.org','code':'ng/mL'}",
              weiss, part[1], part[2]));
    }
    put(
        "Observation",
        "ecog",
        json(
            "'status':'final','code':{'coding':[{'system':'http://loinc.org','code':'89247-1'}]},'subject':{'reference':'%s'},'valueInteger':1",
            braun));
  }

  private static List<String> found(String search) {
    return FHIR
        .get(search + (search.contains("?") ? "&" : "?") + "_tag=urn:it%7C" + TAG)
        .is(200)
        .references()
        .stream()
        .map(each -> each.replace(TAG + "-", ""))
        .sorted()
        .toList();
  }

  @Test
  void byTokenStringDateAndQuantity() {
    assertThat(found("Patient?identifier=urn:mrn%7C" + TAG + "-1"))
        .containsExactly("Patient/weiss");
    assertThat(found("Patient?family=wei")).containsExactly("Patient/weiss");
    assertThat(found("Patient?family:exact=Wei")).isEmpty();
    assertThat(found("Patient?given:contains=mar")).containsExactly("Patient/weiss");
    assertThat(found("Patient?birthdate=lt1970")).containsExactly("Patient/weiss");
    assertThat(found("Observation?code=http://loinc.org%7C1834-1&date=ge2024-04-01"))
        .containsExactly("Observation/afp2", "Observation/afp3");
    assertThat(found("Observation?value-quantity=gt95.4%7Chttp://unitsofmeasure.org%7Cng/mL"))
        .containsExactly("Observation/afp1", "Observation/afp2");
  }

  @Test
  void byAnyOfSeveralValuesAndByAllOfSeveralParameters() {
    assertThat(found("Patient?family=weiss,braun")).hasSize(2);
    assertThat(found("Patient?family=weiss,braun&gender=female")).containsExactly("Patient/braun");
  }

  @Test
  void byWhatIsMissingAndByWhatIsNot() {
    assertThat(found("Patient?identifier:missing=true")).containsExactly("Patient/braun");
    assertThat(found("Patient?gender:not=male")).containsExactly("Patient/braun");
  }

  @Test
  void byReferenceAndByIdentifierOfTheReferenced() {
    assertThat(found("Observation?subject=Patient/" + TAG + "-braun"))
        .containsExactly("Observation/ecog");
    assertThat(found("Observation?patient=" + TAG + "-braun")).containsExactly("Observation/ecog");
  }

  @Test
  void byComposite() {
    assertThat(found("Observation?code-value-quantity=http://loinc.org%7C1834-1$lt50"))
        .containsExactly("Observation/afp3");
  }

  @Test
  void alongAChainOfReferences() {
    assertThat(found("Observation?subject:Patient.family=braun"))
        .containsExactly("Observation/ecog");
    assertThat(found("Observation?patient.organization.partof.name=General")).hasSize(3);
  }

  @Test
  void byWhatRefersToTheResource() {
    assertThat(found("Patient?_has:Observation:patient:code=http://loinc.org%7C89247-1"))
        .containsExactly("Patient/braun");
  }

  @Test
  void byFilterExpression() {
    assertThat(found("Patient?_filter=birthdate%20ge%201970-01-01"))
        .containsExactly("Patient/braun");
  }

  @Test
  void withWhatTheMatchesReferTo() {
    assertThat(found("Observation?code=89247-1&_include=Observation:subject"))
        .containsExactly("Observation/ecog", "Patient/braun");
    var entries =
        FHIR.get("Observation?code=89247-1&_include=Observation:subject&_tag=" + TAG).json();
    assertThat(entries.at("/entry/0/search/mode").asText()).isEqualTo("match");
    assertThat(entries.at("/entry/1/search/mode").asText()).isEqualTo("include");
  }

  @Test
  void withWhatTheIncludedReferToInTurn() {
    assertThat(found("Patient?family=weiss&_include=Patient:organization"))
        .containsExactly("Organization/clinic", "Patient/weiss");
    assertThat(
            found(
                "Patient?family=weiss&_include=Patient:organization"
                    + "&_include:iterate=Organization:partof"))
        .containsExactly("Organization/clinic", "Organization/hospital", "Patient/weiss");
  }

  @Test
  void withWhatRefersToTheMatches() {
    assertThat(found("Patient?family=weiss&_revinclude=Observation:subject"))
        .containsExactly(
            "Observation/afp1", "Observation/afp2", "Observation/afp3", "Patient/weiss");
    assertThat(
            found(
                "Organization?name=General&_revinclude=Organization:partof"
                    + "&_revinclude:iterate=Patient:organization"))
        .containsExactly("Organization/clinic", "Organization/hospital", "Patient/weiss");
  }

  @Test
  void byPostWithTheParametersInTheBody() {
    var answer =
        FHIR.post(
            "Patient/_search",
            "family=weiss&_tag=" + TAG,
            "Content-Type: application/x-www-form-urlencoded");
    assertThat(answer.is(200).references()).containsExactly("Patient/" + TAG + "-weiss");
  }
}
