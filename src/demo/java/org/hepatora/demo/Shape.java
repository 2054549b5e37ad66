// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;

/** The small data types of FHIR R4 as JSON. */
final class Shape {
  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
  static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private Shape() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array(ObjectNode... items) {
    var array = NODES.arrayNode();
    for (ObjectNode item : items) {
      array.add(item);
    }
    return array;
  }

  static ObjectNode coding(String system, String code) {
    return object().put("system", system).put("code", code);
  }

  /** A code of one of our own code systems. */
  static ObjectNode local(String codeSystem, String code) {
    return coding(Canonicals.BASE + "/CodeSystem/" + codeSystem, code);
  }

  /** A code of an HL7 code system, e.g. {@code condition-clinical}. */
  static ObjectNode hl7(String codeSystem, String code) {
    return coding(HL7 + codeSystem, code);
  }

  static ObjectNode concept(ObjectNode... codings) {
    var concept = object();
    concept.set("coding", array(codings));
    return concept;
  }

  static ObjectNode concept(String text, ObjectNode... codings) {
    return codings.length == 0 ? text(text) : concept(codings).put("text", text);
  }

  static ObjectNode text(String text) {
    return object().put("text", text);
  }

  /** The name of an observation of ours, CodeSystem hcc-observation. */
  static ObjectNode observation(String code) {
    return concept(local("hcc-observation", code));
  }

  /** The same with the words a clinician reads. */
  static ObjectNode observation(String code, String text) {
    return observation(code).put("text", text);
  }

  static ObjectNode quantity(BigDecimal value, String ucum) {
    var quantity = object().put("value", value);
    return quantity.put("unit", ucum).put("system", Codes.UCUM).put("code", ucum);
  }

  static ObjectNode quantity(long value, String ucum) {
    return quantity(BigDecimal.valueOf(value), ucum);
  }

  static ObjectNode reference(String to) {
    return object().put("reference", to);
  }

  static ArrayNode references(Iterable<String> to) {
    var array = NODES.arrayNode();
    to.forEach(one -> array.add(reference(one)));
    return array;
  }

  /** An extension of ours, still without its value. */
  static ObjectNode extension(String name) {
    return object().put("url", Canonicals.BASE + "/StructureDefinition/" + name);
  }

  /** An extension of ours whose value is a code of the code system of the same name. */
  static ObjectNode codedExtension(String name, String code) {
    var extension = extension(name);
    extension.set("valueCodeableConcept", concept(local(name, code)));
    return extension;
  }

  static ObjectNode period(String start) {
    return object().put("start", start);
  }
}
