// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import org.hepatora.fetch.ChartQueries;
import org.hepatora.fhir.read.RecordType;

/** What the services ask an EHR to send beforehand. */
final class ChartPrefetch {
  /** The record, and what was ordered before: operations, and reviews by the MDT. */
  static final ServiceDescription.Prefetch REVIEW =
      new ServiceDescription.Prefetch(ChartQueries.RECORD).and(ChartQueries.of(RecordType.ORDER));

  private ChartPrefetch() {}
}
