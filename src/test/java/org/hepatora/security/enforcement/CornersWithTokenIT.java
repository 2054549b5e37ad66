// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import java.util.List;
import javax.sql.DataSource;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The corners of the API that are kept or refused without access control are so with it, and a
 * refusal tells nobody what is not theirs.
 */
class CornersWithTokenIT {
  private static final String CLINICIAN = Tokens.ofClinician("user/*.cruds");
  private static final String OF_A = Tokens.ofPatient(A, "patient/*.cruds");
  private static final String OF_B = Tokens.ofPatient(B, "patient/*.cruds");
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String JSON_PATCH = "Content-Type: application/json-patch+json";

  private final Http fhir = SecuredServer.fhir();
  private final JdbcClient jdbc = JdbcClient.create(SecuredServer.server().bean(DataSource.class));

  private static void refused(Answer answer, String expression) {
    assertThat(answer.is(400).at("/issue/0/expression/0")).isEqualTo(expression);
  }

  private static String observation(String id, String patient, String value) {
    return json(
        "{'resourceType':'Observation','id':'%s','status':'final','subject':{'reference':'Patient/%s'},'code':{'coding':[{'system':'http://loinc.org','code':'1975-2'}]},'valueQuantity':{'value':%s}}",
        id, patient, value);
  }

  private static String bundle(String type, String request, String resource) {
    return json(
        "{'resourceType':'Bundle','type':'%s','entry':[{'request':{%s},'resource':%s}]}",
        type, request, resource);
  }

  private String stored(String patient) {
    String id = unique("corner");
    fhir.put("Observation/" + id, observation(id, patient, "10.5"), CLINICIAN).is(201);
    return id;
  }

  /** Cases 01, 02 and 05: the form is judged whoever sends it. */
  @ParameterizedTest
  @ValueSource(strings = {"patient", "clinician"})
  void aValueThatFhirDoesNotHave(String who) {
    String token = who.equals("patient") ? OF_A : CLINICIAN;
    String id = unique("corner");
    var place = "Observation.valueQuantity.value";
    refused(fhir.post("Observation", observation(id, A, "'1.'"), token), place);
    var xml =
        "<Observation xmlns='http://hl7.org/fhir'><status value='final'/><code><text"
            + " value='x'/></code><subject><reference value='Patient/%s'/></subject>"
            + "<valueQuantity><value value='007'/></valueQuantity></Observation>";
    refused(
        fhir.post("Observation", xml.formatted(A), token, "Accept: application/fhir+json"), place);
    for (String type : List.of("batch", "transaction")) {
      refused(
          fhir.post(
              "",
              bundle(
                  type, "'method':'PUT','url':'Observation/" + id + "'", observation(id, A, "1.")),
              token),
          "Bundle.entry[0].resource.valueQuantity.value");
    }
    var narrative =
        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div"
            + " xmlns=\\\"http://www.w3.org/1999/xhtml\\\">a<br>b & c</div>\"}}";
    refused(fhir.post("Patient", narrative, CLINICIAN), "Patient.text.div");
    fhir.get("Observation/" + id, CLINICIAN).is(404);
  }

  /** Cases 06, 07 and 08. */
  @Test
  void anEntryIsOfTheTypeAndIdOfItsAddressAndOfTheVersionItSays() {
    String id = unique("corner");
    String put = "'method':'PUT','url':'Patient/" + id + "'";
    String otherId = json("{'resourceType':'Patient','id':'%s-b'}", id);
    String otherType = observation(id, A, "1");
    String post = "'method':'POST','url':'Patient'";
    String same = json("{'resourceType':'Patient','id':'%s'}", id);
    String stale = put + ",'ifMatch':'W/*9*'";
    refused(
        fhir.post("", bundle("transaction", put, otherId), CLINICIAN),
        "Bundle.entry[0].resource.id");
    refused(
        fhir.post("", bundle("transaction", post, otherType), CLINICIAN),
        "Bundle.entry[0].request.url");
    var never = bundle("transaction", stale, same).replace("*9*", "\\\"9\\\"");
    fhir.post("", never, CLINICIAN).is(412);
    // By the door, which reads the address first. The right to create a Patient is none to create
    // an Observation.
    String narrow = Tokens.ofClinician("user/Patient.cruds");
    var answer = fhir.post("", bundle("batch", post, otherType), narrow).is(200);
    assertThat(answer.at("/entry/0/response/status")).as(answer.text()).matches("40[03].*");
    fhir.get("Patient/" + id, CLINICIAN).is(404);
    fhir.get("Observation/" + id, CLINICIAN).is(404);
  }

  /** Case 09: with the scopes of both. */
  @Test
  void aLinkInANarrativeIsThatOfThePatient() {
    String urn = "urn:uuid:6f1c2f0e-0000-4000-8000-000000000001";
    String body =
        """
        {"resourceType":"Bundle","type":"transaction","entry":[
        {"fullUrl":"%1$s","request":{"method":"POST","url":"Patient"},"resource":{"resourceType":"Patient"}},
        {"request":{"method":"POST","url":"Observation"},"resource":{"resourceType":"Observation","status":"final",
        "code":{"text":"x"},"subject":{"reference":"%1$s"},"text":{"status":"generated",
        "div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><a href=\\"%1$s\\">patient</a></div>"}}}]}
        """
            .formatted(urn);
    fhir.post("", body, Tokens.ofClinician("user/Patient.cruds")).is(403);
    fhir.post("", body, OF_A).is(403);
    var answer = fhir.post("", body, CLINICIAN).is(200);
    String patient = answer.at("/entry/0/response/location").replaceFirst("/_history.*", "");
    String observation = answer.at("/entry/1/response/location");
    assertThat(fhir.get(observation, CLINICIAN).is(200).at("/text/div"))
        .contains("href=\"" + patient + "\"");
  }

  /** Cases 10 and 11, and the other kinds of patch; what is another's is told to nobody. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json|{'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'add'},{'name':'path','valueString':'Observation'},{'name':'name','valueString':'foo'},{'name':'value','valueString':'x'}]}]}",
        "json|{'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'delete'},{'name':'path','valueString':'Observation'}]}]}",
        "json-patch|[{'op':'test','path':'/status','value':'amended'}]",
        "json-patch|[{'op':'remove','path':'/method'}]",
        "json-patch|[{'op':'replace','path':'/valueQuantity/value','value':'1.'}]",
        "xml-patch|<diff xmlns:f='http://hl7.org/fhir'><remove"
            + " sel='f:Observation/f:method'/></diff>",
        "xml-patch|<diff xmlns:f='http://hl7.org/fhir'><replace"
            + " sel='f:Observation/f:status/@value'>no</replace></diff>"
      })
  void aPatchThatCannotBeApplied(String kind, String patch) {
    String type =
        "Content-Type: application/"
            + (kind.equals("json") ? "fhir+json" : kind + "+" + kind.replace("-patch", ""));
    String body = kind.startsWith("json") ? json(patch) : patch;
    String ofA = "Observation/" + stored(A);
    String ofB = "Observation/" + stored(B);
    for (String token : List.of(CLINICIAN, OF_A)) {
      assertThat(fhir.patch(ofA, body, type, token).is(400).at("/issue/0/expression/0"))
          .isNotEmpty();
    }
    fhir.patch(ofB, body, type, OF_A).is(403);
    fhir.patch(ofB, body, type).is(401);
    for (String each : List.of(ofA, ofB)) {
      assertThat(fhir.get(each, CLINICIAN).is(200).at("/meta/versionId")).isEqualTo("1");
    }
  }

  /** Whether a test holds is not told of what is another's. */
  @Test
  void aPatchIsNoWayToAsk() {
    String ofB = "Observation/" + stored(B);
    for (String status : List.of("final", "amended")) {
      var test = json("[{'op':'test','path':'/status','value':'%s'}]", status);
      fhir.patch(ofB, test, JSON_PATCH, OF_A).is(403);
    }
  }

  /** Case 12. */
  @Test
  void aCompositeIsOfOneComponent() {
    String id = unique("corner");
    var component =
        "{'code':{'coding':[{'system':'http://loinc.org','code':'%s'}]},'valueQuantity':{'value':%s,'unit':'mm[Hg]','system':'http://unitsofmeasure.org','code':'mm[Hg]'}}";
    fhir.put(
            "Observation/" + id,
            json(
                "{'resourceType':'Observation','id':'%s','status':'final','subject':{'reference':'Patient/%s'},'code':{'text':'x'},'component':[%s,%s]}",
                id, A, component.formatted("8480-6", 120), component.formatted("8462-4", 70)),
            OF_A)
        .is(201);
    String search = "Observation?_id=" + id + "&component-code-value-quantity=http://loinc.org%7C";
    assertThat(fhir.get(search + "8480-6%24120", OF_A).is(200).resources()).hasSize(1);
    assertThat(fhir.get(search + "8480-6%2470", OF_A).is(200).resources()).isEmpty();
    assertThat(fhir.get(search + "8480-6%24120", OF_B).is(200).resources()).isEmpty();
    fhir.get(search + "8480-6", OF_A).is(400);
  }

  /** What cannot be read is named to those whose it is. */
  @Test
  void aRecordThatCannotBeReadIsNamedToNobodyElse() {
    String bad = stored(B);
    int changed =
        jdbc.sql(
                "update hfj_res_ver set res_text_vc = replace(res_text_vc, '\"value\":10.5',"
                    + " '\"value\":1.') where res_id = (select res_id from hfj_resource where"
                    + " fhir_id = ?)")
            .param(bad)
            .update();
    assertThat(changed).isEqualTo(1);
    try {
      for (String own : List.of("Patient/" + B + "/$everything", "Observation?patient=" + B)) {
        assertThat(
                fhir.get(own + (own.contains("?") ? "&" : "?") + "_count=500", CLINICIAN)
                    .is(200)
                    .text())
            .contains("OperationOutcome", bad);
      }
      fhir.get("Observation/" + bad, CLINICIAN).is(422);
      for (String path :
          List.of(
              "Observation/" + bad,
              "Observation/" + bad + "/_history",
              "Observation?_id=" + bad,
              "Observation?_count=500",
              "Patient/" + B + "/$everything",
              "Patient/" + A + "/$everything?_count=500",
              "Patient?_id=" + A + "&_revinclude=Observation:patient")) {
        var answer = fhir.get(path, OF_A);
        assertThat(answer.status()).as(path).isIn(200, 403, 404);
        assertThat(answer.text().replace(path, "")).as(path).doesNotContain(bad);
      }
      fhir.get("$unreadable-records", OF_A).is(403);
      fhir.get("$unreadable-records", CLINICIAN).is(403);
    } finally {
      fhir.delete("Observation/" + bad, CLINICIAN).is(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Observation", "Observation/_search", "Condition/_search"})
  void aPageIsTheirsWhoAsked(String place) {
    stored(A);
    stored(A);
    String next = fhir.get("Observation?patient=" + A + "&_count=1", OF_A).is(200).link("next");
    String query = next.substring(next.indexOf('?') + 1);
    var expected = fhir.get(next, OF_A).is(200).references();
    assertThat(expected).hasSize(1);
    assertThat(fhir.get(place + "?" + query, OF_A).is(200).references()).isEqualTo(expected);
    assertThat(fhir.post("", query, FORM, OF_A).is(200).references()).isEqualTo(expected);
    for (var answer :
        List.of(fhir.get(place + "?" + query, OF_B), fhir.post("", query, FORM, OF_B))) {
      assertThat(answer.status()).isIn(200, 403, 404, 410);
      assertThat(answer.text()).doesNotContain(expected.get(0));
    }
    fhir.get(place + "?" + query).is(401);
    fhir.post("", query, FORM).is(401);
  }

  /** It is searched by a filter, which nobody whose search is limited may ask by. */
  @Test
  void aCompartmentIsForThoseWhoSeeAll() {
    String ofA = "Observation/" + stored(A);
    String ofB = "Observation/" + stored(B);
    String clinician = Tokens.ofClinician("user/*.rs");
    assertThat(fhir.get("Patient/" + A + "/Observation?_count=500", clinician).is(200).references())
        .contains(ofA)
        .doesNotContain(ofB);
    fhir.get("Patient/" + A + "/Observation", OF_A).is(403);
    fhir.get("Patient/" + B + "/Observation", OF_A).is(403);
    fhir.get("Patient/" + A + "/Observation").is(401);
  }

  @Test
  void everythingIsThePatients() {
    String ofA = "Observation/" + stored(A);
    assertThat(
            fhir.get("Patient/" + A + "/$everything?_type=Observation&_count=500", OF_A)
                .is(200)
                .references())
        .contains(ofA);
    refused(fhir.get("Patient/" + A + "/$everything?_type=Foo", OF_A), "_type");
    refused(fhir.get("Patient/" + A + "/$everything?nonsense=1", OF_A), "nonsense");
    fhir.post("Patient/" + A + "/$everything", "", "Content-Type: application/fhir+json", OF_A)
        .is(200);
    fhir.get("Patient/" + B + "/$everything", OF_A).is(403);
    fhir.get("Patient/" + A + "/$everything").is(401);
  }
}
