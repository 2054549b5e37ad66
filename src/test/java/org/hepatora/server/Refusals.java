// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.Answer;

/** What every refusal looks like: one OperationOutcome that names the element and no value. */
final class Refusals {
  /** Stands for a patient's data in every wrong value. */
  static final String SECRET = "Zq7Geheim";

  private Refusals() {}

  static void refused(Answer answer, int status, String expression) {
    answer.is(status);
    assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(answer.at("/issue/0/severity")).isEqualTo("error");
    assertThat(answer.at("/issue/0/diagnostics")).isNotBlank();
    assertThat(answer.at("/issue/0/expression/0")).isEqualTo(expression);
    assertThat(answer.text()).doesNotContain(SECRET);
  }
}
