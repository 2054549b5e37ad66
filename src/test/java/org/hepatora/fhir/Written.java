// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.write.ResponseWriter;

/** What $assess-response writes of resources, as others see it. */
public record Written(String text) {
  public static final String PATIENT = "Patient/p1";

  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final ResponseWriter WRITER = new ResponseWriter();

  public static Written of(List<Located> resources, LocalDate asOf) {
    return of(resources, asOf, Set.of());
  }

  /**
   * @param asked none for the usual criteria
   */
  public static Written of(List<Located> resources, LocalDate asOf, Set<ResponseCriteria> asked) {
    var picture = Ehr.READER.read(resources);
    var response = ASSESSOR.response(picture, asOf);
    var criteria = asked.isEmpty() ? ResponseWriter.usual(response) : asked;
    var bundle =
        WRITER.unstored(WRITER.observations(response, criteria, picture.problems(), PATIENT));
    return new Written(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bundle));
  }

  public JsonNode bundle() {
    return Ehr.json(text);
  }

  public List<JsonNode> resources() {
    var resources = new ArrayList<JsonNode>();
    bundle().path("entry").forEach(entry -> resources.add(entry.path("resource")));
    return resources;
  }

  /** The responses under one criterion, in the order of the answer. */
  public List<JsonNode> under(String criteria) {
    return resources().stream().filter(each -> code(each.path("method")).equals(criteria)).toList();
  }

  public JsonNode phase() {
    return resources().stream()
        .filter(each -> code(each.path("code")).equals("response-phase"))
        .findFirst()
        .orElseThrow();
  }

  /** What is said of the whole. */
  public List<String> remarks() {
    return notes(phase());
  }

  public static String code(JsonNode concept) {
    return concept.path("coding").path(0).path("code").asText();
  }

  public static String category(JsonNode observation) {
    return code(observation.path("valueCodeableConcept"));
  }

  public static List<String> notes(JsonNode observation) {
    return observation.path("note").findValuesAsText("text");
  }

  /** The value of a component in short; empty when it has none. */
  public static String part(JsonNode observation, String code) {
    for (JsonNode component : observation.path("component")) {
      if (code(component.path("code")).equals(code)) {
        if (component.has("valueQuantity")) {
          var quantity = component.path("valueQuantity");
          return quantity.path("value").asText() + " " + quantity.path("code").asText();
        }
        return component.has("valueCodeableConcept")
            ? code(component.path("valueCodeableConcept"))
            : component
                .path("valueBoolean")
                .asText(
                    component
                        .path("valueDateTime")
                        .asText(component.path("valueInteger").asText()));
      }
    }
    return "";
  }
}
