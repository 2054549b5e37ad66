// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.fhir.Ehr;
import org.hepatora.fhir.Scans;
import org.hepatora.fhir.Written;
import org.junit.jupiter.api.Test;

/** Which stored responses no longer hold. */
final class StaleResponsesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
  private static final Set<ResponseCriteria> BOTH =
      Set.of(ResponseCriteria.RECIST_1_1, ResponseCriteria.MRECIST);

  /** What is stored after the answer of $assess-response on them was stored. */
  private static List<JsonNode> stored(Scans scans) {
    var found = new ArrayList<JsonNode>();
    for (JsonNode entry : Written.of(scans.resources(), AS_OF).bundle().path("entry")) {
      var resource = (ObjectNode) entry.path("resource");
      found.add(resource.put("id", entry.path("fullUrl").asText().replace("urn:uuid:", "")));
    }
    return found;
  }

  private static List<String> stale(
      Scans now, List<JsonNode> stored, LocalDate asOf, Set<ResponseCriteria> asked) {
    stored.forEach(each -> now.with(each.toString()));
    var resources = now.resources();
    var response =
        new EligibilityAssessor(Policy.standard()).response(Ehr.READER.read(resources), asOf);
    var computed = new ResponseWriter().observations(response, asked, List.of(), Written.PATIENT);
    return StaleResponses.among(resources, computed, asked, response);
  }

  private static Scans threeScans() {
    return new Scans().lesion("l1", "target", "100", "70", "60");
  }

  private static Scans theLastWasWithdrawn() {
    return new Scans()
        .lesion("l1", "target", "100", "70")
        .size("l1-2", "l1", 2, "60", "entered-in-error");
  }

  @Test
  void nothingIsWhileTheMeasurementsStand() {
    assertThat(stale(threeScans(), stored(threeScans()), AS_OF, BOTH)).isEmpty();
  }

  @Test
  void theResponsesAndThePhaseOfAWithdrawnScanAre() {
    var stored = stored(threeScans());
    var expected =
        stored.stream()
            .filter(each -> each.path("effectiveDateTime").asText().equals("2026-05-07"))
            .map(each -> each.path("id").asText())
            .sorted()
            .toList();

    assertThat(expected).hasSize(3);
    assertThat(stale(theLastWasWithdrawn(), stored, AS_OF, BOTH)).isEqualTo(expected);
  }

  @Test
  void criteriaThatWereNotAskedAboutAreLeftAlone() {
    var stored = stored(threeScans());

    assertThat(stale(theLastWasWithdrawn(), stored, AS_OF, Set.of(ResponseCriteria.RECIST_1_1)))
        .hasSize(2);
  }

  @Test
  void laterOnesAreLeftAlone() {
    assertThat(stale(threeScans(), stored(threeScans()), Scans.day(1), BOTH)).isEmpty();
  }

  @Test
  void thoseOfAnEarlierLineAreLeftAlone() {
    var secondLine =
        threeScans()
            .with(
                "{resourceType:'MedicationStatement',id:'m2',status:'active',"
                    + "medicationCodeableConcept:{text:'lenvatinib'},"
                    + "effectivePeriod:{start:'2026-05-08'}}");

    assertThat(stale(secondLine, stored(threeScans()), AS_OF, BOTH)).isEmpty();
  }

  @Test
  void reportsOfOthersNeverAre() {
    var reported = threeScans().report("r1", 2, "PD", "RECIST 1.1");

    assertThat(stale(reported, List.of(), AS_OF, BOTH)).isEmpty();
  }
}
