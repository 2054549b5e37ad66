// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.operation.StoredCourse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * One record comes to the decision in several ways, and it is one answer: from the stored chart, as
 * a Bundle, and as a prefetch; fetched from the EHR's own server: {@code FetchedRecordTest}.
 */
class SameRecordIT {
  private static final String OPERATION = "$cytoreduction-eligibility";
  private static final String JSON = "Content-Type: application/json";

  private final Http fhir = TestServer.shared().fhir();
  private final Http root = TestServer.shared().root();

  @ParameterizedTest(name = "{0} is {2} whichever way it comes")
  @CsvFileSource(resources = "/patients/index.csv", numLinesToSkip = 1)
  void theAnswerDoesNotDependOnTheWay(String name, String asOf, String disposition)
      throws IOException {
    var file = Path.of("src/test/resources/patients", name + ".json");
    var worked = (ObjectNode) Ehr.JSON.readTree(Files.readString(file));
    var course = StoredCourse.of(worked, unique("ways"));
    fhir.post("", course.transaction()).is(200);

    var stored = fhir.get("Patient/" + course.patient() + "/" + OPERATION + "?asOf=" + asOf);
    var bundle = fhir.post("Patient/" + OPERATION + "?asOf=" + asOf, collection(course));
    var chart = review(call(course, asOf));
    var prefetch = review(prefetched(course, asOf));

    assertThat(disposition(stored)).isEqualTo(disposition);
    assertThat(criteria(bundle)).isEqualTo(criteria(stored));
    assertThat(chart.at("/source/topic/code").textValue()).isEqualTo(disposition);
    assertThat(prefetch.at("/source/topic/code").textValue()).isEqualTo(disposition);
    assertThat(prefetch.get("summary")).isEqualTo(chart.get("summary"));
    assertThat(words(prefetch)).isEqualTo(words(chart));
    assertThat(chart.get("detail").textValue()).contains("read from the chart stored on this");
    assertThat(prefetch.get("detail").textValue()).contains("Sent by the EHR");
  }

  private static String disposition(Answer answer) {
    return answer.is(200).parameter("disposition").path("code").asText();
  }

  /** Everything the operation says but where a resource stood in the Bundle. */
  private static String criteria(Answer answer) {
    var said = answer.is(200).json().deepCopy().path("parameter");
    var kept = Ehr.JSON.createArrayNode();
    for (JsonNode each : said) {
      if (!each.path("name").asText().matches("guidance|computed|issue")) {
        kept.add(each);
      }
    }
    return kept.toPrettyString();
  }

  /** The detail without where the data came from. */
  private static String words(JsonNode card) {
    var detail = card.get("detail").textValue();
    return detail.substring(0, detail.indexOf("**Data**"));
  }

  private static String collection(StoredCourse course) throws IOException {
    var bundle = (ObjectNode) Ehr.JSON.readTree(course.transaction());
    bundle.put("type", "collection");
    for (JsonNode entry : bundle.path("entry")) {
      ((ObjectNode) entry).remove("request");
    }
    return bundle.toString();
  }

  private static ObjectNode call(StoredCourse course, String asOf) {
    var call = Ehr.callOf("patient-view");
    ((ObjectNode) call.get("context")).put("patientId", course.patient());
    call.putObject("extension").put("org.hepatora.as-of", asOf);
    return call;
  }

  private ObjectNode prefetched(StoredCourse course, String asOf) {
    var call = call(course, asOf);
    var prefetch = call.putObject("prefetch");
    for (var key : ChartPrefetch.REVIEW.keys()) {
      var query = key.query(course.patient()).replace("|", "%7C");
      prefetch.set(key.name(), fhir.get(query).is(200).json());
    }
    return call;
  }

  private JsonNode review(ObjectNode call) {
    var answer = root.post("cds-services/hcc-cytoreduction-review", call.toString(), JSON);
    return answer.is(200).json().at("/cards/0");
  }
}
