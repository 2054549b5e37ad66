// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a refused body an element stood, as a FHIRPath such as {@code
 * Bundle.entry[0].resource.birthDate}: HAPI's parser names the element only. Runs on refusal only.
 */
public final class ElementLocator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final XMLInputFactory XML = safeXml();

  private ElementLocator() {}

  private static XMLInputFactory safeXml() {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The path of the first such element with that value (any value when null), or its bare name. */
  public static String locate(byte[] body, UnreadableElement element) {
    try {
      String path =
          looksLikeXml(body) ? inXml(body, element) : inJson(JSON.readTree(body), "", element);
      return path == null ? element.element() : path;
    } catch (IOException | XMLStreamException unreadable) {
      return element.element();
    }
  }

  private static boolean looksLikeXml(byte[] body) {
    for (byte each : body) {
      if (!Character.isWhitespace(each)) {
        return each == '<';
      }
    }
    return false;
  }

  private static @Nullable String inJson(
      @Nullable JsonNode node, String path, UnreadableElement element)
      throws JsonProcessingException {
    if (node == null || node.isValueNode()) {
      return null;
    }
    String here = path.isEmpty() ? node.path("resourceType").asText("Resource") : path;
    for (var field : node.properties()) {
      String found = inField(field.getKey(), field.getValue(), here, element);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String inField(
      String name, JsonNode value, String path, UnreadableElement element)
      throws JsonProcessingException {
    String here = path + "." + name;
    if (name.equals(element.element())
        && (element.value() == null || value.asText().equals(element.value()))) {
      return here;
    }
    if (!value.isArray()) {
      return inJson(value, here, element);
    }
    for (int i = 0; i < value.size(); i++) {
      String item = here + "[" + i + "]";
      if (name.equals(element.element()) && value.get(i).asText().equals(element.value())) {
        return item;
      }
      String found = inJson(value.get(i), item, element);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String inXml(byte[] body, UnreadableElement element)
      throws XMLStreamException {
    var reader = XML.createXMLStreamReader(new ByteArrayInputStream(body));
    Deque<String> path = new ArrayDeque<>();
    Deque<Map<String, Integer>> seen = new ArrayDeque<>();
    seen.push(new HashMap<>());
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        int index = seen.element().merge(name, 1, Integer::sum) - 1;
        path.addLast(path.isEmpty() || index == 0 ? name : name + "[" + index + "]");
        String value = reader.getAttributeValue(null, "value");
        if (name.equals(element.element())
            && (element.value() == null || element.value().equals(value))) {
          return String.join(".", path);
        }
        if (element.value() == null
            && reader.getAttributeValue(null, element.element()) != null
            && !element.element().equals("value")) {
          return String.join(".", path) + "." + element.element();
        }
        seen.push(new HashMap<>());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        path.removeLast();
        seen.pop();
      }
    }
    return null;
  }
}
