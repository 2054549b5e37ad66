package org.hepatora.chart;

import java.util.List;
import org.hepatora.fhir.Located;
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
}
