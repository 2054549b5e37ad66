// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.stored;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.hapi.FilledResources;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An answer sent from what is stored is the one HAPI would write: the same bytes and headers.
 * {@code _summary=false} asks for the whole resource too, and is HAPI's to write.
 */
class StoredAnswersIT {
  private static final FhirContext CONTEXT = FhirContext.forR4Cached();
  private static final Http FHIR = TestServer.shared().fhir();

  /** Their content changes the server itself, or the answer is no JSON. */
  private static final Set<String> LEFT_OUT =
      Set.of("SearchParameter", "Subscription", "Binary", "AuditEvent", "Bundle");

  private static final String RUN = TestServer.unique("stored");
  private static final List<String> STORED = new ArrayList<>();
  private static final List<String> REFUSED = new ArrayList<>();

  @BeforeAll
  static void storeOneOfEveryType() {
    var filled = new FilledResources(CONTEXT);
    for (String type : filled.types()) {
      if (!LEFT_OUT.contains(type)) {
        filled.of(type).limit(3).forEach(StoredAnswersIT::store);
      }
    }
  }

  private static void store(Resource resource) {
    resource.setId(RUN + "-" + resource.getIdElement().getIdPart());
    resource
        .getMeta()
        .addTag()
        .setSystem("http://example.org/<tag>")
        .setCode("t & 1")
        .setDisplay("A \"tag\" 肝")
        .setUserSelected(true);
    resource.getMeta().addSecurity("http://example.org/s", "s1", null);
    resource.getMeta().addProfile("http://example.org/StructureDefinition/p");
    resource.getMeta().setSource("http://example.org/source");
    String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    // What a reference may name differs from element to element; all are words here.
    CONTEXT
        .newTerser()
        .getAllPopulatedChildElementsOfType(resource, Reference.class)
        .forEach(each -> each.setReference(null).setDisplay("somebody"));
    if (FHIR.put(path, CONTEXT.newJsonParser().encodeResourceToString(resource)).status() == 201) {
      STORED.add(path);
    } else {
      REFUSED.add(path);
    }
  }

  @AfterAll
  static void deleteThem() {
    STORED.forEach(FHIR::delete);
  }

  private static String withSummary(String path) {
    return path + (path.contains("?") ? "&" : "?") + "_summary=false";
  }

  private static void same(String path) {
    Answer ours = FHIR.get(path).is(200);
    Answer hapis = FHIR.get(withSummary(path)).is(200);
    assertThat(ours.text()).as(path).isEqualTo(hapis.text());
    var headers = new TreeMap<>(ours.headers().map());
    var expected = new TreeMap<>(hapis.headers().map());
    for (String each : List.of("date", "x-request-id", "content-location", "connection")) {
      headers.remove(each);
      expected.remove(each);
    }
    assertThat(headers).as(path).isEqualTo(expected);
  }

  private static String entries(Answer answer) {
    String text = answer.text();
    return text.substring(text.indexOf("\"entry\":"));
  }

  @Test
  void aReadOfEveryTypeIsTheSame() {
    assertThat(REFUSED).hasSizeLessThan(STORED.size() / 5);
    assertThat(STORED.stream().map(each -> each.replaceFirst("/.*", "")).distinct().count())
        .isGreaterThan(120);
    STORED.forEach(StoredAnswersIT::same);
  }

  @Test
  void aVersionAndAHistoryAreTheSame() {
    String observation =
        STORED.stream().filter(each -> each.startsWith("Observation/")).findFirst().orElseThrow();
    var changed = (ObjectNode) FHIR.get(observation).json();
    FHIR.put(observation, changed.put("language", "nl-BE").toString()).is(200);
    same(observation + "/_history/1");
    same(observation + "/_history/2");
    String history = observation + "/_history";
    assertThat(entries(FHIR.get(history).is(200)))
        .isEqualTo(entries(FHIR.get(withSummary(history)).is(200)));
  }

  @Test
  void aDeletionInAHistoryIsTheSame() {
    String id = FHIR.create("{\"resourceType\":\"Patient\",\"active\":true}");
    FHIR.delete("Patient/" + id).is(200);
    String history = "Patient/" + id + "/_history";
    assertThat(entries(FHIR.get(history).is(200)))
        .isEqualTo(entries(FHIR.get(withSummary(history)).is(200)));
  }

  @Test
  void aSearchOfEveryTypeIsTheSame() {
    for (String type :
        STORED.stream().map(each -> each.replaceFirst("/.*", "")).distinct().toList()) {
      String search =
          type
              + "?_tag=http://example.org/<tag>%7Ct%20%26%201&_sort=_id&_count=2&_profile=http://example.org/StructureDefinition/p";
      Answer ours = FHIR.get(search.replace("<", "%3C").replace(">", "%3E")).is(200);
      Answer hapis = FHIR.get(withSummary(search.replace("<", "%3C").replace(">", "%3E"))).is(200);
      assertThat(entries(ours)).as(type).isEqualTo(entries(hapis));
      assertThat(ours.at("/total")).isEqualTo(hapis.at("/total"));
      assertThat(ours.link("next").isEmpty()).isEqualTo(hapis.link("next").isEmpty());
    }
  }

  @Test
  void theRecordOfAPatientIsTheSame() {
    String everything = "Patient/demo-0001/$everything?_count=500";
    assertThat(entries(FHIR.get(everything).is(200)))
        .isEqualTo(entries(FHIR.get(withSummary(everything)).is(200)));
  }

  @Test
  void aNumberIsSentAsItWasWritten() {
    String id =
        FHIR.create(
            "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
                + "\"valueQuantity\":{\"value\":4.10}}");
    assertThat(FHIR.get("Observation/" + id).is(200).text()).contains("\"value\":4.10");
    same("Observation/" + id);
  }

  @Test
  void anotherFormIsHapis() {
    String patient = "Patient/demo-0001";
    assertThat(FHIR.get(patient + "?_format=xml").is(200).text()).startsWith("<Patient");
    assertThat(FHIR.get(patient + "?_pretty=true").is(200).text()).contains("\n");
    assertThat(FHIR.get(patient + "?_elements=gender").is(200).text()).contains("SUBSETTED");
    assertThat(FHIR.get(patient + "?_summary=text").is(200).text()).doesNotContain("birthDate");
  }
}
