// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which element a body stops being JSON: a number such as {@code 1.} or {@code 007}. */
final class BrokenPlace {
  private static final JsonFactory JSON = new JsonFactory();

  /** What looks like the name of an element; another key may be a value in the wrong place. */
  private static final Pattern NAME = Pattern.compile("_?[a-z][A-Za-z0-9]{0,60}");

  private BrokenPlace() {}

  /** Null where it is in none, and of a body that was cut off. */
  static @Nullable ElementPath of(JsonProcessingException problem, byte[] body, FhirContext fhir) {
    if (problem instanceof JsonEOFException
        || !(problem.getProcessor() instanceof JsonParser parser)) {
      return null;
    }
    var path = path(parser.getParsingContext(), type(body, fhir));
    return path.isRoot() ? null : path;
  }

  private static ElementPath path(JsonStreamContext at, String type) {
    if (at.inRoot()) {
      return ElementPath.root(type);
    }
    var parent = path(at.getParent(), type);
    if (at.inArray()) {
      return parent.isRoot() ? parent : parent.item(at.getCurrentIndex());
    }
    String name = at.getCurrentName();
    return name == null || !NAME.matcher(name).matches()
        ? parent
        : parent.child(name.startsWith("_") ? name.substring(1) : name);
  }

  /** What the body says that it is, before it breaks. */
  private static String type(byte[] body, FhirContext fhir) {
    try (var parser = JSON.createParser(body)) {
      boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
      while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isType = "resourceType".equals(parser.currentName());
        parser.nextToken();
        if (isType && fhir.getResourceTypes().contains(parser.getText())) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    } catch (IOException broken) {
      return "Resource";
    }
    return "Resource";
  }
}
