// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class CdsClientsInProductionTest {
  private static final String NAME = "HEPATORA_CDS_CLIENTS_0_ISSUER";
  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void productionDoesNotStartWithoutARegisteredCdsClient() {
    assertThat(ProductionSettings.missing(environment)).anyMatch(line -> line.startsWith(NAME));
  }

  @Test
  void aRegisteredClientOrNoHooksAtAllSettleIt() {
    environment.setProperty("hepatora.cds.clients[0].issuer", "https://ehr.example.org");
    assertThat(ProductionSettings.missing(environment)).noneMatch(line -> line.startsWith(NAME));
    var without = new MockEnvironment().withProperty("hepatora.cds.enabled", "false");
    assertThat(ProductionSettings.missing(without)).noneMatch(line -> line.startsWith(NAME));
  }
}
