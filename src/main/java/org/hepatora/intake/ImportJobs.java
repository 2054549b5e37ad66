// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports of this database: how far each is, its answer, and every line not stored. */
@Component
public class ImportJobs {
  /** A report is kept so long; ours. */
  private static final Duration KEPT = Duration.ofDays(7);

  /** Work of which nothing was heard for so long has died with its server; ours. */
  private static final Duration SILENT = Duration.ofMinutes(5);

  private static final int BATCH = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  ImportJobs(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    batch = new JdbcTemplate(dataSource);
  }

  /**
   * How far an import is.
   *
   * @param progress in words
   * @param answer its report as JSON; null while it is worked on
   * @param failed whether it will never have one
   */
  public record Job(String progress, @Nullable String answer, boolean failed) {}

  /**
   * A line that was not stored.
   *
   * @param expression the element that is to blame; null where it is none
   */
  public record LostLine(
      int file, int line, String resource, String reason, @Nullable String expression) {}

  UUID begin(String subject, String request) {
    var id = UUID.randomUUID();
    jdbc.sql("delete from hepatora_import where begun_at < now() - make_interval(secs => ?)")
        .param(KEPT.toSeconds())
        .update();
    jdbc.sql("insert into hepatora_import (id, subject, request) values (?, ?, ?)")
        .params(id, subject, request)
        .update();
    return id;
  }

  void progress(UUID id, String words) {
    jdbc.sql("update hepatora_import set progress = ?, alive_at = now() where id = ?")
        .params(words, id)
        .update();
  }

  /** Notes that the server which works on them lives. */
  void alive(Collection<UUID> ids) {
    batch.batchUpdate(
        "update hepatora_import set alive_at = now() where id = ?",
        ids.stream().map(id -> new Object[] {id}).toList());
  }

  void end(UUID id, String answer, List<Fates.Lost> lost) {
    for (int from = 0; from < lost.size(); from += BATCH) {
      var part = lost.subList(from, Math.min(lost.size(), from + BATCH));
      batch.batchUpdate(
          "insert into hepatora_import_line (job, file, line, resource, reason, expression)"
              + " values (?, ?, ?, ?, ?, ?)",
          part.stream()
              .map(
                  one ->
                      new @Nullable Object[] {
                        id, one.file(), one.line(), one.resource(), one.reason(), one.expression()
                      })
              .toList());
    }
    jdbc.sql("update hepatora_import set answer = ?, alive_at = now() where id = ?")
        .params(answer, id)
        .update();
  }

  void failed(UUID id, String problem) {
    jdbc.sql("update hepatora_import set problem = ? where id = ? and answer is null")
        .params(problem, id)
        .update();
  }

  /** The import of that name; null where this subject has none. */
  public @Nullable Job find(String id, String subject) {
    return jdbc.sql(
            """
            select progress, answer,
                   problem is not null
                     or (answer is null and alive_at < now() - make_interval(secs => ?))
              from hepatora_import where id::text = ? and subject = ?
            """)
        .params(SILENT.toSeconds(), id, subject)
        .query((row, number) -> new Job(row.getString(1), row.getString(2), row.getBoolean(3)))
        .optional()
        .orElse(null);
  }

  /** Every line of an import that was not stored, in order; to be closed. */
  public Stream<LostLine> lost(String id) {
    return jdbc
        .sql(
            """
            select file, line, resource, reason, expression from hepatora_import_line
             where job::text = ? order by file, line
            """)
        .param(id)
        .query(
            (row, number) ->
                new LostLine(
                    row.getInt(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .stream();
  }
}
