// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The cohort of {@code src/test/r/cohort.R}; what R survival says of it stands in {@code
 * cohort.out}.
 */
final class SeededCohort {
  private SeededCohort() {}

  /** One patient. */
  record Row(
      int id,
      double exit,
      boolean event,
      double operated,
      double local,
      int kind,
      double weight,
      double x1,
      double x2,
      double x3) {

    Candidate candidate() {
      return new Candidate(exit, event, operated, local, new double[] {x1, x2, x3});
    }

    /** Without the local therapy. */
    Candidate onlyOperation() {
      return new Candidate(exit, event, operated, Candidate.NEVER, new double[0]);
    }
  }

  static List<Row> rows() {
    return lines("cohort.csv").stream()
        .map(
            cells ->
                new Row(
                    (int) number(cells[0]),
                    number(cells[1]),
                    number(cells[2]) == 1,
                    number(cells[3]),
                    number(cells[4]),
                    (int) number(cells[5]),
                    number(cells[6]),
                    number(cells[7]),
                    number(cells[8]),
                    number(cells[9])))
        .toList();
  }

  static List<Candidate> candidates() {
    return rows().stream().map(Row::candidate).toList();
  }

  /** The transplants of Stanford, the transplant as the resection. */
  static List<Candidate> stanford() {
    return lines("stanford.csv").stream()
        .map(
            cells ->
                new Candidate(
                    number(cells[0]),
                    number(cells[1]) == 1,
                    number(cells[2]),
                    Candidate.NEVER,
                    new double[] {number(cells[3])}))
        .toList();
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Candidate.NEVER : Double.parseDouble(cell);
  }

  private static List<String[]> lines(String name) {
    try (var file = SeededCohort.class.getResourceAsStream("/outcome/" + name)) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      var rows = new ArrayList<String[]>();
      text.lines().skip(1).forEach(line -> rows.add(line.split(",", -1)));
      return rows;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
