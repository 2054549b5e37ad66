// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands anywhere in a body, the answer is a card or a refusal, never a failure. */
class AnyBodyTest {
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
          "\" \"",
          "\"x\"",
          "\"2026-13-45\"",
          "\"9999999999-01-01\"",
          "\"\\u0000\\ud800\"",
          "[]",
          "{}",
          "[null]",
          "[[[[]]]]",
          "[{\"coding\":7}]",
          "{\"resourceType\":\"Bundle\"}",
          "{\"value\":\"x\",\"code\":[]}",
          "{\"reference\":3}");

  private final Ehr ehr = Ehr.deciding();

  @Property(tries = 2000)
  void neverIsAFaultOfOurs(@ForAll Random random) throws Exception {
    var call = Vignette.v01();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      var places = new ArrayList<ContainerNode<?>>();
      collect(call, places);
      change(places.get(random.nextInt(places.size())), random);
    }
    var response = ehr.calls(call);
    assertThat(response.getStatus()).as(call.toString()).isIn(200, 400, 412);
    assertThat(Ehr.json(response).isObject()).isTrue();
  }

  private static void change(ContainerNode<?> place, Random random) throws Exception {
    var value = Ehr.JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
    if (place instanceof ObjectNode object && !object.isEmpty()) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      object.set(names.get(random.nextInt(names.size())), value);
    } else if (place instanceof ArrayNode array && !array.isEmpty()) {
      array.set(random.nextInt(array.size()), value);
    }
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> places) {
    if (node instanceof ContainerNode<?> container) {
      places.add(container);
    }
    node.forEach(child -> collect(child, places));
  }
}
