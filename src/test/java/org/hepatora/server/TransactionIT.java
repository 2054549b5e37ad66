// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many writes in one request: all or nothing in a transaction, each for itself in a batch. */
class TransactionIT {
  private final Http fhir = TestServer.shared().fhir();
  private String mrn = "";

  @BeforeEach
  void nameAPatient() {
    mrn = unique("mrn");
  }

  private String patient() {
    return json("{'resourceType':'Patient','identifier':[{'system':'urn:it','value':'%s'}]}", mrn);
  }

  private String observation(String subject) {
    return json(
        "{'resourceType':'Observation','status':'final','identifier':[{'value':'%s'}],"
            + "'code':{'text':'AFP'},'subject':{'reference':'%s'}}",
        mrn, subject);
  }

  private static String entry(String fullUrl, String resource, String method, String url) {
    return json("{'fullUrl':'%s','resource':", fullUrl)
        + resource
        + json(",'request':{'method':'%s','url':'%s'}}", method, url);
  }

  private Answer send(String type, String... entries) {
    return fhir.post(
        "",
        json("{'resourceType':'Bundle','type':'%s','entry':[", type)
            + String.join(",", entries)
            + "]}");
  }

  private int count(String search) {
    return Integer.parseInt(fhir.get(search + "&_summary=count").is(200).at("/total"));
  }

  @Test
  void entriesReferToEachOtherByTemporaryName() {
    String name = "urn:uuid:" + java.util.UUID.randomUUID();
    var answer =
        send(
            "transaction",
            entry(
                "urn:uuid:" + java.util.UUID.randomUUID(),
                observation(name),
                "POST",
                "Observation"),
            entry(name, patient(), "POST", "Patient"));
    assertThat(answer.is(200).at("/type")).isEqualTo("transaction-response");
    assertThat(answer.at("/entry/0/response/status")).startsWith("201");
    String patient = answer.at("/entry/1/response/location").replaceAll("/_history.*", "");
    String observation = answer.at("/entry/0/response/location");
    assertThat(fhir.get(observation).is(200).at("/subject/reference")).isEqualTo(patient);
    fhir.get(patient).is(200);
  }

  @Test
  void aConditionalReferenceIsResolvedToTheOneMatch() {
    String id = fhir.create(patient());
    var answer =
        send(
            "transaction",
            entry(
                "urn:uuid:" + java.util.UUID.randomUUID(),
                observation("Patient?identifier=urn:it|" + mrn),
                "POST",
                "Observation"));
    String observation = answer.is(200).at("/entry/0/response/location");
    assertThat(fhir.get(observation).is(200).at("/subject/reference")).isEqualTo("Patient/" + id);
  }

  @Test
  void aConditionalReferenceWithoutAMatchFailsTheTransaction() {
    var answer =
        send(
            "transaction",
            entry(
                "urn:uuid:" + java.util.UUID.randomUUID(),
                observation("Patient?identifier=urn:it|" + mrn),
                "POST",
                "Observation"));
    assertThat(answer.status()).isBetween(400, 422);
    assertThat(count("Observation?identifier=" + mrn)).isZero();
  }

  @Test
  void oneFailingEntryUndoesTheWholeTransaction() {
    var answer =
        send(
            "transaction",
            entry("urn:uuid:" + java.util.UUID.randomUUID(), patient(), "POST", "Patient"),
            entry(
                "urn:uuid:" + java.util.UUID.randomUUID(),
                observation("Patient/" + unique("nobody")),
                "POST",
                "Observation"));
    assertThat(answer.status()).isBetween(400, 422);
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(count("Patient?identifier=urn:it%7C" + mrn)).isZero();
  }

  @Test
  void oneFailingEntryOfABatchLeavesTheOthersStanding() {
    var answer =
        send(
            "batch",
            entry(
                "urn:uuid:" + java.util.UUID.randomUUID(),
                observation("Patient/" + unique("nobody")),
                "POST",
                "Observation"),
            entry("urn:uuid:" + java.util.UUID.randomUUID(), patient(), "POST", "Patient"));
    assertThat(answer.is(200).at("/type")).isEqualTo("batch-response");
    assertThat(answer.at("/entry/0/response/status")).startsWith("4");
    assertThat(answer.at("/entry/0/response/outcome/resourceType")).isEqualTo("OperationOutcome");
    assertThat(answer.at("/entry/1/response/status")).startsWith("201");
    assertThat(count("Patient?identifier=urn:it%7C" + mrn)).isEqualTo(1);
  }

  @Test
  void readsAndSearchesInABatchAreAnsweredEachInItsPlace() {
    String id = fhir.create(patient());
    var answer =
        send(
            "batch",
            json("{'request':{'method':'GET','url':'Patient/%s'}}", id),
            json("{'request':{'method':'GET','url':'Patient?identifier=urn:it|%s'}}", mrn),
            json("{'request':{'method':'GET','url':'Patient/%s'}}", unique("nobody")));
    assertThat(answer.is(200).at("/entry/0/resource/id")).isEqualTo(id);
    assertThat(answer.at("/entry/1/resource/entry/0/resource/id")).isEqualTo(id);
    assertThat(answer.at("/entry/2/response/status")).startsWith("404");
  }

  @Test
  void aTransactionSentTwiceWithOwnIdsIsTheSameTransaction() {
    String entry = entry("urn:uuid:x", patient(), "PUT", "Patient/" + mrn);
    String resource =
        entry.replaceFirst(
            "\\{'resourceType'".replace('\'', '"'), "{\"id\":\"" + mrn + "\",\"resourceType\"");
    assertThat(send("transaction", resource).is(200).at("/entry/0/response/status"))
        .startsWith("201");
    assertThat(send("transaction", resource).is(200).at("/entry/0/response/status"))
        .startsWith("200");
    assertThat(fhir.get("Patient/" + mrn).at("/meta/versionId")).isEqualTo("1");
  }

  @Test
  void anEntryOfATransactionIsConditionalToo() {
    String id = fhir.create(patient());
    var answer =
        send(
            "transaction",
            json(
                "{'resource':%s,'request':{'method':'POST','url':'Patient','ifNoneExist':'identifier=urn:it|%s'}}",
                patient(), mrn));
    assertThat(answer.is(200).at("/entry/0/response/location")).contains(id);
    assertThat(count("Patient?identifier=urn:it%7C" + mrn)).isEqualTo(1);
  }

  @Test
  void aStaleEntryFailsTheTransactionWith412() {
    String id = fhir.create(patient());
    String update =
        json(
            "{'resource':{'resourceType':'Patient','id':'%s','active':%s},"
                + "'request':{'method':'PUT','url':'Patient/%s','ifMatch':'W/\"1\"'}}",
            id, "true", id);
    String legible = update.replace("W/\"1\"", "W/\\\"1\\\"");
    send("transaction", legible).is(200);
    send("transaction", legible.replace("true", "false")).is(412);
    assertThat(fhir.get("Patient/" + id).at("/active")).isEqualTo("true");
  }

  @Test
  void aDeleteInATransactionRunsBeforeTheCreates() {
    String id = fhir.create(patient());
    var answer =
        send(
            "transaction",
            json("{'resource':%s,'request':{'method':'POST','url':'Patient'}}", patient()),
            json("{'request':{'method':'DELETE','url':'Patient/%s'}}", id));
    answer.is(200);
    fhir.get("Patient/" + id).is(410);
    assertThat(count("Patient?identifier=urn:it%7C" + mrn)).isEqualTo(1);
  }

  @Test
  void aStaleDeleteFailsTheTransactionWith412AndInABatchItsEntryOnly() {
    String id = fhir.create(patient());
    String delete =
        "{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/%s\",\"ifMatch\":\"W/\\\"7\\\"\"}}"
            .formatted(id);
    send("transaction", delete).is(412);
    assertThat(send("batch", delete).is(200).at("/entry/0/response/status")).startsWith("412");
    fhir.get("Patient/" + id).is(200);
    send("transaction", delete.replace("\"7\\", "\"1\\")).is(200);
    fhir.get("Patient/" + id).is(410);
  }

  @Test
  void aBundleOfAnotherKindIsNotATransaction() {
    assertThat(send("collection").status()).isBetween(400, 422);
  }

  /** R4 3.1.0.11.2: links in the narrative too, canonicals not. */
  @Test
  void linksOfNarrativesLeadToTheNewResourcesAndCanonicalsStay() {
    String urn = "urn:uuid:" + java.util.UUID.randomUUID();
    var answer =
        fhir.post(
                "",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"fullUrl\":\"URN\",\"request\":{\"method\":\"POST\",\"url\":\"Patient\"},\"resource\":{\"resourceType\":\"Patient\"}},{\"request\":{\"method\":\"POST\",\"url\":\"Observation\"},\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"URN\"},\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><p><a href=\\\"URN\\\">patient</a><a href=\\\"urn:uuid:other\\\">other</a></p></div>\"},\"extension\":[{\"url\":\"urn:x\",\"valueCanonical\":\"URN\"},{\"url\":\"urn:x\",\"valueUri\":\"URN\"}]}}]}"
                    .replace("URN", urn))
            .is(200);
    String patient = answer.at("/entry/0/response/location").replaceFirst("/_history.*", "");
    String observation = answer.at("/entry/1/response/location").replaceFirst("/_history.*", "");
    var stored = fhir.get(observation).is(200);
    assertThat(stored.at("/subject/reference")).isEqualTo(patient);
    assertThat(stored.at("/text/div"))
        .contains("href=\"" + patient + "\"", "href=\"urn:uuid:other\"");
    assertThat(stored.at("/extension/0/valueCanonical")).isEqualTo(urn);
    assertThat(stored.at("/extension/1/valueUri")).isEqualTo(patient);
    fhir.get(patient).is(200);
  }

  /**
   * Of every kind of value, also where references are resolved after the resource was first seen.
   */
  @Test
  void whatATransactionStoresIsFoundAndWhatItReplacesIsNot() {
    String id = unique("indexed");
    String subject = "urn:uuid:" + java.util.UUID.randomUUID();
    var patient =
        entry(subject, json("{'resourceType':'Patient','id':'%s'}", id), "PUT", "Patient/" + id);
    send("transaction", patient, measured(id, subject, "2001-02-03", "8480-6", 120, "urn:first"))
        .is(200);
    send("transaction", patient, measured(id, subject, "2002-02-03", "8462-4", 70, "urn:second"))
        .is(200);

    String of = "Observation?subject=Patient/" + id + "&";
    for (String found :
        java.util.List.of(
            "code=8462-4",
            "date=2002-02-03",
            "value-quantity=70",
            "combo-value-quantity=70",
            "component-code-value-quantity=8462-4$70",
            "_profile=urn:second")) {
      assertThat(count(of + found)).as(found).isEqualTo(1);
    }
    for (String replaced :
        java.util.List.of(
            "code=8480-6",
            "date=2001-02-03",
            "value-quantity=120",
            "component-code-value-quantity=8480-6$120",
            "component-code-value-quantity=8462-4$120",
            "_profile=urn:first")) {
      assertThat(count(of + replaced)).as(replaced).isZero();
    }
  }

  private static String measured(
      String id, String subject, String day, String code, int value, String profile) {
    String quantity =
        json("{'value':%d,'system':'http://unitsofmeasure.org','code':'mm[Hg]'}", value);
    String coded = json("{'coding':[{'system':'http://loinc.org','code':'%s'}]}", code);
    return entry(
        "urn:uuid:" + java.util.UUID.randomUUID(),
        json(
            "{'resourceType':'Observation','id':'%s','meta':{'profile':['%s']},'status':'final','code':%s,"
                + "'subject':{'reference':'%s'},'effectiveDateTime':'%s','valueQuantity':%s,"
                + "'component':[{'code':%s,'valueQuantity':%s}]}",
            id, profile, coded, subject, day, quantity, coded, quantity),
        "PUT",
        "Observation/" + id);
  }
}
