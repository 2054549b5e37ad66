// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.hepatora.security.SecuredServer.A;

import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may ask for outcomes of everybody. The period has nobody in it, so that who may is told 422.
 */
class OutcomeScopesIT {
  private static final String PERIOD = "?periodStart=1950-01-01&periodEnd=1950-01-31";

  private final Way survival = Way.get("Measure/cytoreduction-outcomes/$evaluate-measure" + PERIOD);
  private final Way response = Way.get("Measure/systemic-response/$evaluate-measure" + PERIOD);

  @ParameterizedTest
  @ValueSource(strings = {"system/MeasureReport.rs", "system/*.rs"})
  void aClientThatActsForItselfMay(String scope) {
    survival.with(Tokens.token(claims -> {}, scope)).is(422);
    response.with(Tokens.token(claims -> {}, scope)).is(422);
  }

  @Test
  void whoMayReadEverybodyMay() {
    survival.with(Tokens.ofClinician("user/*.rs")).is(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient/*.cruds", "patient/MeasureReport.rs", "user/*.rs"})
  void aTokenForOnePatientMayNot(String scope) {
    survival.with(Tokens.ofPatient(A, scope)).is(403);
    response.with(Tokens.ofPatient(A, scope)).is(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user/MeasureReport.rs", "user/*.r", "user/Patient.rs"})
  void aPartIsNotEnough(String scope) {
    survival.with(Tokens.ofClinician(scope)).is(403);
  }

  @Test
  void nobodyWithoutAToken() {
    survival.with().is(401);
  }
}
