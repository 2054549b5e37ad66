// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.plan.PlanActivity.Action;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is over may still forbid a drug as a routine; clinical review of 0.1.0, A 6. */
class ResolvedIsNotHarmlessTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "58-myocarditis-resolved, 'Immune-mediated myocarditis, grade 3, 2026-10-10'",
    "88-hepatitis-g4-resolved, 'Immune-mediated hepatitis, grade 4, 2026-09-30'",
    "89-gbs-resolved-with-sequelae, 'Guillain-Barre syndrome, grade 3, 2026-08-31'"
  })
  void afterSuchAnEventNoInhibitorIsGivenAgainAsARoutine(String file, String event) {
    var patient =
        Clinical.of(file)
            .is(Disposition.CANDIDATE_CONVERSION)
            .cautions("Checkpoint inhibitors: no routine rechallenge after " + event);

    assertThat(patient.steps(Action.GIVE, "atezolizumab")).isEmpty();
    assertThat(patient.steps(Action.GO_ON, "atezolizumab")).isEmpty();
    assertThat(patient.steps(Action.ASK, "atezolizumab")).isEmpty();
    assertThat(patient.steps(Action.HOLD, "atezolizumab")).isNotEmpty();
    assertThat(patient.steps(Action.GIVE, "bevacizumab")).hasSize(1);

    var alert = patient.ordered("durvalumab").get(0);
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(English.of(alert.summary())).contains("Durvalumab: no routine rechallenge", event);
  }

  @Test
  void aRecentSevereBleedStopsRoutineAntiVegf() {
    // 180 d after 2026-11-04
    var patient =
        Clinical.of("37-recent-variceal-bleed")
            .is(Disposition.CANDIDATE_CONVERSION)
            .cautions(
                "against VEGF: not as a routine before 2027-05-03",
                "Oesophageal variceal haemorrhage, grade 4, 2026-11-04");

    assertThat(patient.steps(Action.GIVE, "bevacizumab")).isEmpty();
    assertThat(patient.steps(Action.HOLD, "bevacizumab")).isNotEmpty();
    assertThat(patient.words(Kind.SCREENING))
        .anyMatch(words -> words.contains("Recorded already") && words.contains("haemorrhage"));
    assertThat(English.of(patient.ordered("bevacizumab").get(0).summary()))
        .contains("Bevacizumab: not as a routine before 2027-05-03");
    assertThat(patient.steps(Action.GIVE, "atezolizumab")).hasSize(1);
  }

  @Test
  void withoutAnEventNothingIsHeld() {
    var control = Clinical.of("00-control").is(Disposition.CANDIDATE_CONVERSION);

    assertThat(control.situation().holds().all()).isEmpty();
    assertThat(control.steps(Action.GIVE, "atezolizumab")).hasSize(1);
    assertThat(control.steps(Action.GIVE, "bevacizumab")).hasSize(1);
  }
}
