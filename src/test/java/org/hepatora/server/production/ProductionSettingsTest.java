// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What the profile production needs to start, each setting by itself. */
class ProductionSettingsTest {
  private static MockEnvironment complete() {
    return new MockEnvironment()
        .withProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/hepatora")
        .withProperty("spring.datasource.username", "hepatora")
        .withProperty("spring.datasource.password", "secret")
        .withProperty("hepatora.public-url", "https://hepatora.example.org")
        .withProperty("hepatora.fhir.allowed-origins", "https://ehr.example.org")
        .withProperty("hepatora.cds.allowed-origins", "https://ehr.example.org")
        .withProperty("hepatora.cds.clients[0].issuer", "https://ehr.example.org")
        .withProperty("hepatora.security.mode", "embedded")
        .withProperty("hepatora.security.clients-file", "/etc/hepatora/clients.yaml")
        .withProperty("hepatora.security.users-file", "/etc/hepatora/users.yaml")
        .withProperty("hepatora.security.key-secret", "0123456789abcdef0123456789abcdef");
  }

  @Test
  void withAllOfThemItStarts() {
    assertThat(ProductionSettings.missing(complete())).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "spring.datasource.url, '', SPRING_DATASOURCE_URL",
    "spring.datasource.username, '', SPRING_DATASOURCE_USERNAME",
    "spring.datasource.password, ' ', SPRING_DATASOURCE_PASSWORD",
    "hepatora.public-url, '', HEPATORA_PUBLIC_URL",
    "hepatora.public-url, http://hepatora.example.org, HEPATORA_PUBLIC_URL",
    "hepatora.public-url, https :// x, HEPATORA_PUBLIC_URL",
    "hepatora.fhir.allowed-origins, *, HEPATORA_FHIR_ALLOWED_ORIGINS",
    "hepatora.fhir.allowed-origins, https://*.example.org, HEPATORA_FHIR_ALLOWED_ORIGINS",
    "hepatora.cds.allowed-origins, '', HEPATORA_CDS_ALLOWED_ORIGINS",
    "hepatora.cds.clients[0].issuer, '', HEPATORA_CDS_CLIENTS_0_ISSUER",
    "hepatora.security.mode, open, HEPATORA_SECURITY_MODE",
    "hepatora.security.mode, OPEN, HEPATORA_SECURITY_MODE",
    "hepatora.security.mode, external, HEPATORA_SECURITY_ISSUER",
    "hepatora.security.clients-file, '', HEPATORA_SECURITY_CLIENTS_FILE",
    "hepatora.security.users-file, '', HEPATORA_SECURITY_USERS_FILE",
    "hepatora.security.key-secret, '', HEPATORA_SECURITY_KEY_SECRET",
    "hepatora.security.key-secret, tooShortToBeASecret, HEPATORA_SECURITY_KEY_SECRET",
    "hepatora.demo.enabled, true, HEPATORA_DEMO_ENABLED"
  })
  void oneThatIsMissingOrUnsafeIsNamed(String name, String value, String named) {
    var missing = ProductionSettings.missing(complete().withProperty(name, value));
    assertThat(missing).hasSize(1);
    assertThat(missing.get(0)).startsWith(named + ":");
  }

  @Test
  void anOutsideIssuerNeedsTlsAndNoFilesOfOurs() {
    var environment =
        complete()
            .withProperty("hepatora.security.mode", "external")
            .withProperty("hepatora.security.key-secret", "")
            .withProperty("hepatora.security.issuer", "https://login.example.org/realms/hospital");
    assertThat(ProductionSettings.missing(environment)).isEmpty();
    environment.setProperty("hepatora.security.issuer", "http://login.example.org");
    assertThat(ProductionSettings.missing(environment)).hasSize(1);
  }

  @Test
  void ofTheEmptyEnvironmentEverythingIsNamedAtOnceWithoutAnyValue() {
    var environment = new MockEnvironment().withProperty("spring.datasource.password", "");
    assertThat(ProductionSettings.missing(environment)).hasSizeGreaterThanOrEqualTo(8);
    environment.setProperty("hepatora.security.key-secret", "hunter2");
    environment.setProperty("hepatora.security.mode", "embedded");
    assertThat(ProductionSettings.missing(environment).toString()).doesNotContain("hunter2");
  }
}
