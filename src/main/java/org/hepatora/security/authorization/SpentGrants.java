// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Codes and refresh tokens that were used. PostgreSQL decides who was first, so that each gives
 * tokens once, whichever server of the database is asked; only their hashes are kept.
 */
final class SpentGrants {
  private static final Duration KEPT = Duration.ofDays(31);

  private final JdbcClient jdbc;

  SpentGrants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** True for the first who asks, when the transaction that asked commits. */
  boolean spend(String grant, String authorization) {
    return jdbc.sql(
                """
                insert into hepatora_spent_grant (hash, authorization_id, expires_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(hash(grant), authorization, Timestamp.from(Instant.now().plus(KEPT)))
            .update()
        == 1;
  }

  /** The authorization whose code or refresh token this was, null when it never was used. */
  @Nullable String spentOf(String grant) {
    return jdbc.sql("select authorization_id from hepatora_spent_grant where hash = ?")
        .param(hash(grant))
        .query(String.class)
        .optional()
        .orElse(null);
  }

  void tidy() {
    jdbc.sql("delete from hepatora_spent_grant where expires_at < now()").update();
  }

  private static String hash(String grant) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(grant.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
