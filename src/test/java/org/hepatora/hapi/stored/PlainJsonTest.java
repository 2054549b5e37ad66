// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.stored;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {
  private static String patient(String rest) {
    return "{\"resourceType\":\"Patient\"" + rest + "}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"a\":0",
        ",\"a\":0.50",
        ",\"a\":-0.5e-3",
        ",\"a\":[10,0,100.001]",
        ",\"a\":\"1. 01 .5 \\\" 2.\"",
        ",\"a\":\"x\\\\\",\"b\":1"
      })
  void whatIsJsonMayBeSent(String rest) {
    String text = patient(rest);
    assertThat(text.substring(PlainJson.rest(text, "Patient"))).isEqualTo(rest + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"a\":1.",
        ",\"a\":.5",
        ",\"a\":-.5",
        ",\"a\":01",
        ",\"a\":[1,-01]",
        ",\"a\":+1",
        ",\"meta\":{}",
        ",\"id\":\"x\"",
        ", \"a\":1",
        ",\"a\":\"open"
      })
  void whatIsNotMayNot(String rest) {
    assertThat(PlainJson.rest(patient(rest), "Patient")).isEqualTo(-1);
  }

  @Test
  void anotherTypeMayNot() {
    assertThat(PlainJson.rest(patient(""), "Pati")).isEqualTo(-1);
    assertThat(PlainJson.rest(patient(""), "Person")).isEqualTo(-1);
  }
}
