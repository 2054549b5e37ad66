package org.hepatora.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Which profile of ours a plain resource is about, by its type and code; empty for none. */
public final class FittingProfile {
  private static final Set<String> LIVER_DISEASES =
      Set.of("19943007", "66071002", "50711007", "K74.6", "K76.6");

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
          Map.entry("34444-0", "hcc-tumor-marker"),
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

  /** The id of the profile. */
  public static String of(JsonNode resource) {
    var type = resource.path("resourceType").asText();
    var code = resource.at("/code/coding/0/code").asText();
    return switch (type) {
      case "Observation" -> OBSERVATIONS.getOrDefault(code, "hcc-laboratory");
      case "Procedure" ->
          code.equals("107963000") ? "hcc-cytoreductive-surgery" : "hcc-locoregional-therapy";
      case "Condition" -> ofCondition(code);
      default -> TYPES.getOrDefault(type, "");
    };
  }

  private static String ofCondition(String code) {
    if (LIVER_DISEASES.contains(code)) {
      return "hcc-comorbidity";
    }
    return code.equals("109841003") ? "hcc-condition" : "";
  }
}
