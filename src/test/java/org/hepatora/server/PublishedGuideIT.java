// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.conformance.Guide;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The implementation guide, as the FHIR API publishes it and its terminology operations use it. */
class PublishedGuideIT {
  private static final Http FHIR = TestServer.shared().fhir();
  private static final Guide GUIDE = Guide.read();

  static Stream<String> references() {
    return GUIDE.definitions().stream().map(each -> each.reference());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("references")
  void everyDefinitionIsReadById(String reference) {
    var read = FHIR.get(reference).is(200).json();
    var found = FHIR.get(type(reference) + "?url=" + read.path("url").asText()).is(200).json();
    assertThat(found.path("entry").findValuesAsText("fullUrl"))
        .anyMatch(url -> url.endsWith("/" + reference));
  }

  private static String type(String reference) {
    return reference.substring(0, reference.indexOf('/'));
  }

  @Test
  void everyCodeIsLookedUpWithItsDisplay() {
    GUIDE
        .definitions(CodeSystem.class)
        .forEach(
            system -> {
              var concept = system.getConceptFirstRep();
              var found =
                  FHIR.get(
                      "CodeSystem/$lookup?system="
                          + system.getUrl()
                          + "&code="
                          + concept.getCode());
              assertThat(found.is(200).parameter("display").asText())
                  .isEqualTo(concept.getDisplay());
            });
  }

  @Test
  void everyValueSetIsExpandedByUrlAndById() {
    GUIDE
        .definitions(ValueSet.class)
        .forEach(
            set -> {
              var byUrl = FHIR.get("ValueSet/$expand?url=" + set.getUrl()).is(200).json();
              var byId = FHIR.get("ValueSet/" + set.getIdPart() + "/$expand").is(200).json();
              assertThat(byUrl.at("/expansion/contains").size()).as(set.getUrl()).isPositive();
              assertThat(byId.at("/expansion/contains").size())
                  .isEqualTo(byUrl.at("/expansion/contains").size());
            });
  }

  @Test
  void everyRowOfEveryMapIsTranslated() {
    GUIDE
        .definitions(ConceptMap.class)
        .forEach(
            map ->
                map.getGroup()
                    .forEach(
                        group ->
                            group
                                .getElement()
                                .forEach(
                                    row -> {
                                      var answer =
                                          FHIR.get(
                                              "ConceptMap/$translate?url="
                                                  + map.getUrl()
                                                  + "&system="
                                                  + group.getSource()
                                                  + "&code="
                                                  + row.getCode());
                                      assertThat(answer.is(200).text())
                                          .contains('"' + row.getTargetFirstRep().getCode() + '"');
                                    })));
  }

  @Test
  void codesAreValidatedInValueSetsOverOtherCodeSystems() {
    String call =
        "ValueSet/$validate-code?url=https://w3id.org/hepatora/ValueSet/hcc-diagnosis&system=http://snomed.info/sct&code=";
    assertThat(FHIR.get(call + "109841003").is(200).parameter("result").asBoolean()).isTrue();
    assertThat(FHIR.get(call + "73211009").is(200).parameter("result").asBoolean()).isFalse();
  }

  @Test
  void aFinerStageIsSubsumed() {
    String call =
        "CodeSystem/$subsumes?system=https://w3id.org/hepatora/CodeSystem/cnlc-stage&codeA=III&codeB=";
    assertThat(FHIR.get(call + "IIIa").is(200).parameter("outcome").asText()).isEqualTo("subsumes");
    assertThat(FHIR.get(call + "IIa").is(200).parameter("outcome").asText())
        .isEqualTo("not-subsumed");
  }

  @Test
  void aForeignResponseIsTranslatedBack() {
    var answer =
        FHIR.get(
            "ConceptMap/$translate?url=https://w3id.org/hepatora/ConceptMap/tumor-response-to-loinc&system=http://loinc.org&code=LA28369-9&reverse=true");
    assertThat(answer.is(200).text()).contains("\"PR\"", "CodeSystem/tumor-response");
  }

  @Test
  void aResourceIsValidatedAgainstAProfileByItsUrl() {
    var answer =
        FHIR.post(
            "Procedure/$validate?profile=https://w3id.org/hepatora/StructureDefinition/hcc-cytoreductive-surgery",
            json(
                "{'resourceType':'Procedure','status':'completed','subject':{'reference':'Patient/x'},'performedDateTime':'2026-11-01','code':{'coding':[{'system':'http://snomed.info/sct','code':'107963000'}]}}"));
    var issues =
        StreamSupport.stream(answer.json().path("issue").spliterator(), false)
            .map(issue -> issue.path("diagnostics").asText())
            .toList();
    assertThat(issues).anyMatch(text -> text.contains("hcc-surgery-has-intent"));
  }

  @Test
  void nobodyElseWritesADefinitionOfOurs() {
    var refused =
        FHIR.put(
            "CodeSystem/disposition",
            json(
                "{'resourceType':'CodeSystem','id':'disposition','status':'active','content':'complete','url':'https://w3id.org/hepatora/CodeSystem/disposition'}"));
    refused.is(403);
    FHIR.delete("ValueSet/lesion-role").is(403);
    FHIR.post(
            "CodeSystem",
            json(
                "{'resourceType':'CodeSystem','status':'active','content':'complete','url':'https://w3id.org/hepatora/CodeSystem/disposition'}"))
        .is(403);
    FHIR.get("ValueSet/lesion-role").is(200);
  }
}
