// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.hepatora.board.worklist.WorklistShares.Share;
import org.hepatora.chart.Population;
import org.hepatora.chart.Population.Book;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the patients the worklist has to look at again. */
@Component
final class WorklistDue {
  private static final Book LIST = new Book("hepatora_worklist", "assessed_at");

  private static final String UP_TO_DATE =
      """
      select patient from hepatora_worklist
       where patient = any(:patients) and as_of = :today and policy = :policy
      """;

  private final Population population;
  private final JdbcClient jdbc;

  WorklistDue(Population population, JdbcClient jdbc) {
    this.population = population;
    this.jdbc = jdbc;
  }

  /** The next stored patients of a sweep; at most so many. */
  List<Next> next(Share sweep, int limit) {
    var patients = population.after(sweep.reached(), sweep.number(), limit);
    var upToDate =
        new HashSet<>(
            jdbc.sql(UP_TO_DATE)
                .param("patients", patients.toArray(String[]::new))
                .param("today", sweep.day())
                .param("policy", sweep.policy())
                .query(String.class)
                .list());
    return patients.stream().map(each -> new Next(each, !upToDate.contains(each))).toList();
  }

  /**
   * Patients of these shares of whom something changed, or was deleted, after they were assessed,
   * and those who are new; at most so many.
   */
  List<String> changedSince(Instant since, List<Share> shares, int limit) {
    var numbers = shares.stream().map(Share::number).toList();
    return population.changedSince(since, LIST, numbers, limit);
  }

  /** Takes patients off who are stored no more. */
  void removeGone() {
    population.removeGone(LIST);
  }

  /**
   * A patient of a sweep.
   *
   * @param due whether not listed yet, or on another day or policy
   */
  record Next(String patient, boolean due) {}
}
