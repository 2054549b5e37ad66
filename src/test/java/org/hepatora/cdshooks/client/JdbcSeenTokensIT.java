// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** Requirement 28 of conformance.md 1 across servers. */
class JdbcSeenTokensIT {
  private final DataSource database = TestServer.shared().bean(DataSource.class);

  @Test
  void requirement28NoTwoServersTakeOneToken() {
    var id = UUID.randomUUID().toString();
    var until = Instant.now().plusSeconds(300);
    var one = new JdbcSeenTokens(database, Clock.systemUTC());
    var other = new JdbcSeenTokens(database, Clock.systemUTC());
    assertThat(one.isFirstUse("i", id, until)).isTrue();
    assertThat(other.isFirstUse("i", id, until)).isFalse();
    assertThat(other.isFirstUse("another issuer", id, until)).isTrue();
  }

  @Test
  void requirement28OfManyAtOnceOneIsFirst() {
    var id = UUID.randomUUID().toString();
    var until = Instant.now().plusSeconds(300);
    var tokens = new JdbcSeenTokens(database, Clock.systemUTC());
    assertThat(
            IntStream.range(0, 16)
                .parallel()
                .filter(i -> tokens.isFirstUse("i", id, until))
                .count())
        .isEqualTo(1);
  }

  @Test
  void requirement28ATokenThatWouldBeRefusedForItsAgeIsForgotten() {
    var id = UUID.randomUUID().toString();
    new JdbcSeenTokens(database, Clock.systemUTC())
        .isFirstUse("i", id, Instant.now().minusSeconds(1));
    assertThat(
            new JdbcSeenTokens(database, Clock.systemUTC())
                .isFirstUse("i", id, Instant.now().plusSeconds(300)))
        .isTrue();
  }
}
