// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hepatora.decision.outcome.OutcomeRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The row of every patient, kept in the database beside the worklist. */
@Component
class OutcomeTable {
  private static final String PUT =
      """
      insert into hepatora_outcome (patient, fingerprint, time_zero, content) values (?, ?, ?, ?)
      on conflict (patient) do update set fingerprint = excluded.fingerprint,
        time_zero = excluded.time_zero, content = excluded.content
      """;

  /** Whoever is off the worklist is stored no more. */
  private static final String ALL =
      """
      select o.content from hepatora_outcome o join hepatora_worklist w on w.patient = o.patient
       order by length(o.patient), o.patient
      """;

  /** Rows the driver holds at once. */
  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate cursor;
  private final TransactionTemplate reading;
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  OutcomeTable(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    cursor = new JdbcTemplate(dataSource);
    cursor.setFetchSize(AT_ONCE);
    reading = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    reading.setReadOnly(true);
  }

  /** What the row of a patient was made of; null without one. */
  @Nullable String fingerprint(String patient) {
    return jdbc.sql("select fingerprint from hepatora_outcome where patient = ?")
        .param(patient)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  void put(String patient, String fingerprint, OutcomeRow row) {
    try {
      jdbc.sql(PUT)
          .params(patient, fingerprint, row.timeZero(), json.writeValueAsString(row))
          .update();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void remove(String patient) {
    jdbc.sql("delete from hepatora_outcome where patient = ?").param(patient).update();
  }

  /** What is made of every row, one at a time from a cursor; none says whose it is. */
  <T> T of(Function<Iterable<OutcomeRow>, T> all) {
    return Objects.requireNonNull(
        reading.execute(
            status -> {
              try (var rows = cursor.queryForStream(ALL, (row, number) -> read(row.getString(1)))) {
                return all.apply(rows::iterator);
              }
            }));
  }

  private OutcomeRow read(String content) {
    try {
      return json.readValue(content, OutcomeRow.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("an outcome row is not what this version writes", unreadable);
    }
  }
}
