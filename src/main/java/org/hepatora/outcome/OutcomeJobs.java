// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reports that take long: one at a time on each server, their progress and answer in the database,
 * so that any server can be asked for them.
 */
@Component
public class OutcomeJobs implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(OutcomeJobs.class);

  /** An answer is kept so long; ours. */
  private static final Duration KEPT = Duration.ofHours(24);

  /** Work of which nothing was heard for so long has died with its server; ours. */
  private static final Duration SILENT = Duration.ofMinutes(10);

  /** Progress is written every so many steps. */
  private static final int EVERY = 20;

  private final JdbcClient jdbc;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            var thread = new Thread(task, "outcomes");
            thread.setDaemon(true);
            return thread;
          });

  OutcomeJobs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How far a report is.
   *
   * @param answer null while it is worked on
   * @param failed whether it will never have an answer
   */
  public record Job(int done, int steps, @Nullable String answer, boolean failed) {}

  /** Begins the work and names it; only that subject may ask for it. */
  public String begin(String subject, int steps, Function<IntConsumer, String> work) {
    var id = UUID.randomUUID();
    jdbc.sql("delete from hepatora_outcome_job where begun_at < now() - make_interval(secs => ?)")
        .param(KEPT.toSeconds())
        .update();
    jdbc.sql("insert into hepatora_outcome_job (id, subject, steps) values (?, ?, ?)")
        .params(id, subject, steps)
        .update();
    worker.execute(() -> run(id, work));
    return id.toString();
  }

  private void run(UUID id, Function<IntConsumer, String> work) {
    try {
      var answer = work.apply(done -> progress(id, done));
      jdbc.sql("update hepatora_outcome_job set answer = ?, alive_at = now() where id = ?")
          .params(answer, id)
          .update();
    } catch (RuntimeException problem) {
      LOG.warn("An outcome report failed: {}", problem.getClass().getSimpleName());
      jdbc.sql("update hepatora_outcome_job set problem = 'failed' where id = ?")
          .param(id)
          .update();
    }
  }

  private void progress(UUID id, int done) {
    if (done % EVERY == 0) {
      jdbc.sql("update hepatora_outcome_job set done = ?, alive_at = now() where id = ?")
          .params(done, id)
          .update();
    }
  }

  /** The report of that name; null where this subject has none. */
  public @Nullable Job find(String id, String subject) {
    return jdbc.sql(
            """
            select done, steps, answer,
                   problem is not null
                     or (answer is null and alive_at < now() - make_interval(secs => ?))
              from hepatora_outcome_job where id::text = ? and subject = ?
            """)
        .params(SILENT.toSeconds(), id, subject)
        .query(
            (row, number) ->
                new Job(row.getInt(1), row.getInt(2), row.getString(3), row.getBoolean(4)))
        .optional()
        .orElse(null);
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
