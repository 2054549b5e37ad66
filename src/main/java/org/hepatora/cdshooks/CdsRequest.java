package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed call of a service. The access token a client may send is checked for its form and
 * forgotten: nothing here fetches with it.
 *
 * @param patientId the id alone, without {@code Patient/}
 * @param fhirServer base address of the EHR's FHIR server, null when it offers none
 * @param context the whole context, for hooks that carry more than a patient
 * @param prefetch what the EHR sent beforehand; a missing node when it sent none
 * @param asOf the day the answer is for
 */
record CdsRequest(
    String hookInstance,
    String patientId,
    @Nullable String fhirServer,
    JsonNode context,
    JsonNode prefetch,
    LocalDate asOf) {}
