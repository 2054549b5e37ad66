// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * By writing, deleting, exporting and asking, a token reaches no further than by reading. What one
 * server is asked is looked at on the other server of the same database.
 */
class BeyondTheTokenIT {
  private static final String ADMIN = Tokens.ofAdministrator("user/*.cruds", "system/*.cruds");
  private static final String OF_A = Tokens.ofPatient(A, "patient/*.cruds");
  private static final String FHIR_PATCH = "Content-Type: application/fhir+json";
  private static final String JSON_PATCH = "Content-Type: application/json-patch+json";

  private final Http fhir = SecuredServer.fhir();
  private final Http other = SecuredServer.second().fhir();

  private static String observation(String id, String patient, String more) {
    return json(
        "{'resourceType':'Observation','id':'%s','status':'final','code':{'text':'x'},'subject':{'reference':'Patient/%s'}%s}",
        id, patient, more);
  }

  private String stored(String patient, String more) {
    String id = TestServer.unique("beyond");
    fhir.put("Observation/" + id, observation(id, patient, more), ADMIN).is(201);
    return id;
  }

  private void stillThere(String id) {
    assertThat(other.get("Observation/" + id, ADMIN).is(200).at("/meta/versionId")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Observation?_id=%s&_expunge=true",
        "Observation?subject=Patient/demo-0002&_id=%s&_expunge=true",
        "Observation?subject=Patient/demo-0001&_id=%s&_expunge=true",
        "Observation?_id=%s&_expunge=false",
        "Observation?_id=%s&_cascade=delete",
        "Observation/%s?_cascade=delete",
        "Observation/%s?_expunge=true",
        "Observation/%s"
      })
  void nobodyElsesIsDeletedAndWhatLastsIsTheAdministrators(String path) {
    String id = stored(B, "");
    fhir.delete(path.formatted(id), OF_A).is(403);
    fhir.post(
            "",
            json(
                "{'resourceType':'Bundle','type':'transaction','entry':[{'request':{'method':'DELETE','url':'%s'}}]}",
                path.formatted(id)),
            OF_A)
        .is(403);
    stillThere(id);
    if (path.contains("_expunge") || path.contains("_cascade")) {
      fhir.delete(path.formatted(id), Tokens.ofClinician("user/*.cruds")).is(403);
      stillThere(id);
    }
  }

  @Test
  void theHeaderThatCascadesIsTheAdministratorsToo() {
    String id = stored(A, "");
    fhir.delete("Observation/" + id, OF_A, "X-Cascade: delete").is(403);
    stillThere(id);
    fhir.delete("Observation/" + id, OF_A).is(200);
    other.get("Observation/" + id, ADMIN).is(410);
  }

  @Test
  void whatIsDeletedForGoodLeavesALineForEach() throws Exception {
    String id = stored(B, "");
    String second = stored(A, "");
    fhir.delete("Observation?_id=" + id + "," + second + "&_expunge=true", ADMIN).is(200);
    for (String each : List.of(id, second)) {
      String patient = each.equals(id) ? B : A;
      var lines =
          other.get("AuditEvent?action=D&entity=Observation/" + each, ADMIN).is(200).resources();
      assertThat(lines).hasSize(1);
      assertThat(lines.get(0).toString()).contains("Patient/" + patient);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MedicationAdministration,subject,\"performer\":[{\"actor\":{\"reference\":\"Patient/A\"}}]",
    "Condition,subject,\"asserter\":{\"reference\":\"Patient/A\"}",
    "MedicationRequest,subject,\"requester\":{\"reference\":\"Patient/A\"}",
    "AllergyIntolerance,patient,\"recorder\":{\"reference\":\"Patient/A\"}",
    "Communication,subject,\"sender\":{\"reference\":\"Patient/A\"}",
    "QuestionnaireResponse,subject,\"author\":{\"reference\":\"Patient/A\"}",
    "QuestionnaireResponse,subject,\"source\":{\"reference\":\"Patient/A\"}",
    "ServiceRequest,subject,\"requester\":{\"reference\":\"Patient/A\"}",
    "Observation,subject,\"performer\":[{\"reference\":\"Patient/A\"}]",
    "Composition,subject,\"author\":[{\"reference\":\"Patient/A\"}]",
    "DocumentReference,subject,\"author\":[{\"reference\":\"Patient/A\"}]",
    "Task,for,\"requester\":{\"reference\":\"Patient/A\"}",
    "RelatedPerson,patient,\"name\":[{\"text\":\"A\"}]"
  })
  void nothingIsWrittenIntoAnothersChartByBeingNamedInIt(
      String type, String reference, String more) {
    String id = TestServer.unique("into-b");
    String mine = body(type, id, reference, A, "");
    String theirs = body(type, id, reference, B, more.replace("Patient/A", "Patient/" + A));
    fhir.post(type, theirs, OF_A).is(403);
    fhir.put(type + "/" + id, theirs, OF_A).is(403);
    fhir.post("", entry("POST", type, theirs), OF_A).is(403);
    other.get(type + "/" + id, ADMIN).is(404);
    // The same about A is taken, and not moved to B afterwards.
    fhir.put(type + "/" + id, mine, OF_A).is(201);
    fhir.put(type + "/" + id, theirs, OF_A).is(403);
    fhir.post("", entry("PUT", type + "/" + id, theirs), OF_A).is(403);
    fhir.patch(
            type + "/" + id,
            json("[{'op':'replace','path':'/%s/reference','value':'Patient/%s'}]", reference, B),
            OF_A,
            JSON_PATCH)
        .is(403);
    assertThat(other.get(type + "/" + id, ADMIN).is(200).at("/meta/versionId")).isEqualTo("1");
    // What an administrator stored of B, naming A, is not A's to change or delete.
    fhir.put(type + "/" + id + "-b", theirs.replace(id, id + "-b"), ADMIN).is(201);
    fhir.put(type + "/" + id + "-b", mine.replace(id, id + "-b"), OF_A).is(403);
    fhir.delete(type + "/" + id + "-b", OF_A).is(403);
    assertThat(other.get(type + "/" + id + "-b", ADMIN).is(200).at("/meta/versionId"))
        .isEqualTo("1");
  }

  private static String body(
      String type, String id, String reference, String patient, String more) {
    return json(
        "{'resourceType':'%s','id':'%s','%s':{'reference':'Patient/%s'}%s}",
        type, id, reference, patient, more.isEmpty() ? "" : "," + more);
  }

  private static String entry(String method, String url, String resource) {
    return json(
        "{'resourceType':'Bundle','type':'transaction','entry':[{'resource':%s,'request':{'method':'%s','url':'%s'}}]}",
        resource, method, url);
  }

  @Test
  void aResourceOfOneTypeUnderTheAddressOfAnotherIsRefused() {
    String id = TestServer.unique("other-type");
    String patient =
        json("{'resourceType':'Patient','id':'%s','identifier':[{'value':'%s'}]}", id, id);
    String some = Tokens.ofClinician("user/Observation.cruds");
    assertThat(fhir.post("", entry("POST", "Observation", patient), some).status()).isIn(400, 403);
    assertThat(fhir.post("", entry("PUT", "Observation/" + id, patient), some).status())
        .isIn(400, 403);
    assertThat(fhir.post("Observation", patient, some).status()).isIn(400, 403);
    assertThat(fhir.put("Observation/" + id, patient, some).status()).isIn(400, 403);
    fhir.post("", entry("POST", "Observation", patient).replace("transaction", "batch"), some);
    other.get("Patient/" + id, ADMIN).is(404);
    assertThat(other.get("Patient?identifier=" + id, ADMIN).is(200).references()).isEmpty();
    // HAPI takes a resource without content for none, and stores it.
    String empty = json("{'resourceType':'Group'}");
    String groups = other.get("Group?_summary=count", ADMIN).is(200).at("/total");
    assertThat(fhir.post("", entry("POST", "Observation", empty), some).status()).isIn(400, 403);
    fhir.post("", entry("POST", "Observation", empty).replace("transaction", "batch"), some);
    assertThat(other.get("Group?_summary=count", ADMIN).is(200).at("/total")).isEqualTo(groups);
    // The other way round: a right to the address is none to what is in the body.
    String observation = observation(id, A, json(",'identifier':[{'value':'%s'}]", id));
    String patients = Tokens.ofClinician("user/Patient.cruds");
    assertThat(fhir.post("", entry("POST", "Patient", observation), patients).status())
        .isIn(400, 403);
    fhir.post("", entry("POST", "Patient", observation).replace("transaction", "batch"), patients);
    assertThat(fhir.post("Patient", observation, patients).status()).isIn(400, 403);
    assertThat(other.get("Observation?identifier=" + id, ADMIN).is(200).references()).isEmpty();
  }

  @Test
  void anUpdateIsOfTheAddressAndNotOfContentLocation() {
    String id = stored(B, "");
    String mine = TestServer.unique("beyond");
    assertThat(
            fhir.put(
                    "Observation/" + mine,
                    observation(id, A, ""),
                    OF_A,
                    "Content-Location: Observation/" + id)
                .status())
        .isIn(400, 403);
    stillThere(id);
  }

  @Test
  void anExportIsOfTheTypesThatAreUsed() {
    String some = Tokens.token(claims -> {}, "system/Observation.rs");
    String body =
        json(
            "{'resourceType':'Parameters','parameter':[{'name':'_type','valueString':'Patient'}]}");
    String both = "$export?_type=Observation";
    assertThat(fhir.post(both, body, some, "Prefer: respond-async").status()).isIn(400, 403);
    fhir.post(both, body.replace("Patient", "Observation"), some, "Prefer: respond-async").is(400);
    fhir.post("$export", body, some, "Prefer: respond-async").is(403);
    fhir.post("$export", body.replace("Patient", "Observation"), some, "Prefer: respond-async")
        .is(202);
    fhir.get("$export?_type=Observation", some, "Prefer: respond-async").is(202);
    fhir.get("$export?_type=Patient", some, "Prefer: respond-async").is(403);
    fhir.get("$export", some, "Prefer: respond-async").is(403);
    fhir.get(
            "$export?_type=Observation&_typeFilter=" + encoded("Observation?patient.family=Nobody"),
            some,
            "Prefer: respond-async")
        .is(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'op':'test','path':'/status','value':'final'}]",
        "[{'op':'test','path':'/status','value':'amended'}]",
        "[{'op':'remove','path':'/valueString'}]",
        "[{'op':'remove','path':'/interpretation'}]",
        "[{'op':'replace','path':'/status','value':'amended'}]",
        "nonsense"
      })
  void aPatchOfAnothersResourceTellsNothing(String patch) {
    String id = stored(B, ",'valueString':'secret'");
    String text = json(patch);
    String mine = stored(A, "");
    var there = fhir.patch("Observation/" + id, text, OF_A, JSON_PATCH).is(403);
    var nowhere =
        fhir.patch("Observation/" + TestServer.unique("none"), text, OF_A, JSON_PATCH).is(403);
    assertThat(there.text()).isEqualTo(nowhere.text());
    stillThere(id);
    String binary =
        java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    String bundle =
        json(
            "{'resourceType':'Bundle','type':'%s','entry':[{'resource':{'resourceType':'Binary','contentType':'application/json-patch+json','data':'%s'},'request':{'method':'PATCH','url':'Observation/%s'}},"
                + "{'resource':%s,'request':{'method':'PUT','url':'Observation/%s'}}]}",
            "transaction", binary, id, observation(mine, A, ",'valueString':'new'"), mine);
    fhir.post("", bundle, OF_A).is(403);
    stillThere(id);
    stillThere(mine);
    var batch = fhir.post("", bundle.replace("\"transaction\"", "\"batch\""), OF_A).is(200);
    assertThat(batch.at("/entry/0/response/status")).startsWith("403");
    assertThat(batch.at("/entry/1/response/status")).startsWith("200");
    stillThere(id);
    assertThat(other.get("Observation/" + mine, ADMIN).at("/meta/versionId")).isEqualTo("2");
  }

  @Test
  void aFhirPatchWithAConditionTellsNothing() {
    String id = stored(B, ",'valueString':'secret'");
    for (String path :
        List.of("Observation.where(value='secret').status", "Observation.where(false).status")) {
      String patch =
          json(
              "{'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'replace'},{'name':'path','valueString':\"%s\"},{'name':'value','valueCode':'amended'}]}]}"
                  .replace("\"%s\"", "'%s'"),
              path.replace("'", "\\\""));
      fhir.patch("Observation/" + id, patch, OF_A, FHIR_PATCH).is(403);
    }
    stillThere(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Observation?performer:Patient.family=SecretB",
        "Observation?performer.family=SecretB",
        "Observation?focus:Patient.family=SecretB",
        "Observation?focus.code=x",
        "Observation?has-member.code=x",
        "List?item:Observation.code=x",
        "Provenance?agent:Patient.family=SecretB",
        "Composition?author:Patient.family=SecretB",
        "Appointment?actor:Patient.family=SecretB",
        "Appointment?patient.family=SecretB",
        "Patient?link:Patient.family=SecretB",
        "Observation?encounter.status=finished",
        "Observation?subject.general-practitioner.name=x",
        "Observation?_sort=performer.family",
        "Practitioner?_has:Observation:performer:code=x",
        "Patient?_has:Observation:performer:code=x",
        "Observation?_filter=status%20eq%20final"
      })
  void whatASearchMayNotAskNoConditionMay(String question) {
    fhir.get(question, OF_A).is(403);
    String type = question.substring(0, question.indexOf('?'));
    String query = question.substring(question.indexOf('?') + 1);
    fhir.post(type + "/_search", query, OF_A, "Content-Type: application/x-www-form-urlencoded")
        .is(403);
    if (query.startsWith("_sort")) {
      return;
    }
    String id = TestServer.unique("asks");
    String resource = body(type, id, "subject", A, "");
    refused(fhir.delete(question, OF_A));
    if (type.equals("Observation")) {
      refused(fhir.put(question, resource.replace("\"id\":\"" + id + "\",", ""), OF_A));
      refused(fhir.post("Observation", resource, OF_A, "If-None-Exist: " + query));
      String patch = json("[{'op':'test','path':'/status','value':'x'}]");
      refused(fhir.patch(question, patch, OF_A, JSON_PATCH));
      refused(fhir.post("", conditional(resource, "Observation?" + query), OF_A));
      var referring = observation(id, A, json(",'hasMember':[{'reference':'%s'}]", question));
      refused(fhir.post("Observation", referring, OF_A));
      refused(fhir.post("", entry("POST", "Observation", referring), OF_A));
    }
  }

  /** 400 for what no condition may be of, whoever asks. */
  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(400, 403);
  }

  private static String conditional(String resource, String condition) {
    return json(
        "{'resourceType':'Bundle','type':'transaction','entry':[{'resource':%s,'request':{'method':'POST','url':'Observation','ifNoneExist':'%s'}}]}",
        resource, condition);
  }

  /** Conditions are narrowed like searches: what is another's is as if it were not there. */
  @Test
  void aConditionFindsNobodyElses() {
    String code = TestServer.unique("code");
    String identified = json(",'identifier':[{'system':'urn:it','value':'%s'}]", code);
    String id = stored(B, identified);
    String condition = "identifier=urn:it%7C" + code;
    String mine = observation("x", A, identified).replace("\"id\":\"x\",", "");
    var created = fhir.post("Observation", mine, OF_A, "If-None-Exist: " + condition).is(201);
    assertThat(created.id()).isNotEqualTo(id);
    var answer = fhir.post("", conditional(mine, condition.replace("%7C", "|")), OF_A).is(200);
    assertThat(answer.at("/entry/0/response/status")).startsWith("200");
    assertThat(answer.text()).contains(created.id()).doesNotContain(id);
    String ofB = TestServer.unique("code");
    stored(B, identified.replace(code, ofB));
    for (String known : List.of(ofB, TestServer.unique("unknown"))) {
      String reference =
          json(",'hasMember':[{'reference':'Observation?identifier=urn:it|%s'}]", known);
      assertThat(fhir.post("Observation", observation("x", A, reference), OF_A).status())
          .isBetween(400, 422);
      assertThat(
              fhir.post("", entry("POST", "Observation", observation("x", A, reference)), OF_A)
                  .status())
          .isBetween(400, 422);
    }
    fhir.delete("Observation?" + condition, OF_A);
    stillThere(id);
  }

  @Test
  void referencesTellNothingOfWhatExists() {
    String id = stored(B, "");
    for (String each : List.of(id, TestServer.unique("none"))) {
      String reference = json(",'hasMember':[{'reference':'Observation/%s'}]", each);
      fhir.post("Observation", observation("x", A, reference), OF_A).is(403);
      fhir.post("", entry("POST", "Observation", observation("x", A, reference)), OF_A).is(403);
    }
    String mine = stored(A, "");
    String reference = json(",'hasMember':[{'reference':'Observation/%s'}]", mine);
    fhir.post("Observation", observation("x", A, reference), OF_A).is(201);
    fhir.post("", entry("POST", "Observation", observation("x", A, reference)), OF_A).is(200);
  }

  @Test
  void deletionsAndVersionsOfAnothersAreAsWhatNeverWas() {
    String deleted = stored(B, "");
    fhir.delete("Observation/" + deleted, ADMIN).is(200);
    String there = stored(B, "");
    for (String id : List.of(deleted, there, TestServer.unique("none"))) {
      for (Answer answer :
          List.of(
              fhir.get("Observation/" + id, OF_A),
              fhir.get("Observation/" + id + "/_history", OF_A),
              fhir.get("Observation/" + id + "/_history/7", OF_A),
              fhir.get("Observation/" + id, OF_A, "If-None-Match: W/\"1\""),
              fhir.delete("Observation/" + id, OF_A),
              fhir.delete("Observation/" + id, OF_A, "If-Match: W/\"7\""),
              fhir.patch("Observation/" + id, "[]", OF_A, JSON_PATCH, "If-Match: W/\"7\""))) {
        assertThat(answer.status()).isEqualTo(403);
      }
    }
    fhir.put("Observation/" + deleted, observation(deleted, A, ""), OF_A).is(403);
    String mine = stored(A, "");
    fhir.delete("Observation/" + mine, OF_A).is(200);
    fhir.get("Observation/" + mine, OF_A).is(410);
  }

  @Test
  void whatCannotBeNarrowedIsNotCounted() {
    String two =
        Tokens.ofPatient(
            A, "patient/Observation.rs?category=laboratory", "patient/Observation.rs?code=none");
    fhir.get("Observation?_summary=count", two).is(403);
    fhir.get("Observation?_count=0", two).is(403);
    fhir.get("Observation?_total=accurate", two).is(403);
    assertThat(fhir.get("Observation", two).is(200).at("/total")).isIn("", "0");
    fhir.post("Observation", observation("x", A, ""), two, "If-None-Exist: code=y").is(403);
    fhir.get("Observation?_summary=count", OF_A).is(200);
    fhir.get("Observation?_summary=count", Tokens.ofPatient(A, "patient/Observation.rs?code=none"))
        .is(200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A reference, an id or a mode of $validate must not tell what is stored of others. */
  @ParameterizedTest
  @ValueSource(strings = {"", "?mode=create", "?mode=update", "?mode=delete"})
  void validatingTellsNothingOfWhatIsStored(String mode) {
    String of = stored(B, "");
    // As long as the other: what is wrong with it is told by line and column.
    String none = "N" + of.substring(1);
    var answers =
        Stream.of(of, none)
            .map(
                id ->
                    json(
                        "{'resourceType':'Observation','status':'final','code':{'text':'x'},'subject':{'reference':'Patient/%s'},'derivedFrom':[{'reference':'Observation/%s'}]}",
                        A, id))
            .map(sent -> fhir.post("Observation/$validate" + mode, sent, OF_A))
            .toList();
    assertThat(answers.get(0).status()).isEqualTo(answers.get(1).status());
    assertThat(answers.get(0).text().replace(of, none)).isEqualTo(answers.get(1).text());
    for (String id : List.of(of, none)) {
      var answer =
          fhir.post("Observation/" + id + "/$validate" + mode, observation(id, A, ""), OF_A);
      assertThat(answer.status()).as(id + mode).isEqualTo(403);
    }
  }

  /**
   * By whole address, by a Bundle that names it, by an entry that reads it: never told, never
   * stored.
   */
  @Test
  void aReferenceToAnothersIsRefusedHoweverItIsWritten() {
    String of = stored(B, "");
    String none = "N" + of.substring(1);
    String base = fhir.base();
    for (String id : List.of(of, none)) {
      for (String reference :
          List.of(
              base + "Observation/" + id,
              base + "Observation/" + id + "/_history/1",
              "Observation/" + id)) {
        String more = json(",'derivedFrom':[{'reference':'%s'}]", reference);
        String mine = TestServer.unique("mine");
        assertThat(fhir.put("Observation/" + mine, observation(mine, A, more), OF_A).status())
            .as(reference)
            .isEqualTo(403);
        other.get("Observation/" + mine, ADMIN).is(404);
      }
      String more = json(",'derivedFrom':[{'reference':'Observation/%s'}]", id);
      String mine = TestServer.unique("mine");
      String put =
          json("{'resource':")
              + observation(mine, A, more)
              + json(",'request':{'method':'PUT','url':'Observation/%s'}", mine);
      for (String entries :
          List.of(
              put + json(",'fullUrl':'Observation/%s'}", id),
              put + json("},{'request':{'method':'GET','url':'Observation/%s'}}", id))) {
        fhir.post(
                "",
                json("{'resourceType':'Bundle','type':'transaction','entry':[") + entries + "]}",
                OF_A)
            .is(403);
        other.get("Observation/" + mine, ADMIN).is(404);
      }
    }
  }

  /** Only plain parameters of the type itself make a filter; another one is no scope at all. */
  @Test
  void theFilterOfAScopeAsksNothingAboutOthers() {
    for (String scope :
        List.of(
            "patient/Organization.rs?_has:Patient:organization:birthdate=1957-09-27",
            "patient/Observation.rs?performer:Patient.family=x",
            "patient/Practitioner.rs?_has:Observation:performer:subject=Patient/" + B)) {
      String type = scope.replaceAll("patient/([A-Za-z]+)\\..*", "$1");
      fhir.get(type + "?_summary=count", Tokens.ofPatient(A, scope)).is(403);
    }
  }
}
