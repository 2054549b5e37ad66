// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.utilities.graphql.Document;
import org.hl7.fhir.utilities.graphql.Field;
import org.hl7.fhir.utilities.graphql.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Asks for {@code __typename} by the name that HAPI's engine has for the type of a resource. Of
 * elements within a resource it knows none, and refuses the question.
 */
final class TypeNames {
  private static final String TYPE = "__typename";
  private static final String ENGINE = "resourceType";

  private final Set<String> resources;

  TypeNames(Set<String> resources) {
    this.resources = resources;
  }

  /**
   * Prepares the document for the engine, which passes over the fields of the root that it does not
   * know.
   *
   * @param isQuery whether the root is the query, not a resource
   * @return what the answer has to say of the root itself, by the names asked for
   */
  Map<String, String> prepare(Document document, boolean isQuery) {
    var ofTheRoot = new HashMap<String, String>();
    for (var operation : document.getOperations()) {
      var root = operation.getSelectionSet();
      if (isQuery) {
        for (var each : List.copyOf(root)) {
          if (each.getField() != null && each.getField().getName().equals(TYPE)) {
            ofTheRoot.put(each.getField().getAlias(), "Query");
            root.remove(each);
          } else if (each.getField() != null) {
            check(each.getField());
          }
        }
      }
      root.forEach(this::rename);
    }
    document.getFragments().forEach(each -> each.getSelectionSet().forEach(this::rename));
    return Map.copyOf(ofTheRoot);
  }

  /** Puts the types of resources under the names they are asked by; the engine has one name. */
  static void name(JsonNode answer, Document document) {
    document.getOperations().forEach(each -> name(answer, each.getSelectionSet(), document));
  }

  private static void name(
      @Nullable JsonNode answer, List<Selection> selections, Document document) {
    if (answer instanceof ArrayNode all) {
      all.forEach(each -> name(each, selections, document));
    } else if (answer instanceof ObjectNode one) {
      selections.forEach(each -> name(one, each, document));
    }
  }

  private static void name(ObjectNode answer, Selection selection, Document document) {
    var field = selection.getField();
    if (field == null) {
      var fragment =
          selection.getInlineFragment() == null
              ? document.fragment(selection.getFragmentSpread().getName())
              : selection.getInlineFragment();
      if (fragment != null) {
        name(answer, fragment.getSelectionSet(), document);
      }
    } else if (field.getName().equals(ENGINE) && !field.getAlias().equals(ENGINE)) {
      if (answer.has(ENGINE)) {
        answer.set(field.getAlias(), answer.get(ENGINE));
      }
    } else {
      name(answer.get(field.getAlias()), field.getSelectionSet(), document);
    }
  }

  private void check(Field field) {
    if (!resources.contains(field.getName().replaceFirst("(List|Connection)$", ""))
        && !resources.contains(field.getName())) {
      throw new RequestProblem(
          Kind.UNKNOWN_PARAMETER, "The query has no such field; it has the types of R4", "query");
    }
  }

  private void rename(Selection selection) {
    if (selection.getField() != null) {
      if (selection.getField().getName().equals(TYPE)) {
        selection.getField().setName(ENGINE);
      }
      selection.getField().getSelectionSet().forEach(this::rename);
    } else if (selection.getInlineFragment() != null) {
      selection.getInlineFragment().getSelectionSet().forEach(this::rename);
    }
  }
}
