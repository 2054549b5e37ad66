// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HAPI says of a reference that leads nowhere, yet. */
class LossTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HAPI-1094: Resource Goal/a not found, specified in path: CarePlan.goal",
        "HAPI-1096: Resource CareTeam/a is deleted, specified in path: CarePlan.careTeam"
      })
  void aReferenceThatLeadsNowhereIsTriedAgain(String message) {
    assertThat(Loss.of(new InvalidRequestException(message)).reason())
        .isEqualTo(Reason.MISSING_REFERENCE);
  }
}
