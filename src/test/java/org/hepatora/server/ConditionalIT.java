// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes and reads that depend on what is there. */
class ConditionalIT {
  private static final String MERGE_PATCH = "Content-Type: application/json-patch+json";

  private final Http fhir = TestServer.shared().fhir();
  private String mrn = "";

  @BeforeEach
  void nameAPatient() {
    mrn = unique("mrn");
  }

  private String patient(String family) {
    return json(
        "{'resourceType':'Patient','identifier':[{'system':'urn:it','value':'%s'}],"
            + "'name':[{'family':'%s'}]}",
        mrn, family);
  }

  private String query() {
    return "identifier=urn:it%7C" + mrn;
  }

  private int matches() {
    return Integer.parseInt(fhir.get("Patient?_summary=count&" + query()).is(200).at("/total"));
  }

  @Test
  void aConditionalCreateMakesTheResourceOnceHoweverOftenItIsSent() {
    var first = fhir.post("Patient", patient("One"), "If-None-Exist: " + query()).is(201);
    var again = fhir.post("Patient", patient("Two"), "If-None-Exist: " + query()).is(200);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(fhir.get("Patient/" + first.id()).at("/name/0/family")).isEqualTo("One");
    assertThat(matches()).isEqualTo(1);
  }

  @Test
  void aConditionalCreateThatMatchesTwoResourcesIsRefused() {
    fhir.create(patient("One"));
    fhir.create(patient("Two"));
    fhir.post("Patient", patient("Three"), "If-None-Exist: " + query()).is(412);
    assertThat(matches()).isEqualTo(2);
  }

  @Test
  void aConditionalUpdateCreatesWhatIsNotThereAndUpdatesWhatIs() {
    String id = fhir.put("Patient?" + query(), patient("One")).is(201).id();
    assertThat(fhir.put("Patient?" + query(), patient("Two")).is(200).id()).isEqualTo(id);
    assertThat(fhir.get("Patient/" + id).at("/name/0/family")).isEqualTo("Two");
  }

  /** R4 http.html#update: Location has the id and the version. */
  @Test
  void anUpdateTellsWhereItIsStored() {
    var conditional = fhir.put("Patient?" + query(), patient("One")).is(201);
    assertThat(conditional.header("Location"))
        .isEqualTo(fhir.base() + "Patient/" + conditional.id() + "/_history/1");
    String id = unique("located");
    String named = json("{'resourceType':'Patient','id':'%s'}", id);
    assertThat(fhir.put("Patient/" + id, named).is(201).header("Location"))
        .isEqualTo(fhir.base() + "Patient/" + id + "/_history/1");
  }

  @Test
  void aConditionalUpdateThatMatchesTwoResourcesIsRefused() {
    fhir.create(patient("One"));
    fhir.create(patient("Two"));
    fhir.put("Patient?" + query(), patient("Three")).is(412);
  }

  @Test
  void aConditionalDeleteRemovesEveryMatch() {
    fhir.create(patient("One"));
    fhir.create(patient("Two"));
    fhir.delete("Patient?" + query()).is(200);
    assertThat(matches()).isZero();
  }

  @Test
  void aConditionalPatchChangesTheMatch() {
    String id = fhir.create(patient("One"));
    fhir.patch(
            "Patient?" + query(),
            json("[{'op':'replace','path':'/name/0/family','value':'Patched'}]"),
            MERGE_PATCH)
        .is(200);
    assertThat(fhir.get("Patient/" + id).at("/name/0/family")).isEqualTo("Patched");
  }

  @Test
  void aConditionalPatchWithoutAMatchIsNotFound() {
    fhir.patch(
            "Patient?" + query(), json("[{'op':'add','path':'/active','value':true}]"), MERGE_PATCH)
        .is(404);
  }

  @Test
  void anUpdateOfTheCurrentVersionIsAccepted() {
    String id = fhir.create(patient("One"));
    String changed = patient("Two").replaceFirst("\\{", json("{'id':'%s',", id));
    assertThat(fhir.put("Patient/" + id, changed, "If-Match: W/\"1\"").is(200).header("ETag"))
        .isEqualTo("W/\"2\"");
  }

  @Test
  void anUpdateOfAStaleVersionIsRefusedWith412AndChangesNothing() {
    String id = fhir.create(patient("One"));
    String changed = patient("Two").replaceFirst("\\{", json("{'id':'%s',", id));
    fhir.put("Patient/" + id, changed, "If-Match: W/\"1\"").is(200);
    var stale = fhir.put("Patient/" + id, changed.replace("Two", "Lost"), "If-Match: W/\"1\"");
    assertThat(stale.is(412).at("/issue/0/code")).isEqualTo("conflict");
    assertThat(fhir.get("Patient/" + id).at("/name/0/family")).isEqualTo("Two");
  }

  @Test
  void aPatchOfAStaleVersionIsRefusedWith412() {
    String id = fhir.create(patient("One"));
    String patch = json("[{'op':'replace','path':'/name/0/family','value':'Two'}]");
    fhir.patch("Patient/" + id, patch, MERGE_PATCH, "If-Match: W/\"1\"").is(200);
    fhir.patch("Patient/" + id, patch.replace("Two", "Lost"), MERGE_PATCH, "If-Match: W/\"1\"")
        .is(412);
    assertThat(fhir.get("Patient/" + id).at("/name/0/family")).isEqualTo("Two");
  }

  @Test
  void aDeleteOfAStaleVersionIsRefusedWith412() {
    String id = fhir.create(patient("One"));
    String changed = patient("Two").replaceFirst("\\{", json("{'id':'%s',", id));
    fhir.put("Patient/" + id, changed).is(200);
    fhir.delete("Patient/" + id, "If-Match: W/\"1\"").is(412);
    fhir.get("Patient/" + id).is(200);
    fhir.delete("Patient/" + id, "If-Match: W/\"2\"").is(200);
  }

  @Test
  void aReadOfAnUnchangedVersionIsAnswered304WithoutABody() {
    String id = fhir.create(patient("One"));
    var read = fhir.get("Patient/" + id).is(200);
    var again = fhir.get("Patient/" + id, "If-None-Match: " + read.header("ETag")).is(304);
    assertThat(again.bytes()).isEmpty();
    fhir.get("Patient/" + id, "If-None-Match: W/\"99\"").is(200);
  }

  @Test
  void aReadIsAnswered304UnlessModifiedSince() {
    String id = fhir.create(patient("One"));
    var format = DateTimeFormatter.RFC_1123_DATE_TIME;
    var now = ZonedDateTime.now(ZoneOffset.UTC);
    fhir.get("Patient/" + id, "If-Modified-Since: " + format.format(now.plusMinutes(5))).is(304);
    fhir.get("Patient/" + id, "If-Modified-Since: " + format.format(now.minusDays(1))).is(200);
  }
}
