// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Disposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Patients of the worklist who could not be assessed: they stay on it with the reason, and are
 * tried again after pauses that double from one minute to six hours (ours). A change of the record
 * does not wait for the pause.
 */
@Component
final class WorklistFailures {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final String PUT =
      """
      insert into hepatora_worklist
        (patient, name, disposition, summary, urgency, plateau_days, as_of, policy, assessed_at,
         failures, failure, retry_at)
      values (:patient, '', :disposition, '', :urgency, 0, :asOf, :policy, :now, 1, :reason, :retry)
      on conflict (patient) do update set disposition = excluded.disposition, summary = '',
        urgency = excluded.urgency, plateau_days = 0, earliest = null, next_assessment = null,
        as_of = excluded.as_of, policy = excluded.policy, assessed_at = excluded.assessed_at,
        failures = hepatora_worklist.failures + 1, failure = excluded.failure,
        retry_at = excluded.retry_at
      """;

  private final JdbcClient jdbc;

  WorklistFailures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps the patient on the list as one who could not be assessed.
   *
   * @param reason without anything of the record
   */
  void put(String patient, String reason, LocalDate today, String policy, Instant now) {
    int before =
        jdbc.sql("select failures from hepatora_worklist where patient = ?")
            .param(patient)
            .query(Integer.class)
            .optional()
            .orElse(0);
    jdbc.sql(PUT)
        .param("patient", patient)
        .param("disposition", Disposition.INSUFFICIENT_DATA.code())
        .param("urgency", WorklistEntry.NOT_ASSESSABLE)
        .param("asOf", today)
        .param("policy", policy)
        .param("now", Timestamp.from(now))
        .param("reason", reason)
        .param("retry", Timestamp.from(now.plus(pauseAfter(before + 1))))
        .update();
  }

  static Duration pauseAfter(int failures) {
    var pause = SHORTEST.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  /** Those whose pause is over; at most so many. */
  List<String> due(Instant now, int limit) {
    return jdbc.sql("select patient from hepatora_worklist where retry_at <= ? limit ?")
        .params(Timestamp.from(now), limit)
        .query(String.class)
        .list();
  }

  /** How many there are. */
  int count() {
    return jdbc.sql("select count(*) from hepatora_worklist where failures > 0")
        .query(Integer.class)
        .single();
  }
}
