// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Code systems, value sets and concept maps. */
class TerminologyIT {
  private static final String NAME = unique("stage");
  private static final String SYSTEM = "http://example.org/" + NAME;
  private static final Http FHIR = TestServer.shared().fhir();

  private static void put(String type, String rest) {
    put(type, rest, NAME);
  }

  private static void put(String type, String rest, String id) {
    FHIR.put(
            type + "/" + id,
            json("{'resourceType':'%s','id':'%s','status':'active',%s}", type, id, rest))
        .is(201);
  }

  @BeforeAll
  static void store() {
    put(
        "CodeSystem",
        json(
            "'url':'%s','content':'complete','hierarchyMeaning':'is-a','concept':[{'code':'early','display':'Early"
                + " stage','concept':[{'code':'A1','display':'Stage"
                + " A1'}]},{'code':'late','display':'Late stage'}]",
            SYSTEM));
    put("ValueSet", json("'url':'%s-vs','compose':{'include':[{'system':'%s'}]}", SYSTEM, SYSTEM));
    put(
        "ConceptMap",
        json(
            "'url':'%s-map','sourceUri':'%s-vs','targetUri':'urn:other-vs','group':[{'source':'%s','target':'urn:other','element':[{'code':'A1','target':[{'code':'one','equivalence':'equivalent'}]}]}]",
            SYSTEM, SYSTEM, SYSTEM));
  }

  private static List<String> codes(Answer expansion) {
    return StreamSupport.stream(
            expansion.is(200).json().at("/expansion/contains").spliterator(), false)
        .map(each -> each.path("code").asText())
        .toList();
  }

  /** Also beyond the first hundred of a code system, and while others are stored beside them. */
  @Test
  void everyCodeOfTheGuideIsFound() throws IOException {
    var unknown = new ArrayList<String>();
    int asked = 0;
    try (var files = Files.list(Path.of("terminology/generated"))) {
      for (Path file : files.filter(each -> each.toString().contains("CodeSystem-")).toList()) {
        var system = new ObjectMapper().readTree(file.toFile());
        for (String code : codes(system.path("concept"))) {
          asked++;
          var answer =
              FHIR.get(
                  "CodeSystem/$lookup?system=" + system.path("url").asText() + "&code=" + code);
          if (answer.status() != 200) {
            unknown.add(file.getFileName() + " " + code);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(asked).isGreaterThan(300);
  }

  private static List<String> codes(JsonNode concepts) {
    var codes = new ArrayList<String>();
    for (JsonNode concept : concepts) {
      codes.add(concept.path("code").asText());
      codes.addAll(codes(concept.path("concept")));
    }
    return codes;
  }

  @Test
  void aValueSetIsExpandedByIdByUrlAndFromTheBody() {
    assertThat(codes(FHIR.get("ValueSet/" + NAME + "/$expand"))).contains("early", "A1", "late");
    assertThat(codes(FHIR.get("ValueSet/$expand?url=" + SYSTEM + "-vs"))).contains("A1");
    String inline =
        json(
            "{'resourceType':'Parameters','parameter':[{'name':'valueSet','resource':{'resourceType':'ValueSet','status':'active','compose':{'include':[{'system':'%s','concept':[{'code':'late'}]}]}}}]}",
            SYSTEM);
    assertThat(codes(FHIR.post("ValueSet/$expand", inline))).containsExactly("late");
  }

  @Test
  void anExpansionIsFilteredByText() {
    assertThat(codes(FHIR.get("ValueSet/" + NAME + "/$expand?filter=late")))
        .containsExactly("late");
    assertThat(codes(FHIR.get("ValueSet/" + NAME + "/$expand?filter=sta")))
        .containsExactlyInAnyOrder("early", "A1", "late");
    assertThat(codes(FHIR.get("ValueSet/" + NAME + "/$expand?filter=ate"))).isEmpty();
  }

  @Test
  void aStoredExpansionIsDroppedOnDemand() {
    FHIR.post("ValueSet/" + NAME + "/$invalidate-expansion", "").is(200);
    assertThat(codes(FHIR.get("ValueSet/" + NAME + "/$expand"))).contains("A1");
  }

  @Test
  void aCodeIsInTheValueSetOrNot() {
    String validate = "ValueSet/$validate-code?url=" + SYSTEM + "-vs&system=" + SYSTEM + "&code=";
    assertThat(FHIR.get(validate + "A1").is(200).parameter("result").asBoolean()).isTrue();
    assertThat(FHIR.get(validate + "Z9").is(200).parameter("result").asBoolean()).isFalse();
    assertThat(FHIR.get(validate + "A1&display=Wrong").is(200).parameter("display").asText())
        .isEqualTo("Stage A1");
  }

  @Test
  void aCodeIsInTheCodeSystemOrNot() {
    String validate = "CodeSystem/$validate-code?url=" + SYSTEM + "&code=";
    assertThat(FHIR.get(validate + "early").is(200).parameter("result").asBoolean()).isTrue();
    assertThat(FHIR.get(validate + "Z9").is(200).parameter("result").asBoolean()).isFalse();
  }

  @Test
  void aCodeIsLookedUp() {
    var found = FHIR.get("CodeSystem/$lookup?system=" + SYSTEM + "&code=A1").is(200);
    assertThat(found.parameter("display").asText()).isEqualTo("Stage A1");
    assertThat(FHIR.get("CodeSystem/$lookup?system=" + SYSTEM + "&code=Z9").status())
        .isEqualTo(404);
    // Of a system that is not here nothing is known.
    FHIR.get("CodeSystem/$lookup?system=http://example.org/none&code=A1").is(404);
    FHIR.get("CodeSystem/$subsumes?system=http://example.org/none&codeA=a&codeB=b").is(404);
  }

  @Test
  void oneCodeSubsumesAnother() {
    String subsumes = "CodeSystem/$subsumes?system=" + SYSTEM;
    assertThat(outcome(subsumes + "&codeA=early&codeB=A1")).isEqualTo("subsumes");
    assertThat(outcome(subsumes + "&codeA=A1&codeB=early")).isEqualTo("subsumed-by");
    assertThat(outcome(subsumes + "&codeA=late&codeB=late")).isEqualTo("equivalent");
    assertThat(outcome(subsumes + "&codeA=late&codeB=A1")).isEqualTo("not-subsumed");
  }

  private static String outcome(String call) {
    return FHIR.get(call).is(200).parameter("outcome").asText();
  }

  @Test
  void aCodeIsTranslated() {
    var answer =
        FHIR.get("ConceptMap/$translate?url=" + SYSTEM + "-map&system=" + SYSTEM + "&code=A1");
    assertThat(answer.is(200).parameter("result").asBoolean()).isTrue();
    assertThat(answer.text()).contains("\"one\"", "equivalent");
    var none =
        FHIR.get("ConceptMap/$translate?url=" + SYSTEM + "-map&system=" + SYSTEM + "&code=late");
    assertThat(none.is(200).parameter("result").asBoolean()).isFalse();
  }

  @Test
  void conceptsAreAddedToAndRemovedFromACodeSystem() throws Exception {
    String url = "http://example.org/" + unique("local");
    FHIR.create(
        json(
            "{'resourceType':'CodeSystem','url':'%s','status':'active','content':'not-present'}",
            url));
    FHIR.post("CodeSystem/$apply-codesystem-delta-add", delta(url)).is(200);
    String lookup = "CodeSystem/$lookup?system=" + url + "&code=new";
    eventually("the new code", () -> FHIR.get(lookup).status() == 200);
    assertThat(FHIR.get(lookup).parameter("display").asText()).isEqualTo("New one");
    FHIR.post("CodeSystem/$apply-codesystem-delta-remove", delta(url)).is(200);
    eventually("the removal", () -> FHIR.get(lookup).status() == 404);
  }

  private static String delta(String url) {
    return json(
        "{'resourceType':'Parameters','parameter':[{'name':'system','valueUri':'%s'},{'name':'codeSystem','resource':{'resourceType':'CodeSystem','url':'%s','status':'active','content':'fragment','concept':[{'code':'new','display':'New"
            + " one'}]}}]}",
        url, url);
  }

  @Test
  void aWholeCodeSystemIsUploaded() throws Exception {
    String url = "http://example.org/" + unique("upload");
    String concepts = "CODE,DISPLAY\nup,Uploaded\n";
    String data =
        java.util.Base64.getEncoder()
            .encodeToString(concepts.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    FHIR.post(
            "CodeSystem/$upload-external-code-system",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'system','valueUri':'%s'},{'name':'file','valueAttachment':{'contentType':'text/csv','url':'file:/concepts.csv','data':'%s'}}]}",
                url, data))
        .is(200);
    String lookup = "CodeSystem/$lookup?system=" + url + "&code=up";
    eventually("the uploaded code", () -> FHIR.get(lookup).status() == 200);
    assertThat(FHIR.get(lookup).parameter("display").asText()).isEqualTo("Uploaded");
  }

  @Test
  void aChangedDisplayIsTheNextAnswer() {
    String url = "http://example.org/" + unique("changed");
    String system =
        json(
            "{'resourceType':'CodeSystem','id':'%s','url':'%s','status':'active','content':'complete','concept':[{'code':'c','display':'Before'}]}",
            url.substring(19), url);
    FHIR.put("CodeSystem/" + url.substring(19), system).is(201);
    String lookup = "CodeSystem/$lookup?system=" + url + "&code=c";
    assertThat(FHIR.get(lookup).is(200).parameter("display").asText()).isEqualTo("Before");
    FHIR.put("CodeSystem/" + url.substring(19), system.replace("Before", "After")).is(200);
    assertThat(FHIR.get(lookup).is(200).parameter("display").asText()).isEqualTo("After");
  }

  @Test
  void filesOfTheServerAreNotRead() {
    var refused =
        FHIR.post(
            "CodeSystem/$upload-external-code-system",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'system','valueUri':'urn:x'},{'name':'file','valueAttachment':{'url':'localfile:/etc/hostname'}}]}"));
    assertThat(refused.is(403).at("/issue/0/expression/0"))
        .isEqualTo("Parameters.parameter[1].value.url");
  }

  @Test
  void aMappingIsAddedToAndRemovedFromAConceptMap() {
    String mapping =
        json(
            "{'resourceType':'Parameters','parameter':[{'name':'url','valueUri':'%s-map'},{'name':'system','valueUri':'%s'},{'name':'code','valueCode':'late'},"
                + "{'name':'targetSystem','valueUri':'urn:other'},{'name':'targetCode','valueCode':'two'},{'name':'equivalence','valueCode':'equivalent'}]}",
            SYSTEM, SYSTEM);
    FHIR.post("ConceptMap/$hapi.fhir.add-mapping", mapping).is(200);
    String translate =
        "ConceptMap/$translate?url=" + SYSTEM + "-map&system=" + SYSTEM + "&code=late";
    assertThat(FHIR.get(translate).is(200).text()).contains("\"two\"");
    FHIR.post("ConceptMap/$hapi.fhir.remove-mapping", mapping).is(200);
    assertThat(FHIR.get(translate).is(200).text()).doesNotContain("\"two\"");
  }

  /** Of R4 itself, which no client stored: male, female, other, unknown. */
  @Test
  void anExpansionIsPaged() {
    String expand = "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender";
    var all = codes(FHIR.get(expand));
    assertThat(all).containsExactlyInAnyOrder("male", "female", "other", "unknown");
    assertThat(codes(FHIR.get(expand + "&count=2"))).isEqualTo(all.subList(0, 2));
    assertThat(codes(FHIR.get(expand + "&count=2&offset=3"))).isEqualTo(all.subList(3, 4));
    assertThat(codes(FHIR.get(expand + "&offset=9"))).isEmpty();
    var none = FHIR.get(expand + "&count=0").is(200);
    assertThat(codes(none)).isEmpty();
    assertThat(none.json().at("/expansion/total").asInt()).isEqualTo(4);
    assertThat(codes(FHIR.get("ValueSet/" + NAME + "/$expand?count=1"))).hasSize(1);
    FHIR.get(expand + "&count=-1").is(400);
  }

  /** Observation.status is bound to it with the strength required (R4). */
  @Test
  void aPageOfAnExpansionDoesNotNarrowTheValueSet() {
    String url = "http://hl7.org/fhir/ValueSet/observation-status";
    String validate =
        "ValueSet/$validate-code?url=%s&system=http://hl7.org/fhir/observation-status&code=final"
            .formatted(url);
    var all = codes(FHIR.get("ValueSet/$expand?url=" + url));
    assertThat(all).hasSize(8).contains("final");
    for (String part : List.of("&count=0", "&count=1&offset=7", "&filter=cancelled")) {
      assertThat(codes(FHIR.get("ValueSet/$expand?url=" + url + part))).doesNotContain("final");
      assertThat(codes(FHIR.get("ValueSet/$expand?url=" + url))).isEqualTo(all);
      assertThat(FHIR.get(validate).is(200).parameter("result").asBoolean()).isTrue();
    }
  }

  @Test
  void aReverseTranslationAnswersEverySource() {
    String url = "urn:" + unique("reverse");
    put(
        "ConceptMap",
        json(
            "'url':'%s','sourceUri':'urn:s','targetUri':'urn:t','group':[{'source':'urn:from','target':'urn:to','element':[{'code':'a','target':[{'code':'one','equivalence':'equivalent'}]},"
                + "{'code':'b','target':[{'code':'one','equivalence':'equivalent'}]},{'code':'c','target':[{'code':'two','equivalence':'equivalent'}]}]}]",
            url),
        unique("map"));
    var answer =
        FHIR.get("ConceptMap/$translate?url=" + url + "&system=urn:to&code=one&reverse=true");
    assertThat(answer.is(200).parameter("result").asBoolean()).isTrue();
    assertThat(answer.text()).contains("\"a\"", "\"b\"").doesNotContain("\"c\"");
  }
}
