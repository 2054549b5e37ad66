// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hepatora.fhir.read.RecordType;
import org.hepatora.fhir.read.RecordType.Need;

/**
 * The queries that bring every fact of fhir-model.md 1, one for each type of resource, with nothing
 * but a patient, codes and a page size, which any EHR can answer; and all observations once more,
 * for panels, texts without a code and codes nobody here knows: an EHR that asks for a code or a
 * category in every search answers with an error, which is told and takes nothing else away.
 */
public final class ChartQueries {
  private static final ChartQuery ALL_OBSERVATIONS =
      new ChartQuery(
          "allObservations",
          RecordType.OBSERVATION.type(),
          "Observation?patient={{context.patientId}}&_count=1000",
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
    queries.add(ALL_OBSERVATIONS);
    return List.copyOf(queries);
  }

  /** All of one type of a patient. */
  public static ChartQuery of(RecordType type) {
    return new ChartQuery(type.key(), type.type(), type.query(), type.need());
  }
}
