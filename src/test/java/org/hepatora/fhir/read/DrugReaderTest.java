// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.fhir.Ehr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Medications as they were recorded; fhir-model.md 1, systemic therapy. */
final class DrugReaderTest {
  private static final String BEVACIZUMAB = "medicationCodeableConcept:{text:'Bevacizumab'}";

  @ParameterizedTest(name = "{0} {1}: {2} to {3}, ongoing {4}")
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Administration; status:'completed',effectiveDateTime:'2026-10-01';"
            + " 2026-10-01; 2026-10-01; false",
        "Administration; status:'completed',effectivePeriod:{start:'2026-10-01T09:00:00Z',"
            + "end:'2026-10-01T10:00:00Z'}; 2026-10-01; 2026-10-01; false",
        "Administration; effectiveDateTime:'2026-10-01'; 2026-10-01; 2026-10-01; false",
        "Administration; status:'in-progress',effectivePeriod:{start:'2026-10-01'};"
            + " 2026-10-01; -; true",
        "Statement; status:'active'; -; -; true",
        "Statement; status:'active',effectivePeriod:{start:'2026-05-01'}; 2026-05-01; -; true",
        "Statement; status:'active',effectivePeriod:{start:'2026-05-01',end:'2026-10-01'};"
            + " 2026-05-01; 2026-10-01; false",
        "Statement; status:'active',effectiveDateTime:'2026-05-01'; 2026-05-01; -; true",
        "Statement; status:'completed',effectiveDateTime:'2026-05-01';"
            + " 2026-05-01; 2026-05-01; false",
        "Statement; status:'completed',effectivePeriod:{start:'2026-05-01'};"
            + " 2026-05-01; -; false",
        "Statement; status:'stopped',effectivePeriod:{start:'2026-05-01',end:'2026-10-01'};"
            + " 2026-05-01; 2026-10-01; false",
        "Statement; status:'on-hold',effectivePeriod:{start:'2026-05-01'}; 2026-05-01; -; false",
        "Statement; effectivePeriod:{start:'2026-05-01'}; 2026-05-01; -; true",
        "Request; status:'active',intent:'order',authoredOn:'2026-05-01'; 2026-05-01; -; true",
        "Request; status:'completed',intent:'order',authoredOn:'2026-05-01';"
            + " 2026-05-01; -; false",
        "Request; status:'active',intent:'order',authoredOn:'2026-04-30',dosageInstruction:["
            + "{timing:{repeat:{boundsPeriod:{start:'2026-05-01',end:'2026-06-01'}}}}];"
            + " 2026-05-01; 2026-06-01; false"
      })
  void saysFromWhenToWhen(
      String type, String rest, LocalDate start, LocalDate end, boolean ongoing) {
    var drug = drugs(type, rest).get(0);

    assertThat(drug.start()).isEqualTo(start);
    assertThat(drug.end()).isEqualTo(end);
    assertThat(drug.ongoing()).isEqualTo(ongoing);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "Administration; status:'not-done',effectiveDateTime:'2026-10-01'",
        "Administration; status:'entered-in-error',effectiveDateTime:'2026-10-01'",
        "Statement; status:'not-taken'",
        "Statement; status:'entered-in-error'",
        "Statement; status:'intended'",
        "Request; status:'cancelled',intent:'order'",
        "Request; status:'draft',intent:'order'",
        "Request; status:'active',intent:'proposal'",
        "Request; status:'active',intent:'plan'",
        "Request; status:'active',intent:'order',doNotPerform:true"
      })
  void leavesOutWhatWasNotGivenOrOrdered(String type, String rest) {
    assertThat(drugs(type, rest)).isEmpty();
  }

  @Test
  void keepsEveryCodeAndWord() {
    var drug =
        Ehr.read(
                "{resourceType:'MedicationStatement',id:'m',medicationCodeableConcept:{coding:["
                    + "{system:'http://www.nlm.nih.gov/research/umls/rxnorm',code:'253337',"
                    + "display:'bevacizumab'},"
                    + "{system:'urn:oid:2.16.840.1.113883.6.73',code:'L01FG01'}],text:'Avastin'}}")
            .treatment()
            .drugs()
            .get(0);

    assertThat(drug.codes())
        .containsExactly(
            new Coded("http://www.nlm.nih.gov/research/umls/rxnorm", "253337"),
            new Coded("http://www.whocc.no/atc", "L01FG01"));
    assertThat(drug.texts()).containsExactly("bevacizumab", "Avastin");
    assertThat(drug.source()).isEqualTo("MedicationStatement/m");
  }

  /** A record of one drug of a regimen is not a record of the others. */
  @Test
  void keepsTheRegimenApartFromTheDrug() {
    var drug =
        drugs(
                "Administration",
                "extension:[{url:'https://w3id.org/hepatora/StructureDefinition/regimen',"
                    + "valueCodeableConcept:{coding:[{code:'atezo-bev',"
                    + "display:'Atezolizumab + bevacizumab'}]}},"
                    + "{url:'https://w3id.org/hepatora/StructureDefinition/line-of-therapy',"
                    + "valuePositiveInt:2}]")
            .get(0);

    assertThat(drug.regimen()).isEqualTo("atezo-bev");
    assertThat(drug.line()).isEqualTo(2);
    assertThat(drug.texts()).containsExactly("Bevacizumab");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"2026-02-30", "2026-10"})
  void doesNotTakeAnUnreadableStopForNone(String end) {
    var picture =
        Ehr.read(
            "{resourceType:'MedicationStatement',status:'active',"
                + BEVACIZUMAB
                + ",effectivePeriod:{start:'2026-05-01',end:'"
                + end
                + "'}}");
    var drug = picture.treatment().drugs().get(0);

    assertThat(drug.end()).isNull();
    assertThat(drug.ongoing()).isFalse();
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.effectivePeriod.end");
  }

  private static List<DrugRecord> drugs(String type, String rest) {
    var picture =
        Ehr.read("{resourceType:'Medication" + type + "',id:'m'," + BEVACIZUMAB + "," + rest + "}");
    assertThat(picture.problems()).isEmpty();
    return picture.treatment().drugs();
  }
}
