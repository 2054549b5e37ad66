// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.fhir.code.Codes;

/** The names and codes under which a medication was recorded or ordered. */
final class MedicationWords {
  private final List<Coded> codes = new ArrayList<>();
  private final Set<String> texts = new LinkedHashSet<>();

  List<Coded> codes() {
    return codes;
  }

  List<String> texts() {
    return List.copyOf(texts);
  }

  /**
   * Takes those of a resource, and of the Medication it points at.
   *
   * @return false when it points at one that did not come along and says no name itself
   */
  boolean of(Located from, References references) {
    var resource = from.resource();
    concept(resource.path("medicationCodeableConcept"));
    var reference = resource.path("medicationReference");
    if (reference.isMissingNode()) {
      return true;
    }
    text(reference.path("display").asText());
    var target = references.resolve(from, reference.path("reference").asText());
    if (target != null) {
      product(target.resource());
    }
    return target != null || !texts.isEmpty();
  }

  private void product(JsonNode medication) {
    concept(medication.path("code"));
    for (JsonNode ingredient : medication.path("ingredient")) {
      concept(ingredient.path("itemCodeableConcept"));
      text(ingredient.path("itemReference").path("display").asText());
    }
  }

  private void concept(JsonNode concept) {
    for (JsonNode coding : concept.path("coding")) {
      var code = coding.path("code").asText();
      if (!code.isEmpty()) {
        codes.add(new Coded(Codes.system(coding.path("system").asText()), code));
      }
      text(coding.path("display").asText());
    }
    text(concept.path("text").asText());
  }

  private void text(String text) {
    if (!text.isBlank()) {
      texts.add(text.strip());
    }
  }
}
