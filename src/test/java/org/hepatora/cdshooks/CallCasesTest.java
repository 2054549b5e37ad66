// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.hepatora.fhir.code.FhirJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole calls as EHRs sent them, whose prefetch once counted as complete or whose order was once
 * not seen. Of the first three the same call with everything sent is a candidate.
 */
class CallCasesTest {
  private final Ehr ehr = Ehr.deciding();

  @ParameterizedTest
  @CsvSource({
    "40-cds-procedures-batch-403, procedures",
    "41-cds-nested-bundle-next-link, observations",
    "42-cds-nested-bundle-total-999, observations"
  })
  void aFailureWithinABundleIsNotACompletePrefetch(String name, String key) {
    var card = ehr.card(call(name));

    assertThat(card.at("/source/topic/code").textValue()).isEqualTo("insufficient-data");
    assertThat(card.get("summary").textValue()).contains("incomplete", key);
    assertThat(card.get("detail").textValue()).contains("Sent in part: " + key);
  }

  @Test
  void theSameCallSentWholeIsACandidate() {
    var failed = call("40-cds-procedures-batch-403");
    Ehr.prefetch(failed).set("procedures", Ehr.bundle());
    var nextLink = call("41-cds-nested-bundle-next-link");
    ((ObjectNode) nextLink.at("/prefetch/observations/entry/0/resource")).remove("link");
    var total = call("42-cds-nested-bundle-total-999");
    var inner = (ObjectNode) total.at("/prefetch/observations/entry/0/resource");
    inner.put("total", inner.path("entry").size());

    for (ObjectNode whole : new ObjectNode[] {failed, nextLink, total}) {
      assertThat(ehr.card(whole).at("/source/topic/code").textValue())
          .isEqualTo("candidate-conversion");
    }
  }

  /** A part of a batch that answers 5xx with response.outcome, at any depth. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void anOutcomeInPlaceOfAResourceCutsItsKeyShort(int depth) {
    var call = call("40-cds-procedures-batch-403");
    var part = Ehr.JSON.createObjectNode();
    var response = part.putObject("response").put("status", "503 Service Unavailable");
    response.set("outcome", Ehr.failed());
    var batch = Ehr.bundle();
    batch.put("type", "batch-response");
    ((ArrayNode) batch.get("entry")).add(part);
    for (int i = 0; i < depth; i++) {
      batch = Ehr.bundle(batch);
    }
    Ehr.prefetch(call).set("procedures", batch);

    assertThat(ehr.card(call).at("/source/topic/code").textValue()).isEqualTo("insufficient-data");
  }

  /** Bevacizumab seven days before: 28 days at least (evidence.md 4), so not before 11 December. */
  @ParameterizedTest
  @ValueSource(strings = {"sign-missed-code", "sign-missed-text", "sign-seen"})
  void aLiverResectionIsSeenByCodeFamilyAndByItsChineseName(String name) throws Exception {
    var body = call(name).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);

    var cards = Ehr.json(ehr.calls(Ehr.SIGN, body, "application/json")).get("cards");

    assertThat(cards).hasSize(1);
    assertThat(cards.at("/0/indicator").textValue()).isEqualTo("critical");
    assertThat(cards.at("/0/summary").textValue())
        .contains("Liver resection on 2026-11-20", "earliest 2026-12-11");
  }

  private static ObjectNode call(String name) {
    try (InputStream file =
        CallCasesTest.class.getResourceAsStream("/cases/call/" + name + ".json")) {
      JsonNode call = FhirJson.mapper().readTree(file);
      return (ObjectNode) call;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
