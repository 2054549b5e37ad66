// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;

/** Where features keep the Observations they computed. */
public interface ObservationStore {
  /**
   * Creates or updates each Observation under its own id and marks others as entered in error: all
   * of it or nothing. What is stored already stays as it is, version included.
   *
   * @param withdrawn ids of stored Observations that no longer hold
   * @return as stored, in the order given
   */
  List<Observation> keep(
      List<Observation> observations, Collection<String> withdrawn, RequestDetails request);
}
