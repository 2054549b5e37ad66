// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hepatora.chart.Population;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The shares of the worklist this server works on. Servers that share a database divide them
 * evenly; a share is held for half a minute (ours) and goes to another when its server is gone. The
 * clock is the database's.
 */
@Component
final class WorklistShares {
  /** Sixteen servers at most do the work; ours. Rows of the table. */
  static final int COUNT = Population.SHARES;

  private static final String SEEN =
      """
      insert into hepatora_worklist_server (holder, seen) values (:me, now())
        on conflict (holder) do update set seen = now()
      """;

  private static final String FORGET =
      "delete from hepatora_worklist_server where seen < now() - interval '30 seconds'";

  private static final String RENEW =
      """
      update hepatora_worklist_share set held_until = now() + interval '30 seconds'
       where holder = :me
      """;

  private static final String RELEASE =
      """
      update hepatora_worklist_share set holder = null, held_until = null
       where share in (select share from hepatora_worklist_share where holder = :me
                        order by share desc limit greatest(0, :held - :fair))
      """;

  private static final String CLAIM =
      """
      update hepatora_worklist_share
         set holder = :me, held_until = now() + interval '30 seconds'
       where share in (select share from hepatora_worklist_share
                        where holder is null or held_until < now()
                        order by share limit greatest(0, :fair - :held) for update skip locked)
      """;

  private static final String ADVANCE =
      """
      update hepatora_worklist_share
         set sweep_day = :day, sweep_policy = :policy, reached = :reached, swept = :swept
       where share = :share and holder = :me
      """;

  private final String me = UUID.randomUUID().toString();
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  WorklistShares(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /** Those this server holds now: kept, given up where it has too many, taken where it has few. */
  List<Share> hold() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(SEEN).param("me", me).update();
          jdbc.sql(FORGET).update();
          int held = jdbc.sql(RENEW).param("me", me).update();
          int fair = (COUNT + servers() - 1) / servers();
          jdbc.sql(RELEASE).param("me", me).param("held", held).param("fair", fair).update();
          jdbc.sql(CLAIM).param("me", me).param("held", held).param("fair", fair).update();
        });
    return jdbc.sql(
            "select share, sweep_day, sweep_policy, reached, swept, looked_until"
                + " from hepatora_worklist_share where holder = ? order by share")
        .param(me)
        .query(
            (row, index) ->
                new Share(
                    row.getInt(1),
                    row.getObject(2, LocalDate.class),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5),
                    instant(row.getTimestamp(6))))
        .list();
  }

  private int servers() {
    return jdbc.sql("select count(*) from hepatora_worklist_server").query(Integer.class).single();
  }

  private static @Nullable Instant instant(@Nullable Timestamp stored) {
    return stored == null ? null : stored.toInstant();
  }

  /** The sweep of the share has come so far. */
  void advance(Share share) {
    jdbc.sql(ADVANCE)
        .param("day", share.day())
        .param("policy", share.policy())
        .param("reached", share.reached())
        .param("swept", share.swept())
        .param("share", share.number())
        .param("me", me)
        .update();
  }

  /** Changes were looked for until then, in all shares this server holds. */
  void lookedUntil(Instant moment) {
    jdbc.sql("update hepatora_worklist_share set looked_until = ? where holder = ?")
        .params(Timestamp.from(moment), me)
        .update();
  }

  /** Until when changes were looked for in every share; null before the first time. */
  @Nullable Instant lookedUntil() {
    return jdbc.sql("select min(looked_until) from hepatora_worklist_share")
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  /** Whether every share has been swept for that day by that policy. */
  boolean areSwept(LocalDate day, String policy) {
    return jdbc.sql(
            """
            select not exists (select 1 from hepatora_worklist_share
              where not swept or sweep_day is distinct from :day
                or sweep_policy is distinct from :policy)
            """)
        .param("day", day)
        .param("policy", policy)
        .query(Boolean.class)
        .single();
  }

  /** Gives all shares to the others. */
  void giveUp() {
    jdbc.sql("update hepatora_worklist_share set holder = null, held_until = null where holder = ?")
        .param(me)
        .update();
    jdbc.sql("delete from hepatora_worklist_server where holder = ?").param(me).update();
  }

  /**
   * One share and how far it is.
   *
   * @param day the day its sweep is for; null before the first
   * @param reached the id of the last patient the sweep has looked at; empty at its beginning
   * @param swept whether the sweep is over
   * @param looked until when changes were looked for; null before the first time
   */
  record Share(
      int number,
      @Nullable LocalDate day,
      @Nullable String policy,
      String reached,
      boolean swept,
      @Nullable Instant looked) {
    /** The same, begun anew where it is of another day or policy. */
    Share on(LocalDate today, String now) {
      return today.equals(day) && now.equals(policy)
          ? this
          : new Share(number, today, now, "", false, looked);
    }

    Share reached(String patient) {
      return new Share(number, day, policy, patient, swept, looked);
    }

    Share ended() {
      return new Share(number, day, policy, reached, true, looked);
    }
  }
}
