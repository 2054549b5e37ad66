package org.hepatora.fetch;

import static org.hepatora.fetch.ChartQuery.Need.ADVISORY;
import static org.hepatora.fetch.ChartQuery.Need.ALTERNATIVE;
import static org.hepatora.fetch.ChartQuery.Need.REQUIRED;

import java.util.List;
import org.hepatora.fetch.ChartQuery.Need;
import org.hepatora.fhir.code.Codes;

/**
 * The queries that bring every fact of fhir-model.md 1: one for each type of resource, with nothing
 * but a patient, codes and a page size, which any EHR can answer.
 */
public final class ChartQueries {
  /** The whole of it. */
  public static final List<ChartQuery> RECORD =
      List.of(
          new ChartQuery("patient", "Patient", "Patient/{{context.patientId}}", ADVISORY),
          search("conditions", "Condition", REQUIRED),
          new ChartQuery("observations", "Observation", observations(), REQUIRED),
          search("lesions", "BodyStructure", REQUIRED),
          search("procedures", "Procedure", REQUIRED),
          search("administrations", "MedicationAdministration", ALTERNATIVE),
          search("statements", "MedicationStatement", ALTERNATIVE),
          search("prescriptions", "MedicationRequest", ALTERNATIVE),
          new ChartQuery(
              "adverseEvents",
              "AdverseEvent",
              "AdverseEvent?subject=Patient/{{context.patientId}}",
              ADVISORY),
          search("carePlans", "CarePlan", ADVISORY));

  private ChartQueries() {}

  /** All of one type of a patient. */
  public static ChartQuery search(String name, String type, Need need) {
    return new ChartQuery(name, type, type + "?patient={{context.patientId}}", need);
  }

  private static String observations() {
    return "Observation?patient={{context.patientId}}&code="
        + String.join(",", Codes.observationTokens())
        + "&_count=1000";
  }
}
