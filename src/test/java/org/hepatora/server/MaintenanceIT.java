// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Eventually.eventually;

import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** Operations on stored resources: labels, comparison, removal for good, re-indexing. */
class MaintenanceIT {
  private final Http fhir = TestServer.shared().fhir();

  private String newPatient(String family) {
    return fhir.create(json("{'resourceType':'Patient','name':[{'family':'%s'}]}", family));
  }

  private static String tag(String code) {
    return json(
        "{'resourceType':'Parameters','parameter':[{'name':'meta','valueMeta':{'tag':[{'system':'urn:it','code':'%s'}]}}]}",
        code);
  }

  private static String one(String name, String type, String value) {
    return json(
        "{'resourceType':'Parameters','parameter':[{'name':'%s','%s':'%s'}]}", name, type, value);
  }

  @Test
  void aLabelIsAddedShownAndRemovedWithoutANewVersion() {
    String id = newPatient("W");
    fhir.post("Patient/" + id + "/$meta-add", tag("seen")).is(200);
    var meta = fhir.get("Patient/" + id + "/$meta").is(200);
    assertThat(meta.parameter("return").at("/tag/0/code").asText()).isEqualTo("seen");
    assertThat(fhir.get("Patient/" + id).at("/meta/tag/0/code")).isEqualTo("seen");
    fhir.post("Patient/" + id + "/$meta-delete", tag("seen")).is(200);
    assertThat(fhir.get("Patient/" + id).json().at("/meta").has("tag")).isFalse();
    assertThat(fhir.get("Patient/" + id).at("/meta/versionId")).isEqualTo("1");
  }

  @Test
  void theLabelsInUseAreListedForATypeAndForTheServer() {
    String label = unique("label");
    fhir.post("Patient/" + newPatient("W") + "/$meta-add", tag(label)).is(200);
    assertThat(fhir.get("Patient/$meta").is(200).text()).contains(label);
    assertThat(fhir.get("$meta").is(200).text()).contains(label);
  }

  @Test
  void twoVersionsAreCompared() {
    String id = newPatient("Before");
    fhir.put(
            "Patient/" + id,
            json("{'resourceType':'Patient','id':'%s','name':[{'family':'After'}]}", id))
        .is(200);
    var difference = fhir.get("Patient/" + id + "/$diff").is(200).text();
    assertThat(difference).contains("Patient.name[0].family", "Before", "After");
  }

  @Test
  void twoResourcesAreCompared() {
    String one = newPatient("Left");
    String other = newPatient("Right");
    assertThat(fhir.get("$diff?from=Patient/" + one + "&to=Patient/" + other).is(200).text())
        .contains("Left", "Right");
  }

  @Test
  void anExpungedResourceLeavesNothing() {
    String id = newPatient("W");
    fhir.delete("Patient/" + id).is(200);
    var done =
        fhir.post(
            "Patient/" + id + "/$expunge",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'expungeDeletedResources','valueBoolean':true}]}"));
    assertThat(done.is(200).parameter("count").asInt()).isPositive();
    fhir.get("Patient/" + id).is(404);
    fhir.get("Patient/" + id + "/_history/1").is(404);
  }

  @Test
  void expungedOldVersionsAreGoneAndTheCurrentOneStays() {
    String id = newPatient("Before");
    fhir.put(
            "Patient/" + id,
            json("{'resourceType':'Patient','id':'%s','name':[{'family':'After'}]}", id))
        .is(200);
    fhir.post(
            "Patient/" + id + "/$expunge",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'expungePreviousVersions','valueBoolean':true}]}"))
        .is(200);
    fhir.get("Patient/" + id + "/_history/1").is(404);
    assertThat(fhir.get("Patient/" + id).is(200).at("/name/0/family")).isEqualTo("After");
  }

  @Test
  void deleteExpungeRemovesWhatASearchFindsForGood() throws Exception {
    String id = newPatient("W");
    fhir.post("$delete-expunge", one("url", "valueString", "Patient?_id=" + id)).is(200);
    eventually("the removal", () -> fhir.get("Patient/" + id).status() == 404);
  }

  @Test
  void oneResourceIsReindexedAtOnceAndItsIndexIsShown() {
    String id = newPatient("Indexed");
    assertThat(fhir.get("Patient/" + id + "/$reindex-dryrun").is(200).text()).contains("INDEXED");
    fhir.post("Patient/" + id + "/$reindex", "").is(200);
    assertThat(fhir.get("Patient?family=indexed&_id=" + id).is(200).references()).hasSize(1);
  }

  @Test
  void aReindexJobReportsItsEnd() throws Exception {
    String id = newPatient("W");
    var accepted =
        fhir.post(
            "$reindex", one("url", "valueString", "Patient?_id=" + id), "Prefer: respond-async");
    String poll = accepted.is(202).header("Content-Location");
    eventually("the end of the job", () -> fhir.get(poll).status() == 200);
  }

  @Test
  void referencesToOneResourceAreMovedToAnother() {
    String from = newPatient("From");
    String to = newPatient("To");
    String basic =
        fhir.create(
            json(
                "{'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}",
                from));
    fhir.post(
            "$hapi.fhir.replace-references",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'source-reference-id','valueString':'Patient/%s'},{'name':'target-reference-id','valueString':'Patient/%s'}]}",
                from, to))
        .is(200);
    assertThat(fhir.get("Basic/" + basic).at("/subject/reference")).isEqualTo("Patient/" + to);
  }

  @Test
  void twoRecordsOfOnePatientAreMerged() {
    String from = fhir.create(json("{'resourceType':'Patient','active':true}"));
    String to = newPatient("To");
    String basic =
        fhir.create(
            json(
                "{'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'Patient/%s'}}",
                from));
    fhir.post(
            "Patient/$merge",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'source-patient','valueReference':{'reference':'Patient/%s'}},{'name':'target-patient','valueReference':{'reference':'Patient/%s'}}]}",
                from, to))
        .is(200);
    assertThat(fhir.get("Basic/" + basic).at("/subject/reference")).isEqualTo("Patient/" + to);
    var merged = fhir.get("Patient/" + from).is(200);
    assertThat(merged.at("/active")).isEqualTo("false");
    assertThat(merged.at("/link/0/type")).isEqualTo("replaced-by");
    assertThat(merged.at("/link/0/other/reference")).startsWith("Patient/" + to);
  }

  @Test
  void anAttachmentIsWrittenAndReadAsItsBytes() {
    String id =
        fhir.create(
            json(
                "{'resourceType':'DocumentReference','status':'current','content':[{'attachment':{'contentType':'image/png','title':'CT'}}]}"));
    String path = "?path=DocumentReference.content.attachment";
    byte[] picture = {9, 8, 7, -1};
    fhir.call(
            "POST",
            "DocumentReference/" + id + "/$binary-access-write" + path,
            picture,
            "Content-Type: image/png")
        .is(200);
    var read = fhir.get("DocumentReference/" + id + "/$binary-access-read" + path).is(200);
    assertThat(read.bytes()).isEqualTo(picture);
    assertThat(read.header("Content-Type")).startsWith("image/png");
  }
}
