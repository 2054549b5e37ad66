// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.hepatora.fhir.code.Canonicals;
import org.jspecify.annotations.Nullable;

/**
 * The profile of ours that a resource of the demo courses follows, by its type and code. What is
 * incomplete on purpose, as it comes from some hospitals, claims none.
 */
final class FittingProfile {
  private static final String BASE = Canonicals.BASE + "/StructureDefinition/";

  private static final Set<String> LIVER_DISEASES =
      Set.of("19943007", "66071002", "50711007", "K74.6", "K76.6");

  /** Its unit has no UCUM code. */
  private static final String PIVKA = "34444-0";

  private static final Map<String, String> TYPES =
      Map.of(
          "BodyStructure", "hcc-lesion",
          "AdverseEvent", "hcc-adverse-event",
          "MedicationAdministration", "hcc-systemic-administration",
          "MedicationStatement", "hcc-systemic-statement",
          "MedicationRequest", "hcc-systemic-request",
          "CarePlan", "hcc-treatment-plan",
          "Goal", "hcc-treatment-goal");

  private static final Map<String, String> OBSERVATIONS =
      Map.ofEntries(
          Map.entry("21889-1", "hcc-lesion-measurement"),
          Map.entry("88040-1", "hcc-tumor-response"),
          Map.entry("97509-4", "hcc-disease-status"),
          Map.entry("89247-1", "hcc-ecog"),
          Map.entry("1834-1", "hcc-tumor-marker"),
          Map.entry(PIVKA, "hcc-tumor-marker"),
          Map.entry("ascites", "hcc-ascites"),
          Map.entry("encephalopathy", "hcc-encephalopathy"),
          Map.entry("varices", "hcc-varices"),
          Map.entry("prednisone-equivalent", "hcc-steroid-dose"),
          Map.entry("future-liver-remnant", "hcc-future-liver-remnant"),
          Map.entry("icg-r15", "hcc-icg-retention"),
          Map.entry("asa-class", "hcc-asa-class"),
          Map.entry("pvtt-cheng", "hcc-portal-vein-thrombus"),
          Map.entry("pathologic-viable-percent", "hcc-pathologic-viability"),
          Map.entry("resectability", "hcc-resectability"));

  private FittingProfile() {}

  /** Its canonical URL; null for a resource that follows none. */
  static @Nullable String of(JsonNode resource) {
    var code = resource.at("/code/coding/0/code").asText();
    var id =
        switch (resource.path("resourceType").asText()) {
          case "Observation" ->
              isIncomplete(resource, code)
                  ? null
                  : OBSERVATIONS.getOrDefault(code, "hcc-laboratory");
          case "Procedure" ->
              code.equals("107963000") ? "hcc-cytoreductive-surgery" : "hcc-locoregional-therapy";
          case "Condition" -> ofCondition(code);
          default -> TYPES.get(resource.path("resourceType").asText());
        };
    return id == null ? null : BASE + id;
  }

  /** A number without a unit, or a response without its criteria. */
  private static boolean isIncomplete(JsonNode observation, String code) {
    boolean unitless =
        observation.has("valueQuantity")
            && !observation.path("valueQuantity").has("code")
            && !code.equals(PIVKA);
    return unitless || (code.equals("88040-1") && !observation.has("method"));
  }

  private static @Nullable String ofCondition(String code) {
    if (LIVER_DISEASES.contains(code)) {
      return "hcc-comorbidity";
    }
    return code.equals("109841003") ? "hcc-condition" : null;
  }
}
