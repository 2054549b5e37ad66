// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom this server may call: named addresses and what lies below them, as every reader reads. */
class FhirServersTest {
  private final FhirServers named = new FhirServers(List.of("https://ehr.example.org/fhir"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ehr.example.org/fhir",
        "https://ehr.example.org/fhir/",
        "https://EHR.example.org/fhir/below",
        "https://ehr.example.org:443/fhir"
      })
  void whatIsNamedMayBeCalled(String address) {
    assertThat(named.contains(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ehr.example.org.evil/fhir",
        "https://ehr.example.org@evil/fhir",
        "https://ehr.example.org/fhirs",
        "https://ehr.example.org/fhir/..;/admin",
        "https://ehr.example.org/fhir/..;x/admin",
        "https://ehr.example.org/fhir;x=1/Patient",
        "https://ehr.example.org/fhir/../admin",
        "https://ehr.example.org/fhir/%2e%2e/admin",
        "https://ehr.example.org:8443/fhir",
        "http://ehr.example.org/fhir"
      })
  void whatOnlyBeginsSoMayNot(String address) {
    assertThat(named.contains(address)).isFalse();
  }
}
