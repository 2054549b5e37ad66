package org.hepatora.fetch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hepatora.fhir.read.RecordType;
import org.hepatora.fhir.read.RecordType.Need;

/**
 * The queries that bring every fact of fhir-model.md 1, one for each type of resource, with nothing
 * but a patient, codes and a page size, which any EHR can answer; and the laboratory once more by
 * its category, for what is measured under codes nobody here knows.
 */
public final class ChartQueries {
  private static final ChartQuery LABORATORY =
      new ChartQuery(
          "laboratory",
          RecordType.OBSERVATION.type(),
          "Observation?patient={{context.patientId}}&category=laboratory&_count=1000",
          Need.ADVISORY);

  /** The whole of it. */
  public static final List<ChartQuery> RECORD = record();

  private ChartQueries() {}

  private static List<ChartQuery> record() {
    var queries =
        Arrays.stream(RecordType.values())
            .filter(type -> !type.key().isEmpty() && type != RecordType.ORDER)
            .map(ChartQueries::of)
            .collect(Collectors.toCollection(ArrayList::new));
    queries.add(LABORATORY);
    return List.copyOf(queries);
  }

  /** All of one type of a patient. */
  public static ChartQuery of(RecordType type) {
    return new ChartQuery(type.key(), type.type(), type.query(), type.need());
  }
}
