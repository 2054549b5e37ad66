// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/**
 * Valid resources with one value changed at random, 3,000 of them through every door: each is
 * refused with the place, or reads back the same by read, search, history and $everything, in JSON
 * and in XML.
 */
class ReadBackIT {
  private static final long SEED = 20_261_131;
  private static final int RESOURCES = 3000;
  private static final int AT_ONCE = 60;
  private static final FhirContext CONTEXT = FhirContext.forR4Cached();
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
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

  private final Http fhir = TestServer.shared().fhir();
  private final List<String> wrong = new ArrayList<>();

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new IllegalStateException(text, malformed);
    }
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
                      "{'resourceType':'Condition','subject':{'reference':'Patient/%s'},'code':{'text':'x'},'onsetAge':{'value':61,'unit':'a'},'recordedDate':'2024-02','evidence':[{'code':[{'text':'y'}]}],'note':[{'time':'2024-01-01T00:00:00+01:00','text':'n'}]}",
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

  /** By one of the doors; the answer is about this resource alone. */
  private Answer send(int door, ObjectNode resource, String id) {
    String type = resource.path("resourceType").asText();
    return switch (door % 5) {
      case 0 -> fhir.put(type + "/" + id, resource.toString());
      case 1 ->
          fhir.put(
              type + "/" + id, resource.toString(), "If-None-Match: *", "Prefer: return=minimal");
      case 2, 3 ->
          fhir.post(
              "",
              json(
                      "{'resourceType':'Bundle','type':'%s','entry':[{'request':{'method':'PUT','url':'%s/%s'},'resource':%s}]}",
                      door % 5 == 2 ? "transaction" : "batch", type, id, "RESOURCE")
                  .replace("RESOURCE", resource.toString()));
      default -> {
        fhir.put(
            type + "/" + id,
            json(
                "{'resourceType':'%s','id':'%s',%s'subject':%s,'code':{'text':'before'}}",
                type,
                id,
                type.equals("Condition") ? "" : json("'status':'unknown',"),
                resource.path("subject")));
        var operations = JSON.createArrayNode();
        for (var field : resource.properties()) {
          if (!List.of("resourceType", "id", "subject").contains(field.getKey())) {
            operations
                .addObject()
                .put("op", "add")
                .put("path", "/" + field.getKey())
                .set("value", field.getValue());
          }
        }
        yield fhir.patch(
            type + "/" + id, operations.toString(), "Content-Type: application/json-patch+json");
      }
    };
  }

  private static boolean accepted(Answer answer) {
    return answer.status() < 300
        && !answer.at("/entry/0/response/status").startsWith("4")
        && !answer.at("/entry/0/response/status").startsWith("5");
  }

  /** Without what the server adds, and what is nothing: null, empty lists and objects. */
  private static JsonNode bare(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var kept = JSON.createObjectNode();
      object.properties().stream()
          .filter(
              each -> !List.of("meta", "id").contains(each.getKey()) || !object.has("resourceType"))
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              each -> {
                var value = bare(each.getValue());
                if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
                  kept.set(each.getKey(), value);
                }
              });
      return kept;
    }
    if (node instanceof ArrayNode array) {
      var kept = JSON.createArrayNode();
      for (var each : array) {
        var value = bare(each);
        if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
          kept.add(value);
        }
      }
      return kept;
    }
    return node.isNumber() ? JSON.getNodeFactory().textNode(number(node)) : node;
  }

  private static String number(JsonNode node) {
    var value = node.decimalValue();
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
  }

  private void compare(String by, Map<String, ObjectNode> stored, List<JsonNode> read) {
    var found = new LinkedHashMap<String, JsonNode>();
    read.forEach(each -> found.put(each.path("id").asText(), each));
    stored.forEach(
        (id, sent) -> {
          var back = found.get(id);
          if (back == null || !bare(back).equals(bare(sent))) {
            wrong.add(
                by + " of " + bare(sent) + " gave " + (back == null ? "nothing" : bare(back)));
          }
        });
  }

  private static List<JsonNode> fromXml(Answer answer) {
    var bundle = CONTEXT.newXmlParser().parseResource(answer.is(200).text());
    var json = tree(CONTEXT.newJsonParser().encodeResourceToString(bundle));
    var found = new ArrayList<JsonNode>();
    json.path("entry").forEach(each -> found.add(each.path("resource")));
    return found;
  }

  @Test
  void whatIsNotRefusedReadsBackTheSame() {
    var random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < RESOURCES; i += AT_ONCE) {
      String patient = unique("back");
      fhir.put("Patient/" + patient, json("{'resourceType':'Patient','id':'%s'}", patient)).is(201);
      var stored = new LinkedHashMap<String, ObjectNode>();
      for (int n = 0; n < AT_ONCE; n++) {
        var resource = original(random, patient);
        damage(resource, random);
        String id = patient + "-" + n;
        resource.put("id", id);
        var answer = send(i + n, resource, id);
        if (accepted(answer)) {
          stored.put(id, resource);
        } else {
          refused++;
          boolean named =
              answer.status() < 500
                  && !answer.text().contains("\"5")
                  && answer.text().contains("\"expression\"");
          if (!named) {
            wrong.add(
                "door "
                    + (i + n) % 5
                    + " refused "
                    + answer.status()
                    + " "
                    + answer.text()
                    + " of "
                    + resource);
          }
        }
      }
      readBack(patient, stored);
    }
    assertThat(refused).isBetween(RESOURCES / 4, RESOURCES * 9 / 10);
    assertThat(wrong).as(wrong.size() + " wrong").isEmpty();
  }

  private void readBack(String patient, Map<String, ObjectNode> stored) {
    var everything = "Patient/" + patient + "/$everything?_count=500";
    compare("$everything", stored, fhir.get(everything).is(200).resources());
    compare(
        "$everything in XML",
        stored,
        fromXml(fhir.get(everything, "Accept: application/fhir+xml")));
    var found = new ArrayList<JsonNode>();
    var reads = new ArrayList<String>();
    var types = List.of("Observation", "Condition", "Procedure");
    types.forEach(
        type ->
            found.addAll(
                fhir.get(type + "?patient=" + patient + "&_count=500").is(200).resources()));
    compare("search", stored, found);
    stored.forEach(
        (id, sent) -> {
          String address = sent.path("resourceType").asText() + "/" + id;
          reads.add(json("{'request':{'method':'GET','url':'%s'}}", address));
        });
    var read =
        fhir.post(
            "",
            json("{'resourceType':'Bundle','type':'batch','entry':[")
                + String.join(",", reads)
                + "]}");
    compare("read", stored, read.is(200).resources());
    stored.entrySet().stream()
        .limit(3)
        .forEach(
            each -> {
              String type = each.getValue().path("resourceType").asText();
              var history = fhir.get(type + "/" + each.getKey() + "/_history?_count=1").is(200);
              compare("history", Map.of(each.getKey(), each.getValue()), history.resources());
            });
  }
}
