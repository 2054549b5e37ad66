package org.hepatora.cdshooks;

import static org.hepatora.cdshooks.PrefetchKey.Need.ADVISORY;
import static org.hepatora.cdshooks.PrefetchKey.Need.ALTERNATIVE;
import static org.hepatora.cdshooks.PrefetchKey.Need.REQUIRED;

import java.util.List;
import org.hepatora.cdshooks.PrefetchKey.Need;
import org.hepatora.fhir.Codes;

/**
 * The queries that bring every fact of fhir-model.md 1: one for each type of resource, with nothing
 * but a patient, codes and a page size, which any EHR can answer.
 */
final class ChartPrefetch {
  static final ServiceDescription.Prefetch REVIEW =
      new ServiceDescription.Prefetch(
          List.of(
              new PrefetchKey("patient", "Patient", "Patient/{{context.patientId}}", ADVISORY),
              search("conditions", "Condition", REQUIRED),
              new PrefetchKey("observations", "Observation", observations(), REQUIRED),
              search("lesions", "BodyStructure", REQUIRED),
              search("procedures", "Procedure", REQUIRED),
              search("administrations", "MedicationAdministration", ALTERNATIVE),
              search("statements", "MedicationStatement", ALTERNATIVE),
              search("prescriptions", "MedicationRequest", ALTERNATIVE),
              new PrefetchKey(
                  "adverseEvents",
                  "AdverseEvent",
                  "AdverseEvent?subject=Patient/{{context.patientId}}",
                  ADVISORY),
              search("carePlans", "CarePlan", ADVISORY)));

  /** The same, and what was ordered before. */
  static final ServiceDescription.Prefetch SAFETY =
      REVIEW.and(search("requests", "ServiceRequest", ADVISORY));

  private ChartPrefetch() {}

  private static PrefetchKey search(String name, String type, Need need) {
    return new PrefetchKey(name, type, type + "?patient={{context.patientId}}", need);
  }

  private static String observations() {
    return "Observation?patient={{context.patientId}}&code="
        + String.join(",", Codes.observationTokens())
        + "&_count=1000";
  }
}
