// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** Without access control nobody but this machine may call. */
class LoopbackOnlyTest {
  @ParameterizedTest
  @CsvSource({
    "open,127.0.0.1,false",
    "open,::1,false",
    "open,localhost,false",
    "open,0.0.0.0,true",
    "OPEN,192.168.1.10,true",
    "open,'',true",
    ",0.0.0.0,true",
    "embedded,0.0.0.0,false",
    "external,0.0.0.0,false"
  })
  void openIsRefusedOnAnAddressOthersCanReach(String mode, String address, boolean refused) {
    var environment = new MockEnvironment().withProperty("server.address", address);
    if (mode != null) {
      environment.setProperty("hepatora.security.mode", mode);
    }
    assertThat(LoopbackOnly.isOpenToTheNetwork(environment)).isEqualTo(refused);
  }
}
