// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.hepatora.cdshooks.client.Caller;
import org.hepatora.fetch.Deadline;
import org.hepatora.fetch.FhirSource;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed call of a service.
 *
 * @param patientId the id alone, without {@code Patient/}
 * @param source the EHR's FHIR server with the token it lent for this call; null when it offers
 *     none
 * @param context the whole context, for hooks that carry more than a patient
 * @param prefetch what the EHR sent beforehand; a missing node when it sent none
 * @param asOf the day the answer is for
 * @param caller who asks
 * @param deadline when the answer has to be there
 */
record CdsRequest(
    String hookInstance,
    String patientId,
    @Nullable FhirSource source,
    JsonNode context,
    JsonNode prefetch,
    LocalDate asOf,
    Caller caller,
    Deadline deadline) {
  /** Base address of the EHR's FHIR server, null when it offers none. */
  @Nullable String fhirServer() {
    return source == null ? null : source.base();
  }
}
