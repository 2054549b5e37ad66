// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hepatora.fhir.code.FhirJson;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** A resource of HAPI's model as a tree. */
final class ModelTree {
  private static final ObjectMapper MAPPER = FhirJson.mapper();

  private ModelTree() {}

  static ObjectNode of(IBaseResource resource) {
    try {
      var text = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
