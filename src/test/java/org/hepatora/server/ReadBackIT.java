// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.MutatedResource.tree;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * Valid resources with one value changed at random, in turn through every door: each is refused
 * with the place, or reads back the same by read, search, history and $everything, in JSON and in
 * XML. 3,000 with {@code -Dhepatora.fuzz.resources=3000}.
 */
class ReadBackIT {
  private static final long SEED = 20_261_131;
  private static final int RESOURCES = Integer.getInteger("hepatora.fuzz.resources", 600);
  private static final int AT_ONCE = 60;
  private static final FhirContext CONTEXT = FhirContext.forR4Cached();
  private static final WriteDoor[] DOORS = WriteDoor.values();

  private final Http fhir = TestServer.shared().fhir();
  private final List<String> wrong = new ArrayList<>();

  private int refused;

  private record Sent(String door, boolean isXml, ObjectNode resource) {
    String type() {
      return resource.path("resourceType").asText();
    }
  }

  private void compare(String by, Map<String, Sent> stored, List<JsonNode> read) {
    var found = new LinkedHashMap<String, JsonNode>();
    read.forEach(each -> found.put(each.path("id").asText(), each));
    stored.forEach(
        (id, sent) -> {
          var back = found.get(id);
          if (back == null || !SameContent.of(sent.resource, back, sent.isXml)) {
            wrong.add(by + " of " + sent + " gave " + (back == null ? "nothing" : back));
          }
        });
  }

  private static List<JsonNode> entries(String bundle) {
    var found = new ArrayList<JsonNode>();
    tree(bundle).path("entry").forEach(each -> found.add(each.path("resource")));
    return found;
  }

  private static List<JsonNode> fromXml(Answer answer) {
    var bundle = CONTEXT.newXmlParser().parseResource(answer.is(200).text());
    return entries(CONTEXT.newJsonParser().encodeResourceToString(bundle));
  }

  @Test
  void whatIsNotRefusedReadsBackTheSame() throws Exception {
    var random = new Random(SEED);
    for (int i = 0; i < RESOURCES; i += AT_ONCE) {
      String patient = unique("back");
      fhir.put("Patient/" + patient, json("{'resourceType':'Patient','id':'%s'}", patient)).is(201);
      var stored = new LinkedHashMap<String, Sent>();
      var lines = new ArrayList<ObjectNode>();
      for (int n = 0; n < AT_ONCE; n++) {
        var resource = MutatedResource.next(random, patient);
        String id = patient + "-" + n;
        resource.put("id", id);
        int door = (i + n) % (DOORS.length + 1);
        if (door == DOORS.length) {
          lines.add(resource);
        } else {
          write(DOORS[door], resource, id, stored);
        }
      }
      take(lines, stored);
      readBack(patient, stored);
    }
    assertThat(refused).isBetween(RESOURCES / 4, RESOURCES * 9 / 10);
    assertThat(wrong).as(wrong.size() + " wrong").isEmpty();
  }

  private void write(WriteDoor door, ObjectNode resource, String id, Map<String, Sent> stored) {
    var written = door.send(fhir, resource, id);
    if (written.isAccepted()) {
      boolean isXml = door == WriteDoor.XML || door == WriteDoor.XML_PATCH;
      stored.put(written.id(), new Sent(door.name(), isXml, resource));
      return;
    }
    refused++;
    if (!written.isNamed()) {
      var answer = written.answer();
      wrong.add(door + " refused " + answer.status() + " " + answer.text() + " of " + resource);
    }
  }

  private void take(List<ObjectNode> lines, Map<String, Sent> stored) throws Exception {
    var lost = ImportDoor.send(fhir, lines);
    for (int i = 0; i < lines.size(); i++) {
      var resource = lines.get(i);
      var issue = lost.get(i);
      if (issue == null) {
        stored.put(resource.path("id").asText(), new Sent("$import", false, resource));
      } else {
        refused++;
        boolean isFault = issue.path("code").asText().equals("exception");
        if (isFault || !issue.has("expression")) {
          wrong.add("$import refused " + issue + " of " + resource);
        }
      }
    }
  }

  private void readBack(String patient, Map<String, Sent> stored) {
    var everything = "Patient/" + patient + "/$everything?_count=500";
    compare("$everything", stored, entries(fhir.get(everything).is(200).text()));
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
                entries(fhir.get(type + "?patient=" + patient + "&_count=500").is(200).text())));
    compare("search", stored, found);
    stored.forEach(
        (id, sent) -> {
          String address = sent.type() + "/" + id;
          reads.add(json("{'request':{'method':'GET','url':'%s'}}", address));
        });
    var read =
        fhir.post(
            "",
            json("{'resourceType':'Bundle','type':'batch','entry':[")
                + String.join(",", reads)
                + "]}");
    compare("read", stored, entries(read.is(200).text()));
    stored.forEach(
        (id, sent) -> {
          var history = fhir.get(sent.type() + "/" + id + "/_history?_count=1").is(200);
          compare("history", Map.of(id, sent), entries(history.text()));
        });
  }
}
