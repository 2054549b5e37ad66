// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import java.util.List;
import java.util.Set;
import org.hepatora.fhir.read.Located;
import org.jspecify.annotations.Nullable;

/** The stored record of this server, as features may ask it. */
public interface PatientChart {
  /**
   * The current version of the patient and of every resource in their compartment; null when no
   * such patient is stored.
   *
   * @param patientId the logical id, without {@code Patient/}
   */
  @Nullable List<Located> everythingOf(String patientId);

  /**
   * The same without some types of resource, which then need not be read.
   *
   * @param leftOut types such as {@code Observation}
   */
  default @Nullable List<Located> everythingOf(String patientId, Set<String> leftOut) {
    var everything = everythingOf(patientId);
    return everything == null
        ? null
        : everything.stream()
            .filter(one -> !leftOut.contains(one.resource().path("resourceType").asText()))
            .toList();
  }
}
