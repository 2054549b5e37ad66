// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.hepatora.server.MutatedResource.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a resource says: without what the server adds, and what is nothing (null, empty lists and
 * objects). A number has its digits, zeros at its end too.
 */
final class SameContent {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");

  private SameContent() {}

  /**
   * Whether the one was stored as the other.
   *
   * @param wasXml XML has no types of values and no lists: a number is what is written like one, a
   *     list of one thing is that thing
   */
  static boolean of(JsonNode sent, JsonNode read, boolean wasXml) {
    return bare(sent, wasXml).equals(bare(read, wasXml));
  }

  static JsonNode bare(JsonNode node, boolean wasXml) {
    if (node instanceof ObjectNode object) {
      var kept = JSON.createObjectNode();
      object.properties().stream()
          .filter(
              each -> !List.of("meta", "id").contains(each.getKey()) || !object.has("resourceType"))
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              each -> {
                var value = bare(each.getValue(), wasXml);
                if (isSomething(value)) {
                  kept.set(each.getKey(), value);
                }
              });
      return kept;
    }
    if (node instanceof ArrayNode array) {
      var kept = JSON.createArrayNode();
      for (var each : array) {
        var value = bare(each, wasXml);
        if (isSomething(value)) {
          kept.add(value);
        }
      }
      return wasXml && kept.size() == 1 ? kept.get(0) : kept;
    }
    if (node.isNumber()) {
      return JSON.getNodeFactory().textNode((wasXml ? "" : "number ") + digits(node));
    }
    if (wasXml && node.isTextual() && NUMBER.matcher(node.asText()).matches()) {
      return JSON.getNodeFactory().textNode(digits(MutatedResource.number(node.asText())));
    }
    return wasXml && node.isBoolean() ? JSON.getNodeFactory().textNode(node.asText()) : node;
  }

  private static boolean isSomething(JsonNode value) {
    return !value.isNull() && !(value.isContainerNode() && value.isEmpty());
  }

  private static String digits(JsonNode node) {
    var value = node.decimalValue();
    return value.scale() > 0 && value.scale() < 100
        ? value.toPlainString()
        : value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
  }
}
