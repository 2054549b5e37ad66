// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.hepatora.Http.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Valid resources of a patient, with one value changed at random wherever it stands. */
final class MutatedResource {
  /** Keeps the digits of a number, zeros at its end too. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String[] JUNK = {
    "true",
    "0",
    "-1",
    "1.50",
    "1e3",
    "1e400",
    "12345678901234567890123",
    "0.000000000001",
    "\"\"",
    "\"  \"",
    "\"x\"",
    "\" x\"",
    "\"a\\nb\"",
    "\"\\u0001\"",
    "\"\\ud83d\\ude00\"",
    "\"1.\"",
    "\"007\"",
    "\"2024\"",
    "\"2024-02-30\"",
    "\"2024-02-29\"",
    "\"2024-01-01T10:00:00\"",
    "\"2024-01-01T10:00:00.5+02:00\"",
    "\"10:00:00\"",
    "\"urn:uuid:1\"",
    "\"http://a/b c\"",
    "\"<b>&amp;</b>\"",
    "\"final\"",
    "{}",
    "[]",
    "{\"value\":1}",
    "[\"x\"]",
    "null"
  };

  private MutatedResource() {}

  static ObjectNode next(Random random, String patient) {
    var resource = original(random, patient);
    damage(resource, random);
    return resource;
  }

  static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new IllegalStateException(text, malformed);
    }
  }

  static JsonNode number(String text) {
    return JSON.getNodeFactory().numberNode(new BigDecimal(text));
  }

  private static ObjectNode original(Random random, String patient) {
    return (ObjectNode)
        switch (random.nextInt(3)) {
          case 0 ->
              tree(
                  json(
                      "{'resourceType':'Observation','language':'de','status':'final','category':[{'text':'lab'}],'code':{'coding':[{'system':'http://loinc.org','code':'1834-1','display':'AFP'}],'text':'AFP'},"
                          + "'subject':{'reference':'Patient/%s','display':'x'},'effectiveDateTime':'2024-01-10','issued':'2024-01-10T10:00:00Z','valueQuantity':{'value':12.50,'unit':'ng/mL','system':'http://unitsofmeasure.org','code':'ng/mL'},'note':[{'text':'a"
                          + " **b**'}],'component':[{'code':{'text':'c'},'valueInteger':3}],'extension':[{'url':'urn:x','valueBase64Binary':'QUJD'}]}",
                      patient));
          case 1 ->
              tree(
                  json(
                      "{'resourceType':'Condition','subject':{'reference':'Patient/%s'},'code':{'text':'x'},'onsetAge':{'value':61,'unit':'a'},'recordedDate':'2024-02','evidence':[{'code':[{'text':'y'}]}],'extension':[{'url':'urn:x','valueDecimal':1.50},{'url':'urn:y','valueInstant':'2024-01-01T00:00:00.5Z'}],'note':[{'time':'2024-01-01T00:00:00+01:00','text':'n'}]}",
                      patient));
          default ->
              tree(
                  json(
                      "{'resourceType':'Procedure','status':'completed','subject':{'reference':'Patient/%s'},'code':{'text':'x'},'performedPeriod':{'start':'2024-01-01','end':'2024-01-02'},'instantiatesUri':['urn:a'],"
                          + "'extension':[{'url':'urn:x','valueTime':'10:00:00'},{'url':'urn:y','valuePositiveInt':2},{'url':'urn:z','valueUuid':'urn:uuid:6f1c2f0e-0000-4000-8000-000000000001'}]}",
                      patient));
        };
  }

  /** Puts junk in the place of one value, wherever it stands, but for the type and the patient. */
  private static void damage(JsonNode node, Random random) {
    var places = new ArrayList<Runnable>();
    places(node, places, random);
    places.get(random.nextInt(places.size())).run();
  }

  private static void places(JsonNode node, List<Runnable> places, Random random) {
    if (node instanceof ObjectNode object) {
      for (var field : new ArrayList<>(object.properties())) {
        if (!List.of("resourceType", "subject", "id").contains(field.getKey())) {
          places.add(() -> object.set(field.getKey(), tree(JUNK[random.nextInt(JUNK.length)])));
          places(field.getValue(), places, random);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places(array.get(i), places, random);
      }
    }
  }
}
