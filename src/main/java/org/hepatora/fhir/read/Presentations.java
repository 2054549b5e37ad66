// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hepatora.fhir.code.Canonicals;
import org.jspecify.annotations.Nullable;

/** When a patient was first presented: the requests to discuss them at the tumour board. */
public final class Presentations {
  private static final int DAY = 10;
  private static final Set<String> NOT_MADE = Set.of("draft", "entered-in-error", "revoked");

  private Presentations() {}

  /** The first of them until that day; null where none is recorded. */
  public static @Nullable LocalDate first(List<Located> resources, LocalDate asOf) {
    return resources.stream()
        .map(Located::resource)
        .filter(one -> one.path("resourceType").asText().equals("ServiceRequest"))
        .filter(one -> !NOT_MADE.contains(one.path("status").asText()))
        .filter(Presentations::isForTheBoard)
        .map(one -> day(one.path("authoredOn").asText()))
        .filter(Objects::nonNull)
        .filter(day -> !day.isAfter(asOf))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static boolean isForTheBoard(JsonNode request) {
    for (var coding : request.path("code").path("coding")) {
      if (coding.path("system").asText().equals(Canonicals.OBSERVATION_SYSTEM)
          && coding.path("code").asText().equals("mdt-review")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LocalDate day(String date) {
    try {
      return date.length() < DAY ? null : LocalDate.parse(date.substring(0, DAY));
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
