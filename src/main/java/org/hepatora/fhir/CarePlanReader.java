package org.hepatora.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import org.hepatora.decision.evidence.Fact;

/** Reads whether a CarePlan puts the patient on the supportive pathway. */
final class CarePlanReader implements ResourceReader {
  private static final String SUPPORTIVE = "supportive";

  /** SNOMED CT, Supportive - procedure intent; evidence.md 8.4. */
  private static final String SUPPORTIVE_INTENT = "399707004";

  /** Only thought of, or over. */
  private static final Set<String> NOT_IN_FORCE = Set.of("completed", "proposal", "option");

  @Override
  public void read(Located from, Reading reading) {
    var resource = from.resource();
    boolean inForce =
        !NOT_IN_FORCE.contains(resource.path("status").asText())
            && !NOT_IN_FORCE.contains(resource.path("intent").asText());
    if (!inForce || !isSupportive(resource)) {
      return;
    }
    var day = reading.dayOrNull(from.path(), "supportive care plan", since(resource));
    if (day != null) {
      reading.supportive.add(new Fact.Read<>(day, true, from.source()));
    }
  }

  private static boolean isSupportive(JsonNode resource) {
    var intent = Extensions.code(resource, Canonicals.TREATMENT_INTENT);
    return Extensions.code(resource, Canonicals.TREATMENT_PATHWAY).equals(SUPPORTIVE)
        || intent.equals(SUPPORTIVE)
        || intent.equals(SUPPORTIVE_INTENT);
  }

  private static Parsed<LocalDate> since(JsonNode resource) {
    if (resource.path("period").has("start")) {
      return Days.of(resource.path("period").path("start"), ".period.start");
    }
    if (resource.has("created")) {
      return Days.of(resource.path("created"), ".created");
    }
    return Days.of(resource.path("meta").path("lastUpdated"), ".period");
  }
}
