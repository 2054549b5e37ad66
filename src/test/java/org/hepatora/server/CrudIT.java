// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** Create, read, update, delete, and the versions they leave. */
class CrudIT {
  private final Http fhir = TestServer.shared().fhir();

  private static String patient(String id, String family) {
    return json("{'resourceType':'Patient','id':'%s','name':[{'family':'%s'}]}", id, family);
  }

  private String newPatient(String family) {
    return fhir.create(json("{'resourceType':'Patient','name':[{'family':'%s'}]}", family));
  }

  @Test
  void aCreatedResourceIsReadBackFromTheLocationItWasGiven() {
    var created = fhir.post("Patient", patient("ignored", "Weiss")).is(201);
    assertThat(created.header("Location"))
        .isEqualTo(fhir.base() + "Patient/" + created.id() + "/_history/1");
    var read = fhir.get(created.header("Location").replace("/_history/1", "")).is(200);
    assertThat(read.at("/name/0/family")).isEqualTo("Weiss");
    assertThat(read.at("/meta/versionId")).isEqualTo("1");
  }

  @Test
  void theServerChoosesTheIdOfACreatedResource() {
    assertThat(fhir.post("Patient", patient("mine", "Weiss")).is(201).id()).isNotEqualTo("mine");
  }

  @Test
  void anUpdateMakesTheNextVersionAndKeepsTheEarlierOne() {
    String id = newPatient("Before");
    var updated = fhir.put("Patient/" + id, patient(id, "After")).is(200);
    assertThat(updated.header("ETag")).isEqualTo("W/\"2\"");
    assertThat(fhir.get("Patient/" + id).is(200).at("/name/0/family")).isEqualTo("After");
    assertThat(fhir.get("Patient/" + id + "/_history/1").is(200).at("/name/0/family"))
        .isEqualTo("Before");
  }

  @Test
  void anUpdateThatChangesNothingMakesNoVersion() {
    String id = newPatient("Same");
    fhir.put("Patient/" + id, patient(id, "Same")).is(200);
    assertThat(fhir.get("Patient/" + id).at("/meta/versionId")).isEqualTo("1");
  }

  @Test
  void anUpdateToAnUnusedIdCreatesThatResource() {
    String id = unique("ehr");
    fhir.put("Patient/" + id, patient(id, "Weiss")).is(201);
    assertThat(fhir.get("Patient/" + id).is(200).id()).isEqualTo(id);
  }

  @Test
  void aNumericIdOfTheEhrIsKept() {
    String id = String.valueOf(100_000_000_000L + System.nanoTime() % 100_000_000_000L);
    fhir.put("Patient/" + id, patient(id, "Weiss")).is(201);
    assertThat(fhir.get("Patient/" + id).is(200).id()).isEqualTo(id);
  }

  @Test
  void aDeletedResourceIsGoneButItsVersionsAreNot() {
    String id = newPatient("Weiss");
    fhir.delete("Patient/" + id).is(200);
    fhir.get("Patient/" + id).is(410);
    assertThat(fhir.get("Patient?_id=" + id).is(200).at("/total")).isEqualTo("0");
    assertThat(fhir.get("Patient/" + id + "/_history/1").is(200).at("/name/0/family"))
        .isEqualTo("Weiss");
  }

  @Test
  void aDeletedResourceLivesAgainWhenItIsUpdated() {
    String id = newPatient("Weiss");
    fhir.delete("Patient/" + id).is(200);
    fhir.put("Patient/" + id, patient(id, "Weiss")).is(201);
    assertThat(fhir.get("Patient/" + id).is(200).at("/meta/versionId")).isEqualTo("3");
  }

  @Test
  void aResourceThatOthersReferToIsNotDeleted() {
    String id = newPatient("Weiss");
    fhir.create(
        json(
            "{'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}",
            id));
    var refused = fhir.delete("Patient/" + id).is(409);
    assertThat(refused.at("/resourceType")).isEqualTo("OperationOutcome");
    fhir.get("Patient/" + id).is(200);
  }

  @Test
  void aCascadingDeleteRemovesWhatRefersToTheResource() {
    String id = newPatient("Weiss");
    String basic =
        fhir.create(
            json(
                "{'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}",
                id));
    fhir.delete("Patient/" + id + "?_cascade=delete").is(200);
    fhir.get("Patient/" + id).is(410);
    fhir.get("Basic/" + basic).is(410);
  }

  @Test
  void theHistoryOfAResourceListsItsVersionsNewestFirst() {
    String id = newPatient("One");
    fhir.put("Patient/" + id, patient(id, "Two")).is(200);
    fhir.delete("Patient/" + id).is(200);
    var history = fhir.get("Patient/" + id + "/_history").is(200);
    assertThat(history.at("/type")).isEqualTo("history");
    assertThat(history.at("/total")).isEqualTo("3");
    assertThat(history.at("/entry/0/request/method")).isEqualTo("DELETE");
    assertThat(history.at("/entry/1/resource/name/0/family")).isEqualTo("Two");
    assertThat(history.at("/entry/2/request/method")).isEqualTo("POST");
  }

  @Test
  void theHistoryOfATypeHoldsOnlyThatType() {
    String since = java.time.Instant.now().minusSeconds(5).toString();
    String id = newPatient("One");
    fhir.create(json("{'resourceType':'Basic','code':{'text':'x'}}"));
    var references = fhir.get("Patient/_history?_count=200&_since=" + since).is(200).references();
    assertThat(references).contains("Patient/" + id).allMatch(each -> each.startsWith("Patient/"));
  }

  @Test
  void theHistoryOfTheServerHoldsEveryType() {
    String since = java.time.Instant.now().minusSeconds(5).toString();
    String patient = newPatient("One");
    String basic = fhir.create(json("{'resourceType':'Basic','code':{'text':'x'}}"));
    assertThat(fhir.get("_history?_count=200&_since=" + since).is(200).references())
        .contains("Patient/" + patient, "Basic/" + basic);
  }

  @Test
  void aHistoryIsPagedToItsEnd() {
    String id = newPatient("v1");
    for (int version = 2; version <= 5; version++) {
      fhir.put("Patient/" + id, patient(id, "v" + version)).is(200);
    }
    var seen = new java.util.ArrayList<String>();
    String page = "Patient/" + id + "/_history?_count=2";
    while (!page.isEmpty()) {
      var answer = fhir.get(page).is(200);
      answer.resources().forEach(each -> seen.add(each.at("/meta/versionId").asText()));
      page = answer.link("next");
    }
    assertThat(seen).containsExactly("5", "4", "3", "2", "1");
  }

  @Test
  void anIdNobodyHasIsNotFound() {
    var missing = fhir.get("Patient/" + unique("nobody")).is(404);
    assertThat(missing.at("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(missing.at("/issue/0/code")).isEqualTo("not-found");
  }

  @Test
  void aVersionThatWasNeverMadeIsNotFound() {
    fhir.get("Patient/" + newPatient("One") + "/_history/7").is(404);
  }

  @Test
  void headAnswersLikeGetWithoutABody() {
    String id = newPatient("One");
    var head = fhir.head("Patient/" + id).is(200);
    assertThat(head.bytes()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo("W/\"1\"");
    assertThat(head.header("Content-Type")).startsWith("application/fhir+json");
  }
}
