// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.home;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.chart.PatientDirectory;
import org.hepatora.decision.words.Argument;
import org.hepatora.fhir.read.PersonName;
import org.hepatora.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo cohort as the start page shows it: each answer is computed from the stored record. */
@Component
final class DemoPatients {
  static final int PAGE_SIZE = 40;

  private final boolean shown;
  private final JdbcClient jdbc;
  private final PatientDirectory directory;
  private final Reviews reviews;

  DemoPatients(
      @Value("${hepatora.demo.enabled:true}") boolean shown,
      JdbcClient jdbc,
      PatientDirectory directory,
      Reviews reviews) {
    this.shown = shown;
    this.jdbc = jdbc;
    this.directory = directory;
    this.reviews = reviews;
  }

  /** A page of the cohort, counted from 1; no rows where no cohort is loaded or shown. */
  Page page(int number) {
    var cohort = shown ? cohort() : null;
    if (cohort == null) {
      return Page.NONE;
    }
    int pages = (cohort.patients() + PAGE_SIZE - 1) / PAGE_SIZE;
    int page = Math.max(1, Math.min(number, pages));
    var ids = directory.idsBeginning("demo-", PAGE_SIZE, (page - 1) * PAGE_SIZE);
    var rows = ids.stream().map(id -> row(id, cohort.asOf())).toList();
    return new Page(cohort.asOf(), cohort.patients(), page, pages, rows);
  }

  private @Nullable Cohort cohort() {
    return jdbc.sql("select as_of, patients from hepatora_demo_cohort order by loaded_at limit 1")
        .query((row, index) -> new Cohort(row.getObject(1, LocalDate.class), row.getInt(2)))
        .optional()
        .orElse(null);
  }

  private Row row(String id, LocalDate asOf) {
    var stored = reviews.ifStored(id);
    var reading = stored == null ? reviews.supplied(List.of(), id, List.of()) : stored;
    var answer = reviews.of(reading, asOf).answer();
    var record = reading.record();
    return new Row(
        id,
        record.isEmpty() ? "" : PersonName.of(record.get(0).resource()),
        answer.disposition().code(),
        answer.summary());
  }

  private record Cohort(LocalDate asOf, int patients) {}

  /** One patient and the answer on the cohort's day. */
  record Row(String id, String name, String code, Argument summary) {}

  /** Some of the cohort. */
  record Page(@Nullable LocalDate asOf, int patients, int number, int pages, List<Row> rows) {
    static final Page NONE = new Page(null, 0, 1, 1, List.of());
  }
}
