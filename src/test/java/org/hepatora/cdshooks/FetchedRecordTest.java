// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.operation.StoredCourse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The worked patients, sent as a prefetch and fetched from the EHR's server: one answer. */
class FetchedRecordTest {
  @ParameterizedTest(name = "{0} is {2}, sent or fetched")
  @CsvFileSource(resources = "/patients/index.csv", numLinesToSkip = 1)
  void aFetchedRecordHasTheAnswerOfASentOne(String name, String asOf, String disposition)
      throws IOException {
    var file = Path.of("src/test/resources/patients", name + ".json");
    var worked = (ObjectNode) Ehr.JSON.readTree(Files.readString(file));
    var course = StoredCourse.of(worked, "w");
    var resources = new ArrayList<JsonNode>();
    for (JsonNode entry : Ehr.JSON.readTree(course.transaction()).path("entry")) {
      resources.add(entry.path("resource"));
    }
    var ehr = new Ehr(Ehr.settings(Duration.ofSeconds(20), 16, null), Ehr.open());
    ehr.assessor = new EligibilityAssessor(Policy.standard())::assess;

    var sent = ehr.card(sent(course, asOf, resources));
    try (var stranger = new Stranger(resources)) {
      stranger.pageSize = 7;
      var call = call(course, asOf).put("fhirServer", stranger.base());
      call.putObject("fhirAuthorization")
          .put("access_token", Stranger.TOKEN)
          .put("token_type", "Bearer")
          .put("expires_in", 300)
          .put("scope", "user/*.rs")
          .put("subject", "hepatora");
      var fetched = ehr.card(call);

      assertThat(sent.at("/source/topic/code").textValue()).isEqualTo(disposition);
      assertThat(fetched.at("/source/topic/code").textValue()).isEqualTo(disposition);
      assertThat(fetched.get("summary")).isEqualTo(sent.get("summary"));
      assertThat(words(fetched)).isEqualTo(words(sent));
      assertThat(fetched.get("detail").textValue()).contains("Fetched from the EHR's FHIR server");
    }
  }

  /** The detail without where the data came from. */
  private static String words(JsonNode card) {
    var detail = card.get("detail").textValue();
    return detail.substring(0, detail.indexOf("**Data**"));
  }

  private static ObjectNode call(StoredCourse course, String asOf) {
    var call = Ehr.callOf("patient-view");
    ((ObjectNode) call.get("context")).put("patientId", course.patient());
    call.putObject("extension").put("org.hepatora.as-of", asOf);
    return call;
  }

  private static ObjectNode sent(
      StoredCourse course, String asOf, Iterable<? extends JsonNode> resources) {
    var call = call(course, asOf);
    var prefetch = call.putObject("prefetch");
    for (var key : ChartPrefetch.REVIEW.keys()) {
      var own = new ArrayList<JsonNode>();
      for (JsonNode one : resources) {
        boolean asked =
            one.path("resourceType").asText().equals(key.resourceType())
                && !key.name().equals("allObservations");
        if (asked) {
          own.add(one);
        }
      }
      prefetch.set(
          key.name(),
          key.name().equals("patient") ? own.get(0) : Ehr.bundle(own.toArray(JsonNode[]::new)));
    }
    return call;
  }
}
