// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.plan.PlanActivity.Action;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A wound, a leak or a bleed holds agents against VEGF wherever it is recorded; clinical review of
 * 0.1.0, A 2 and 6b. Day 33 after a resection.
 */
class ComplicationsHoldTest {
  private static final String OPERATED = "70-postop-d33-restart-not-done";

  private static final String ACTIVE =
      "{resourceType:'Condition',id:'c',clinicalStatus:{coding:[{code:'active'}]},"
          + "onsetDateTime:'2026-11-10',SUBJECT,code:";
  private static final String OVER =
      "{resourceType:'Condition',id:'c',clinicalStatus:{coding:[{code:'resolved'}]},"
          + "onsetDateTime:'2026-11-10',SUBJECT,code:";
  private static final String FINDING =
      "{resourceType:'Observation',id:'o',status:'final',effectiveDateTime:'2026-11-20',SUBJECT,";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ACTIVE + "{text:'Bile leak after hepatectomy'}}",
        ACTIVE + "{text:'Wound dehiscence'}}",
        ACTIVE + "{text:'腹腔脓肿'}}",
        ACTIVE + "{text:'Post-hepatectomy liver failure, grade B'}}",
        ACTIVE + "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'T81.3'}]}}",
        ACTIVE + "{coding:[{system:'http://snomed.info/sct',code:'27916005'}]}}",
        FINDING + "code:{text:'Bile leak (ISGLS)'},valueString:'grade B'}",
        FINDING
            + "code:{text:'Complication after surgery'},"
            + "valueCodeableConcept:{text:'Surgical site infection'}}",
        FINDING + "code:{text:'Complications'},component:[{code:{text:'胆漏'},valueBoolean:true}]}",
        "{resourceType:'Procedure',id:'p',status:'completed',performedDateTime:'2026-11-02',"
            + "code:{text:'Drainage'},complication:[{text:'Subphrenic abscess'}],SUBJECT}"
      })
  void anOpenWoundHoldsBevacizumab(String resource) throws IOException {
    var operated = Clinical.with(OPERATED, resource).is(Disposition.MAINTAIN_NED);

    operated.cautions("against VEGF: on hold until this has healed");
    assertThat(operated.steps(Action.GIVE, "bevacizumab")).isEmpty();
    assertThat(operated.steps(Action.HOLD, "bevacizumab")).hasSize(1);
    var alert = operated.ordered("bevacizumab").get(0);
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(English.of(alert.summary())).startsWith("Bevacizumab: on hold until");
  }

  /** 180 d after 2026-11-10, whether it is over or not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ACTIVE + "{text:'Upper gastrointestinal bleeding'}}",
        OVER + "{text:'Oesophageal varices with bleeding'}}",
        OVER + "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'K92.2'}]}}",
        OVER + "{text:'肺栓塞'}}"
      })
  void aRecentBleedOrThrombosisStopsTheRoutine(String resource) throws IOException {
    Clinical.with(OPERATED, resource).cautions("against VEGF: not as a routine before 2027-05-09");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OVER + "{text:'Bile leak after hepatectomy'}}",
        ACTIVE + "{text:'History of bile leak'}}",
        ACTIVE + "{text:'Arteriovenous fistula'}}",
        ACTIVE + "{text:'No wound infection'}}",
        "{resourceType:'Condition',id:'c',verificationStatus:{coding:[{code:'refuted'}]},"
            + "SUBJECT,code:{text:'Bile leak'}}",
        FINDING + "code:{text:'Bile leak (ISGLS)'},valueString:'none'}",
        FINDING + "code:{text:'Wound infection'},valueBoolean:false}",
        FINDING + "code:{text:'Bleeding risk score'},valueInteger:3}",
        "{resourceType:'Condition',id:'c',clinicalStatus:{coding:[{code:'resolved'}]},"
            + "onsetDateTime:'2025-01-10',SUBJECT,code:{text:'Gastrointestinal bleeding'}}"
      })
  void whatIsOverOrNotThereHoldsNothing(String resource) throws IOException {
    var operated = Clinical.with(OPERATED, resource);

    assertThat(operated.situation().holds().all()).isEmpty();
    assertThat(operated.steps(Action.GIVE, "bevacizumab")).hasSize(1);
  }

  /** The later word about the same thing counts. */
  @ParameterizedTest
  @CsvSource({"2026-11-15, 1", "2026-11-25, 0"})
  void aLaterFindingDeniesAnEarlierOne(String healed, int holds) throws IOException {
    var leak = "code:{text:'Bile leak'},valueCodeableConcept:{text:'present'}";
    var gone = "code:{text:'Bile leak'},valueCodeableConcept:{text:'absent'}";
    var operated =
        Clinical.with(
            OPERATED,
            FINDING + leak + "}",
            FINDING.replace("'o'", "'o2'").replace("2026-11-20", healed) + gone + "}");

    assertThat(operated.situation().holds().all()).hasSize(holds);
  }

  @Test
  void theWordsOfTheRecordAreTheReason() throws IOException {
    Clinical.with(OPERATED, ACTIVE + "{text:'Bile leak, drain in place'}}")
        .cautions("Bile leak, drain in place", "2026-11-10");
  }
}
