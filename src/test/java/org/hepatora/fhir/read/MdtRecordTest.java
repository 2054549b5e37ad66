// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.fhir.Ehr;
import org.hepatora.fhir.read.MdtRecord.Decided;
import org.hepatora.fhir.read.MdtRecord.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/board.md says the status of a plan and a request mean. */
final class MdtRecordTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @ParameterizedTest
  @CsvSource({
    "active, plan, ACCEPTED",
    "on-hold, proposal, DEFERRED",
    "revoked, proposal, DECLINED",
    "completed, plan, ACCEPTED"
  })
  void aDecidedPlanIsADecision(String status, String intent, Outcome outcome) {
    assertThat(of(plan("1", status, intent, "2026-11-20")).decided())
        .isEqualTo(new Decided(outcome, LocalDate.of(2026, 11, 20)));
  }

  @Test
  void theNewestDecisionCountsAndWhatItReplacesDoesNot() {
    var deferred = plan("1", "revoked", "proposal", "2026-11-22");
    var accepted =
        plan("2", "active", "plan", "2026-11-20")
            .replace("'created'", "'replaces':[{'reference':'CarePlan/1'}],'created'");

    assertThat(of(deferred, accepted).decided())
        .isEqualTo(new Decided(Outcome.ACCEPTED, LocalDate.of(2026, 11, 20)));
  }

  @Test
  void aPlanOfTheHospitalADraftAndADecisionToComeAreNone() {
    var own =
        plan("1", "active", "plan", "2026-11-20").replace("GuidanceResponse/", "Observation/");

    assertThat(of(own, plan("2", "draft", "proposal", "2026-11-21")).decided()).isNull();
    assertThat(of(plan("3", "active", "plan", "2026-12-01")).decided()).isNull();
  }

  @Test
  void aRequestIsOpenUntilItIsDecidedOn() {
    var request = request("active", "2026-11-20T10:00:00Z");

    assertThat(of(request).requested()).isEqualTo("2026-11-20");
    assertThat(of(request("completed", "2026-11-20")).requested()).isNull();
    assertThat(of(request, plan("1", "on-hold", "proposal", "2026-11-21")).requested()).isNull();
    assertThat(of(request, plan("1", "on-hold", "proposal", "2026-11-19")).requested())
        .isEqualTo("2026-11-20");
  }

  private static MdtRecord of(String... resources) {
    var record = new ArrayList<Located>();
    for (String each : List.of(resources)) {
      record.add(Located.stored(Ehr.json(each)));
    }
    return MdtRecord.of(record, TODAY);
  }

  private static String plan(String id, String status, String intent, String created) {
    return "{'resourceType':'CarePlan','id':'"
        + id
        + "','meta':{'profile':['https://w3id.org/hepatora/StructureDefinition/hcc-treatment-plan']},"
        + "'status':'"
        + status
        + "','intent':'"
        + intent
        + "','supportingInfo':[{'reference':'GuidanceResponse/9'}],'created':'"
        + created
        + "'}";
  }

  private static String request(String status, String authored) {
    return "{'resourceType':'ServiceRequest','id':'r','status':'"
        + status
        + "','intent':'order','code':{'coding':[{'system':"
        + "'https://w3id.org/hepatora/CodeSystem/hcc-observation','code':'mdt-review'}]},"
        + "'authoredOn':'"
        + authored
        + "'}";
  }
}
