// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.jspecify.annotations.Nullable;

/** How closely a plain value of a JSON body is looked at. */
enum JsonPrimitive {
  /** The kind of JSON value and its text. */
  FORM,
  /** Also whether HAPI can read it, as a code that has to be one of a list. */
  VALUE;

  @Nullable RequestProblem problem(
      JsonNode value,
      BaseRuntimeElementDefinition<?> definition,
      BaseRuntimeChildDefinition child,
      ElementPath path) {
    var broken = problem(value, definition.getName(), path);
    if (broken != null || this == FORM) {
      return broken;
    }
    try {
      var read = definition.newInstance(child.getInstanceConstructorArguments());
      ((IPrimitiveType<?>) read).setValueAsString(value.asText());
      return null;
    } catch (RuntimeException unreadable) {
      return invalid("The value cannot be read", path);
    }
  }

  @Nullable RequestProblem problem(JsonNode value, String type, ElementPath path) {
    boolean isOfKind =
        switch (type) {
          case "decimal", "integer", "positiveInt", "unsignedInt" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> value.isTextual();
        };
    if (!isOfKind) {
      return kind(expected(type), value, path);
    }
    String broken = PrimitiveRules.broken(type, value.asText());
    return broken == null ? null : invalid(broken, path);
  }

  private static String expected(String type) {
    return switch (type) {
      case "decimal", "integer", "positiveInt", "unsignedInt" -> "a number";
      case "boolean" -> "true or false";
      default -> "a text";
    };
  }

  static RequestProblem kind(String expected, JsonNode found, ElementPath path) {
    String kind =
        switch (found.getNodeType()) {
          case OBJECT -> "an object";
          case ARRAY -> "a list";
          case STRING -> "a text";
          case NUMBER -> "a number";
          case BOOLEAN -> "true or false";
          default -> "nothing";
        };
    return invalid("Expected " + expected + " and found " + kind, path);
  }

  static RequestProblem invalid(String text, ElementPath path) {
    return new RequestProblem(Kind.INVALID_VALUE, text, path.toString());
  }
}
