// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.plan.PlanActivity.Action;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Day 33 after a resection of 2026-10-27: bevacizumab again from day 28, 2026-11-24, usually by day
 * 56, 2026-12-22; evidence.md 5 and 6, clinical review of 0.1.0, A 2.
 */
class AfterSurgeryHoldsTest {
  @Test
  void nothingGivenSinceTheOperationIsRestartedNotContinued() {
    var operated = Clinical.of("70-postop-d33-restart-not-done").is(Disposition.MAINTAIN_NED);

    assertThat(operated.steps(Action.GO_ON, "atezolizumab")).isEmpty();
    assertThat(operated.steps(Action.GO_ON, "bevacizumab")).isEmpty();
    assertThat(operated.words(Kind.POST_OPERATIVE_SYSTEMIC)).noneMatch(w -> w.contains("Continue"));
    for (var drug : new String[] {"atezolizumab", "bevacizumab"}) {
      var again = operated.steps(Action.GIVE, drug);
      assertThat(again).hasSize(1);
      assertThat(again.get(0).earliest()).isEqualTo(Clinical.DAY);
      assertThat(again.get(0).latest()).isEqualTo("2026-12-22");
    }
    assertThat(operated.ordered("bevacizumab")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"60-postop-bile-leak", "71-postop-d33-bile-leak-labs-ok"})
  void anActiveLeakOrWoundHoldsBevacizumabByName(String file) {
    var operated =
        Clinical.of(file)
            .is(Disposition.MAINTAIN_NED)
            .cautions("against VEGF: on hold until this has healed", "Bile leak")
            .cautions("against VEGF: on hold until this has healed", "Wound dehiscence, grade 2");

    assertThat(operated.steps(Action.GIVE, "bevacizumab")).isEmpty();
    assertThat(operated.steps(Action.GO_ON, "bevacizumab")).isEmpty();
    var held = operated.steps(Action.HOLD, "bevacizumab");
    assertThat(held).hasSize(1);
    assertThat(English.of(held.get(0).description())).contains("Bile leak", "grade 3", "healed");
    assertThat(operated.steps(Action.GIVE, "atezolizumab")).hasSize(1);
  }

  @Test
  void anOrderOfAHeldDrugIsAWarningThatSaysWhyFirst() {
    var alerts = Clinical.of("71-postop-d33-bile-leak-labs-ok").ordered("bevacizumab");

    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(English.of(alerts.get(0).summary()))
        .contains("Bevacizumab: on hold until this has healed: Bile leak, drain in place, grade 3");
    assertThat(alerts.get(0).criteria()).hasSize(2);
    assertThat(alerts.get(0).criteria().get(0).sources()).contains("MedicationRequest/order");
  }

  @Test
  void beforeDayTwentyEightTheHoldNamesThatDay() {
    var early = Clinical.on(Clinical.DAY.minusDays(5), "71-postop-d33-bile-leak-labs-ok");
    var held = Clinical.on(LocalDate.of(2026, 11, 20), "71-postop-d33-bile-leak-labs-ok");

    assertThat(early.steps(Action.HOLD, "bevacizumab")).hasSize(1);
    assertThat(English.of(held.steps(Action.HOLD, "bevacizumab").get(0).description()))
        .contains("not before 2026-11-24");
  }
}
