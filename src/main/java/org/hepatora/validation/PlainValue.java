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

/** How closely a plain value of a body is looked at. */
enum PlainValue {
  /** Its text, and in JSON the kind of value. */
  FORM,
  /** Also whether HAPI can read it, as a code that has to be one of a list. */
  VALUE;

  @Nullable RequestProblem problem(
      JsonNode value,
      BaseRuntimeElementDefinition<?> definition,
      BaseRuntimeChildDefinition child,
      ElementPath path) {
    var broken = problem(value, definition.getName(), path);
    return broken == null ? unread(value.asText(), definition, child, path) : broken;
  }

  /** Of XML, where every value is a text. */
  @Nullable RequestProblem problem(
      String value,
      BaseRuntimeElementDefinition<?> definition,
      BaseRuntimeChildDefinition child,
      ElementPath path) {
    var broken = problem(value, definition.getName(), path);
    return broken == null ? unread(value, definition, child, path) : broken;
  }

  private @Nullable RequestProblem unread(
      String value,
      BaseRuntimeElementDefinition<?> definition,
      BaseRuntimeChildDefinition child,
      ElementPath path) {
    if (this == FORM) {
      return null;
    }
    try {
      var read = definition.newInstance(child.getInstanceConstructorArguments());
      ((IPrimitiveType<?>) read).setValueAsString(value);
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
    return problem(value.asText(), type, path);
  }

  @Nullable RequestProblem problem(String value, String type, ElementPath path) {
    String broken = PrimitiveRules.broken(type, value);
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
