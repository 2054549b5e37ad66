// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.hepatora.security.TokenRevocations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Access tokens that are refused although their signature is good: one by one, or all that came of
 * one authorization.
 */
final class Withdrawals implements TokenRevocations {
  private static final String AUTHORIZATION = "authorization:";

  /** Longer than any refresh token lives. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final JdbcClient jdbc;

  Withdrawals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void withdraw(String jti, Instant expires) {
    jdbc.sql(
            "insert into hepatora_revoked_token (jti, expires_at) values (?, ?) on conflict do"
                + " nothing")
        .params(jti, Timestamp.from(expires))
        .update();
  }

  /** Ends all access tokens of an authorization, also those given later. */
  void end(String authorization) {
    withdraw(AUTHORIZATION + authorization, Instant.now().plus(KEPT));
  }

  boolean hasEnded(String authorization) {
    return isWithdrawn(AUTHORIZATION + authorization, null);
  }

  @Override
  public boolean isWithdrawn(String jti, @Nullable String authorization) {
    String[] either =
        Stream.of(jti, authorization == null ? jti : AUTHORIZATION + authorization)
            .toArray(String[]::new);
    return jdbc.sql("select exists (select 1 from hepatora_revoked_token where jti = any (?))")
        .param(either)
        .query(Boolean.class)
        .single();
  }

  void tidy() {
    jdbc.sql("delete from hepatora_revoked_token where expires_at < now()").update();
  }
}
