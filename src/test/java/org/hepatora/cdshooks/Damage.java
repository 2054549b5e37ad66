// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A call after damage to its structure, its types, its sizes or its encoding. */
record Damage(byte[] body, String contentType) {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "1e999999999",
          "99999999999999999999999999999999",
          "\"\"",
          "\"sekret\"",
          "\"2026-13-45\"",
          "\"9999999999-01-01\"",
          "\"\\u0000\\ud800\"",
          "\"http://127.0.0.1:1/fhir\"",
          "\"https://[::1\"",
          "[]",
          "{}",
          "[null]",
          "[[[[]]]]",
          "[{\"coding\":7}]",
          "{\"resourceType\":\"Bundle\"}",
          "{\"resourceType\":\"OperationOutcome\"}",
          "{\"value\":\"x\",\"code\":[]}",
          "{\"reference\":3}");

  private static final List<String> JUNK =
      List.of("{", "}", "[", "]", ",", ":", "\"", "\\", "NaN", "\u202e", "\u0000", "\ud83d", "'");

  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/fhir+json",
          "application/json;charset=klingon",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded",
          "application/json;charset=UTF-32");

  static Damage of(ObjectNode original, Random random) {
    var call = original.deepCopy();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      var places = new ArrayList<ContainerNode<?>>();
      collect(call, places);
      change(places.get(random.nextInt(places.size())), random);
    }
    var text = call.toString();
    return switch (random.nextInt(12)) {
      case 0 ->
          json(text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8));
      case 1 -> json(withJunk(text, random).getBytes(StandardCharsets.UTF_8));
      case 2 -> json(text.getBytes(StandardCharsets.UTF_16));
      case 3 ->
          new Damage(
              text.getBytes(StandardCharsets.ISO_8859_1), "application/json;charset=ISO-8859-1");
      case 4 -> json(withWrongByte(text.getBytes(StandardCharsets.UTF_8), random));
      case 5 ->
          new Damage(
              text.getBytes(StandardCharsets.UTF_8), TYPES.get(random.nextInt(TYPES.size())));
      default -> json(text.getBytes(StandardCharsets.UTF_8));
    };
  }

  private static Damage json(byte[] body) {
    return new Damage(body, "application/json");
  }

  private static String withJunk(String text, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + JUNK.get(random.nextInt(JUNK.size())) + text.substring(at);
  }

  private static byte[] withWrongByte(byte[] body, Random random) {
    var copy = Arrays.copyOf(body, body.length);
    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    return copy;
  }

  private static void change(ContainerNode<?> place, Random random) {
    var value = value(random);
    if (place instanceof ObjectNode object && !object.isEmpty()) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      var name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set("sekret" + name, object.get(name));
        default -> object.set(name, value);
      }
    } else if (place instanceof ArrayNode array && !array.isEmpty()) {
      int at = random.nextInt(array.size());
      if (random.nextInt(4) == 0) {
        var repeated = array.get(at);
        int times = random.nextInt(200);
        for (int i = 0; i < times; i++) {
          array.add(repeated);
        }
      } else {
        array.set(at, value);
      }
    }
  }

  private static JsonNode value(Random random) {
    if (random.nextInt(20) == 0) {
      return Ehr.JSON.getNodeFactory().textNode("sekret ".repeat(random.nextInt(5_000)));
    }
    try {
      return Ehr.JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> places) {
    if (node instanceof ContainerNode<?> container) {
      places.add(container);
    }
    node.forEach(child -> collect(child, places));
  }
}
