// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.hepatora.fhir.code.ObservationKind;

/**
 * An Observation, or one component of it, on its day.
 *
 * @param holder the element that has the value
 * @param path FHIRPath of the holder
 * @param from the resource
 */
record Statement(ObservationKind kind, JsonNode holder, String path, LocalDate date, Located from) {
  String source() {
    return from.source();
  }
}
