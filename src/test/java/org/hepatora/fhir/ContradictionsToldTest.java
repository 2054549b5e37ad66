// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the record says twice, or says already; clinical review of 0.1.0, A 29, 30 and 32. */
class ContradictionsToldTest {
  private static final String REMNANT =
      "{resourceType:'Observation',id:'%s',status:'final',effectiveDateTime:'%s',SUBJECT,"
          + "code:{coding:[{system:'https://w3id.org/hepatora/CodeSystem/hcc-observation',"
          + "code:'future-liver-remnant'}]},valueQuantity:{value:%s,unit:'%%',"
          + "system:'http://unitsofmeasure.org',code:'%%'}}";

  @Test
  void aRemnantThatGrowsIsMeasuredAgain() throws IOException {
    var patient =
        Clinical.with(
                "00-control",
                REMNANT.formatted("f1", "2026-11-25", "33"),
                REMNANT.formatted("f2", "2026-11-28", "39"))
            .is(Disposition.DEFER)
            .says("future liver remnant 39 % (33 % on 2026-11-25), below 40 %: it is growing");

    assertThat(patient.words(Kind.CORRECTION))
        .anyMatch(words -> words.contains("where that was not done yet; measure it again"));
  }

  @Test
  void aRemnantThatIsSmallIsToBeAugmented() throws IOException {
    Clinical.with("00-control", REMNANT.formatted("f2", "2026-11-28", "31"))
        .is(Disposition.DEFER)
        .says("future liver remnant 31 %, below 40 %: augment and measure again");
  }

  @ParameterizedTest(name = "margin {0}")
  @CsvSource({"R2, true", "R0, false"})
  void tumourLeftBehindAndNoEvidenceOfDiseaseIsAContradiction(String margin, boolean told)
      throws IOException {
    var operated =
        Clinical.with(
                "70-postop-d33-restart-not-done",
                "{resourceType:'Procedure',id:'r',status:'completed',SUBJECT,"
                    + "performedDateTime:'2026-10-27',"
                    + "code:{coding:[{system:'http://snomed.info/sct',code:'107963000'}]},"
                    + "extension:[{url:"
                    + "'https://w3id.org/hepatora/StructureDefinition/resection-margin',"
                    + "valueCodeableConcept:{coding:[{code:'"
                    + margin
                    + "'}]}}]}")
            .is(Disposition.MAINTAIN_NED);

    assertThat(English.of(operated.answer().cautions()))
        .filteredOn(caution -> caution.contains("left macroscopic tumour (R2)"))
        .hasSize(told ? 1 : 0);
  }

  /** INR 2.4 makes MELD a stop; the cause is on the list. */
  @Test
  void warfarinThatIsRecordedIsNotLookedFor() throws IOException {
    var patient =
        Clinical.with(
                "00-control",
                "{resourceType:'Observation',id:'inr',status:'final',SUBJECT,"
                    + "effectiveDateTime:'2026-11-28',"
                    + "code:{coding:[{system:'http://loinc.org',code:'6301-6'}]},"
                    + "valueQuantity:{value:2.4}}",
                "{resourceType:'MedicationStatement',id:'w',status:'active',SUBJECT,"
                    + "medicationCodeableConcept:{text:'warfarin 3 mg'},"
                    + "effectivePeriod:{start:'2026-03-01'}}")
            .is(Disposition.NOT_RECOMMENDED)
            .cautions("the anticoagulant recorded (warfarin 3 mg)");

    assertThat(patient.words(Kind.CORRECTION))
        .anyMatch(words -> words.contains("warfarin 3 mg is recorded and may raise the INR"))
        .noneMatch(words -> words.contains("Look for warfarin"));
  }

  @Test
  void aPregnancyThatIsRecordedIsNotTestedFor() {
    assertThat(Clinical.of("20-pregnancy").words(Kind.SCREENING))
        .anyMatch(words -> words.contains("A pregnancy is recorded (Pregnant): obstetrics"))
        .noneMatch(words -> words.contains("a pregnancy test before"));
  }
}
