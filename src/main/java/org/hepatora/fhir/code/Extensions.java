// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of extensions, in the types fhir-model.md gives them and the ones easily confused. */
public final class Extensions {
  private Extensions() {}

  /** The first extension of that url; a missing node when there is none. */
  public static JsonNode first(JsonNode element, String url) {
    for (JsonNode extension : element.path("extension")) {
      if (extension.path("url").asText().equals(url)) {
        return extension;
      }
    }
    return MissingNode.getInstance();
  }

  /** Every reference of the extensions of that url. */
  public static List<JsonNode> references(JsonNode element, String url) {
    var found = new ArrayList<JsonNode>();
    for (JsonNode extension : element.path("extension")) {
      if (extension.path("url").asText().equals(url)) {
        found.add(extension.path("valueReference"));
      }
    }
    return found;
  }

  /** A code, sent as code, Coding, CodeableConcept or string; empty when there is none. */
  public static String code(JsonNode element, String url) {
    var extension = first(element, url);
    for (String type : new String[] {"valueCode", "valueString"}) {
      if (extension.has(type)) {
        return extension.path(type).asText();
      }
    }
    var coding =
        extension.has("valueCoding")
            ? extension.path("valueCoding")
            : extension.path("valueCodeableConcept").path("coding").path(0);
    var code = coding.path("code").asText();
    return code.isEmpty() ? extension.path("valueCodeableConcept").path("text").asText() : code;
  }

  public static boolean isTrue(JsonNode element, String url) {
    return first(element, url).path("valueBoolean").asBoolean(false);
  }

  /** A whole number of any of the three integer types; null when there is none. */
  public static @Nullable Integer number(JsonNode element, String url) {
    var extension = first(element, url);
    for (String type : new String[] {"valuePositiveInt", "valueInteger", "valueUnsignedInt"}) {
      if (extension.path(type).isInt()) {
        return extension.path(type).asInt();
      }
    }
    return null;
  }
}
