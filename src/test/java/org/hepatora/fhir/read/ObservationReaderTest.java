// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.picture.PatientPicture.Encephalopathy;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.fhir.Ehr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Observations by kind; codes of fhir-model.md 1 and evidence.md 8.2. */
final class ObservationReaderTest {
  private static final String OURS = "https://w3id.org/hepatora/CodeSystem/";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "valueInteger:2; 2",
        "valueInteger:0; 0",
        "valueQuantity:{value:2,code:'{score}',system:'http://unitsofmeasure.org'}; 2",
        "valueQuantity:{value:2.0,unit:'1'}; 2",
        "valueQuantity:{value:2}; 2",
        "valueCodeableConcept:{coding:[{system:'http://loinc.org',code:'LA9622-7'}]}; 0",
        "valueCodeableConcept:{coding:[{system:'http://loinc.org',code:'LA9627-6'}]}; 5",
        "valueCodeableConcept:{coding:[{system:'http://snomed.info/sct',code:'422894000'}]}; 2",
        "valueCodeableConcept:{text:'ECOG 1'}; 1",
        "valueString:'3'; 3"
      })
  void readsEcogInEveryForm(String value, int expected) {
    assertThat(values(Ehr.read(Ehr.observation("89247-1", value)).fitness().ecog()))
        .containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "valueInteger:6",
        "valueInteger:-1",
        "valueInteger:1.5",
        "valueQuantity:{value:1,unit:'mg'}",
        "valueCodeableConcept:{text:'good'}",
        "valueString:'1 to 2'"
      })
  void refusesAnEcogThatIsNoScore(String value) {
    var picture = Ehr.read(Ehr.observation("89247-1", value));

    assertThat(picture.fitness().ecog().facts())
        .singleElement()
        .isInstanceOf(Fact.Unreadable.class);
    assertThat(picture.problems()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"none,NONE", "mild,MILD", "moderate-severe,MODERATE_SEVERE"})
  void readsAscites(String code, Ascites expected) {
    assertThat(values(Ehr.read(ours("ascites", "ascites-grade", code)).fitness().ascites()))
        .containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Slight,MILD", "No ascites,NONE", "refractory,MODERATE_SEVERE"})
  void readsAscitesInWords(String words, Ascites expected) {
    var concept = Ehr.observation("#ascites", "valueCodeableConcept:{text:'" + words + "'}");
    var string = Ehr.observation("#ascites", "valueString:'" + words + "'");

    assertThat(values(Ehr.read(concept).fitness().ascites())).containsExactly(expected);
    assertThat(values(Ehr.read(string).fitness().ascites())).containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"none,NONE", "grade-1-2,GRADE_1_2", "grade-3-4,GRADE_3_4"})
  void readsEncephalopathy(String code, Encephalopathy expected) {
    var picture = Ehr.read(ours("encephalopathy", "encephalopathy-grade", code));

    assertThat(values(picture.fitness().encephalopathy())).containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "none,NONE",
    "low-risk,LOW_RISK",
    "high-risk-untreated,HIGH_RISK_UNTREATED",
    "high-risk-treated,HIGH_RISK_TREATED"
  })
  void readsVarices(String code, VaricesRisk expected) {
    assertThat(values(Ehr.read(ours("varices", "varices", code)).fitness().varices()))
        .containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"none,NONE", "I,I", "II,II", "III,III", "IV,IV"})
  void readsTheChengType(String code, Cheng expected) {
    var picture = Ehr.read(ours("pvtt-cheng", "pvtt-cheng", code));

    assertThat(values(picture.surgery().portalVeinThrombus())).containsExactly(expected);
  }

  /** Vp1-2 is Cheng I, Vp3 is II, Vp4 is III; evidence.md 4.6. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"Vp0,NONE", "未见癌栓,NONE", "Vp1,I", "Vp2,I", "Vp3,II", "Vp4,III"})
  void readsTheJapaneseClassOfAThrombus(String words, Cheng expected) {
    var picture =
        Ehr.read(Ehr.observation("#pvtt-cheng", "valueCodeableConcept:{text:'" + words + "'}"));

    assertThat(values(picture.surgery().portalVeinThrombus())).containsExactly(expected);
  }

  @Test
  void readsTheAsaClass() {
    assertThat(
            values(Ehr.read(Ehr.observation("#asa-class", "valueInteger:3")).fitness().asaClass()))
        .containsExactly(3);
    assertThat(Ehr.read(Ehr.observation("#asa-class", "valueInteger:0")).problems()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "r0-achievable,R0_ACHIEVABLE",
    "cytoreductive-only,CYTOREDUCTIVE_ONLY",
    "unresectable,UNRESECTABLE"
  })
  void readsTheSurgeonsJudgementAndTheLesionsItIsAbout(String code, Verdict expected) {
    var resource =
        ours("resectability", "resectability", code)
            .replace(
                "{resourceType",
                "{focus:[{reference:'BodyStructure/b'},"
                    + "{reference:'https://ehr.example.org/fhir/BodyStructure/a'},"
                    + "{reference:'Procedure/p'}],resourceType");

    assertThat(values(Ehr.read(resource).surgery().resectability()))
        .singleElement()
        .satisfies(
            judged -> {
              assertThat(judged.verdict()).isEqualTo(expected);
              assertThat(judged.focus()).containsExactly("BodyStructure/a", "BodyStructure/b");
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "coding:[{system:'http://snomed.info/sct',code:'260415000'}]; NED",
        "coding:[{system:'http://snomed.info/sct',code:'359746009'}]; OTHER",
        "coding:[{system:'http://snomed.info/sct',code:'271299001'}]; OTHER",
        "text:'No evidence of disease'; NED",
        "text:'residual disease'; OTHER"
      })
  void readsWhetherThereIsEvidenceOfDisease(String concept, DiseaseStatus expected) {
    var picture = Ehr.read(Ehr.observation("97509-4", "valueCodeableConcept:{" + concept + "}"));

    assertThat(values(picture.diseaseStatus())).containsExactly(expected);
  }

  @Test
  void doesNotTakeAStatusWithoutAValueForAnything() {
    var picture = Ehr.read(Ehr.observation("97509-4", "dataAbsentReason:{text:'unknown'}"));

    assertThat(picture.diseaseStatus().facts()).singleElement().isInstanceOf(Fact.Unreadable.class);
  }

  @Test
  void refusesCodesThatContradictEachOther() {
    var picture =
        Ehr.read(
            Ehr.observation(
                "#ascites",
                "valueCodeableConcept:{coding:[{system:'"
                    + OURS
                    + "ascites-grade',code:'none'},{system:'"
                    + OURS
                    + "ascites-grade',code:'mild'}],text:'none'}"));

    assertThat(picture.fitness().ascites().facts())
        .singleElement()
        .isInstanceOf(Fact.Unreadable.class);
  }

  @Test
  void readsTheComponentsOfAPanel() {
    var picture =
        Ehr.read(
            "{resourceType:'Observation',status:'final',code:{text:'Liver panel'},"
                + "effectiveDateTime:'2026-11-10',component:[{code:"
                + Ehr.code("1975-2")
                + ",valueQuantity:{value:1,unit:'mg/dL'}},{code:"
                + Ehr.code("1751-7")
                + ",valueQuantity:{value:39,unit:'stone'}}]}");

    assertThat(picture.labs().bilirubin().facts()).hasSize(1);
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.component[1].valueQuantity.unit");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "urn:oid:2.16.840.1.113883.6.1,1975-2",
    "https://loinc.org,1975-2",
    "http://loinc.org/,14631-6"
  })
  void knowsLoincByItsOtherNames(String system, String code) {
    assertThat(withCode("{coding:[{system:'" + system + "',code:'" + code + "'}]}")).hasSize(1);
  }

  @Test
  void readsTheTextWhereThereIsNoStandardCode() {
    assertThat(withCode("{text:'Total bilirubin'}")).hasSize(1);
    assertThat(withCode("{coding:[{system:'http://lab',code:'BILT'}],text:'Bilirubin, total'}"))
        .hasSize(1);
  }

  /** LOINC 1968-7 is direct bilirubin, whatever the text says. */
  @Test
  void believesAStandardCodeMoreThanTheText() {
    assertThat(
            withCode("{coding:[{system:'http://loinc.org',code:'1968-7'}],text:'Total bilirubin'}"))
        .isEmpty();
  }

  @Test
  void doesNotReadOverAModifierExtension() {
    var picture =
        Ehr.read(
            Ehr.observation(
                "1975-2",
                "valueQuantity:{value:1,unit:'mg/dL'},"
                    + "modifierExtension:[{url:'http://example.org/not',valueBoolean:true}]"));

    assertThat(picture.labs().bilirubin().facts())
        .singleElement()
        .isInstanceOf(Fact.Unreadable.class);
  }

  private static List<Fact<?>> withCode(String code) {
    var picture =
        Ehr.read(
            "{resourceType:'Observation',status:'final',code:"
                + code
                + ",effectiveDateTime:'2026-11-10',valueQuantity:{value:14,unit:'umol/L'}}");
    return List.copyOf(picture.labs().bilirubin().facts());
  }

  private static String ours(String observation, String system, String code) {
    return Ehr.observation(
        "#" + observation,
        "valueCodeableConcept:{coding:[{system:'" + OURS + system + "',code:'" + code + "'}]}");
  }

  private static <T> List<T> values(Timeline<T> timeline) {
    assertThat(timeline.facts()).hasSize(1);
    return timeline.read().map(Fact.Read::value).toList();
  }
}
