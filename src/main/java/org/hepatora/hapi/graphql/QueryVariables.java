// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.utilities.graphql.Argument;
import org.hl7.fhir.utilities.graphql.Directive;
import org.hl7.fhir.utilities.graphql.Document;
import org.hl7.fhir.utilities.graphql.NameValue;
import org.hl7.fhir.utilities.graphql.NumberValue;
import org.hl7.fhir.utilities.graphql.Selection;
import org.hl7.fhir.utilities.graphql.StringValue;
import org.hl7.fhir.utilities.graphql.Value;
import org.hl7.fhir.utilities.graphql.VariableValue;
import org.jspecify.annotations.Nullable;

/** The values of a query's variables, put where the variables stand. */
final class QueryVariables {
  private final Map<String, List<Value>> values = new HashMap<>();

  private QueryVariables() {}

  /**
   * Leaves no variable in the document; an argument whose variable has no value is left out.
   *
   * @param given an object, or null
   */
  static void putInto(Document document, @Nullable JsonNode given) {
    var variables = new QueryVariables();
    for (var operation : document.getOperations()) {
      for (var declared : operation.getVariables()) {
        var value = given == null ? null : given.get(declared.getName());
        if (value != null && !value.isNull()) {
          variables.values.put(declared.getName(), of(value));
        } else if (declared.getDefaultValue() != null) {
          variables.values.put(declared.getName(), List.of(declared.getDefaultValue()));
        } else {
          variables.values.put(declared.getName(), List.of());
        }
      }
      operation.getVariables().clear();
      variables.directives(operation.getDirectives());
      variables.selections(operation.getSelectionSet());
    }
    document.getFragments().forEach(each -> variables.selections(each.getSelectionSet()));
  }

  private static List<Value> of(JsonNode given) {
    var all = new ArrayList<Value>();
    if (given.isArray()) {
      given.forEach(each -> all.add(one(each)));
    } else {
      all.add(one(given));
    }
    return List.copyOf(all);
  }

  private static Value one(JsonNode given) {
    if (given.isTextual()) {
      return new StringValue(given.textValue());
    }
    if (given.isNumber()) {
      return new NumberValue(given.asText());
    }
    if (given.isBoolean()) {
      return new NameValue(given.booleanValue());
    }
    throw new RequestProblem(
        Kind.INVALID_VALUE, "A variable is a text, a number, true or false", "variables");
  }

  private void selections(List<Selection> selections) {
    for (var each : selections) {
      if (each.getField() != null) {
        arguments(each.getField().getArguments());
        directives(each.getField().getDirectives());
        selections(each.getField().getSelectionSet());
      } else if (each.getInlineFragment() != null) {
        directives(each.getInlineFragment().getDirectives());
        selections(each.getInlineFragment().getSelectionSet());
      } else {
        directives(each.getFragmentSpread().getDirectives());
      }
    }
  }

  private void directives(List<Directive> directives) {
    directives.forEach(each -> arguments(each.getArguments()));
  }

  private void arguments(List<Argument> arguments) {
    for (var each : List.copyOf(arguments)) {
      if (each.getValues().stream().noneMatch(VariableValue.class::isInstance)) {
        continue;
      }
      var known = each.getValues().stream().flatMap(value -> known(value).stream()).toList();
      each.getValues().clear();
      each.getValues().addAll(known);
      if (known.isEmpty()) {
        arguments.remove(each);
      }
    }
  }

  private List<Value> known(Value value) {
    if (!(value instanceof VariableValue variable)) {
      return List.of(value);
    }
    var known = values.get(variable.getValue());
    if (known == null) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "The query uses a variable that it does not declare", "query");
    }
    return known;
  }
}
