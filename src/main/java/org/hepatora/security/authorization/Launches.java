// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Launches an EHR has prepared. Each can be used once, within five minutes. */
final class Launches {
  private static final int ID_BYTES = 24;
  private static final String OPEN =
      " where id = ? and used_at is null and made_at > now() - interval '5 minutes'";

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Launches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The id of the new launch. */
  String prepare(LaunchContext context, String by) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            "insert into hepatora_launch (id, patient, encounter, app_context, made_by) values (?,"
                + " ?, ?, ?, ?)")
        .params(id, context.patient(), context.encounter(), context.appContext(), by)
        .update();
    return id;
  }

  /** Whether it could be used now. */
  boolean isOpen(String id) {
    return jdbc.sql("select exists (select 1 from hepatora_launch" + OPEN + ")")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** The patient it is of, null when there is no such launch. */
  @Nullable String patient(String id) {
    return jdbc.sql("select patient from hepatora_launch where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** Its context, for the first who asks; null afterwards. */
  @Nullable LaunchContext use(String id) {
    return jdbc.sql(
            "update hepatora_launch set used_at = now()"
                + OPEN
                + " returning patient, encounter, app_context")
        .param(id)
        .query(
            (row, number) ->
                new LaunchContext(row.getString(1), row.getString(2), row.getString(3)))
        .optional()
        .orElse(null);
  }
}
