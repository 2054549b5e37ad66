// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.hepatora.decision.words.Sentence;

/**
 * What a status says about whether a statement may be read at all. A missing or unknown status does
 * not hide a statement; a preliminary result counts until it is corrected.
 */
public final class Statuses {
  /** Never true, or not yet: registered has no result, draft and intended have not happened. */
  private static final Set<String> NEVER_READ =
      Set.of(
          "entered-in-error",
          "cancelled",
          "not-done",
          "not-taken",
          "registered",
          "draft",
          "intended",
          "preparation",
          "revoked");

  public static final Sentence MODIFIED = Sentence.of("why.a-modifier-extension-not-known-here");

  private Statuses() {}

  public static boolean isReadable(JsonNode resource) {
    return !NEVER_READ.contains(resource.path("status").asText());
  }

  /** A modifier extension may turn the meaning round; FHIR forbids to read over one not known. */
  public static boolean isModified(JsonNode resource) {
    return !resource.path("modifierExtension").isEmpty();
  }
}
