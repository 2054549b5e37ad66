// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailingSlashIT {
  @ParameterizedTest
  @ValueSource(strings = {"cds-services/", "board/", "guide/", "fhir/Patient/", "fhir/metadata/"})
  void aSlashAtTheEndChangesNothing(String address) {
    TestServer.shared().root().get(address).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cds-services//", "cds-services/no-such-service/"})
  void whatIsNotThereIsNotThereWithASlash(String address) {
    assertThat(TestServer.shared().root().get(address).status()).isEqualTo(404);
  }
}
