// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The Observations this server computes. Each is in category {@code observation-origin#computed},
 * which stands in the resource itself and so survives storage, search and copying to other servers;
 * readers leave it out, because its inputs are there to be read.
 */
public final class ComputedObservations {
  /** The code of the mark. */
  public static final String COMPUTED = "computed";

  private ComputedObservations() {}

  /** Whether this Observation carries the mark. */
  public static boolean isComputed(JsonNode observation) {
    for (JsonNode category : observation.path("category")) {
      for (JsonNode coding : category.path("coding")) {
        if (coding.path("code").asText().equals(COMPUTED)
            && coding.path("system").asText().equals(Canonicals.OBSERVATION_ORIGIN_SYSTEM)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The id of what was computed of a patient: the same question has the same id for ever. */
  public static String id(String patient, String what, String day) {
    var name = String.join("\n", Canonicals.BASE, patient, what, day);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
