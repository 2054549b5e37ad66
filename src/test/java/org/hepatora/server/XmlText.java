// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** FHIR XML of a tree of FHIR JSON, right or wrong; nothing of HAPI's takes part. */
final class XmlText {
  private static final List<String> FIRST = List.of("id", "meta", "language", "text", "extension");

  private XmlText() {}

  /** What JSON can say and XML has no form for: a list in a list, null in one, some characters. */
  static boolean canSay(JsonNode node) {
    if (node.isTextual()) {
      return node.asText().chars().allMatch(each -> each >= ' ' || each == '\n');
    }
    for (var field : node.properties()) {
      boolean isAttribute = field.getKey().equals("url");
      if (!canSay(field.getValue()) || (isAttribute && !field.getValue().isValueNode())) {
        return false;
      }
    }
    for (var each : node) {
      if (node.isArray()
          && (each.isArray() || each.isNull() || each.isEmpty() && each.isObject())) {
        return false;
      }
      if (!canSay(each)) {
        return false;
      }
    }
    return true;
  }

  static String ofResource(ObjectNode resource) {
    var text = new StringBuilder();
    String type = resource.path("resourceType").asText();
    text.append('<').append(type).append(" xmlns=\"http://hl7.org/fhir\">");
    fields(resource, true, text);
    return text.append("</").append(type).append('>').toString();
  }

  static String ofElement(String name, JsonNode node) {
    var text = new StringBuilder();
    element(name, node, text);
    return text.toString();
  }

  private static void fields(ObjectNode object, boolean isResource, StringBuilder text) {
    if (isResource) {
      FIRST.forEach(each -> element(each, object.path(each), text));
    }
    for (var field : object.properties()) {
      boolean isWritten =
          isResource
              ? FIRST.contains(field.getKey()) || field.getKey().equals("resourceType")
              : field.getKey().equals("url");
      if (!isWritten) {
        element(field.getKey(), field.getValue(), text);
      }
    }
  }

  private static void element(String name, JsonNode node, StringBuilder text) {
    if (node instanceof ArrayNode list) {
      list.forEach(each -> element(name, each, text));
    } else if (node instanceof ObjectNode object) {
      text.append('<').append(name);
      if (object.path("url").isValueNode() && !object.path("url").isNull()) {
        text.append(" url=\"").append(escaped(object.path("url").asText())).append('"');
      }
      text.append('>');
      fields(object, false, text);
      text.append("</").append(name).append('>');
    } else if (node.isValueNode() && !node.isNull()) {
      text.append('<').append(name).append(" value=\"");
      text.append(escaped(node.isNumber() ? node.toString() : node.asText())).append("\"/>");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;");
  }
}
