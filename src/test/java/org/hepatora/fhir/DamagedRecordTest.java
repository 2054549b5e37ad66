// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.fhir.read.Located;
import org.hepatora.language.English;

/** Whatever is damaged in a record, it is read, and every complaint points into it. */
final class DamagedRecordTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<JsonNode> WRECKAGE =
      List.of(
          JSON.nullNode(),
          JSON.textNode(""),
          JSON.textNode("2026-02-30"),
          JSON.textNode("\u0000x".repeat(50)),
          JSON.numberNode(-1),
          JSON.numberNode(new BigDecimal("1e999999999")),
          JSON.numberNode(new BigDecimal("1e-999999999")),
          JSON.booleanNode(true),
          JSON.arrayNode(),
          JSON.arrayNode().add(JSON.nullNode()),
          JSON.objectNode(),
          JSON.objectNode().put("reference", "#"));

  @Property(tries = 600)
  void isReadAllTheSame(@ForAll @IntRange(min = 1, max = 15) int patient, @ForAll Random random) {
    var resources = new ArrayList<Located>();
    for (Located one : Ehr.patient(String.format("V%02d", patient))) {
      var copy = one.resource().deepCopy();
      if (random.nextInt(3) == 0) {
        damage(copy, random);
      }
      resources.add(new Located(copy, one.path(), one.fullUrl()));
    }

    var picture = Ehr.READER.read(resources);

    assertThat(picture.problems())
        .extracting(Problem::path)
        .allMatch(path -> path.startsWith("Bundle"));
    assertThat(picture.problems())
        .extracting(problem -> English.of(problem.text()))
        .noneMatch(text -> text.contains("\u0000"));
  }

  private static void damage(JsonNode node, Random random) {
    var wreck = WRECKAGE.get(random.nextInt(WRECKAGE.size()));
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      var name = names.get(random.nextInt(names.size()));
      if (object.get(name).isContainerNode() && random.nextInt(4) > 0) {
        damage(object.get(name), random);
      } else {
        object.set(name, wreck);
      }
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      if (array.get(index).isContainerNode() && random.nextInt(4) > 0) {
        damage(array.get(index), random);
      } else {
        array.set(index, wreck);
      }
    }
  }
}
