package org.hepatora.cdshooks;

import org.hepatora.fetch.ChartQueries;
import org.hepatora.fhir.read.RecordType;

/** What the services ask an EHR to send beforehand. */
final class ChartPrefetch {
  static final ServiceDescription.Prefetch REVIEW =
      new ServiceDescription.Prefetch(ChartQueries.RECORD);

  /** The same, and what was ordered before. */
  static final ServiceDescription.Prefetch SAFETY = REVIEW.and(ChartQueries.of(RecordType.ORDER));

  private ChartPrefetch() {}
}
