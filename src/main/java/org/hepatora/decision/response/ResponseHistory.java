// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tumour response in the current line of therapy, from what was known on one day.
 *
 * @param therapyStart first dose of the current line; null when no systemic therapy is recorded
 * @param baselineDate day of the measured baseline; null when there is none
 * @param assessments every day with a measurement or a reported response, before baseline too
 * @param lesions every lesion with what was read of it, in order of reference
 * @param recist RECIST 1.1
 * @param mrecist mRECIST
 * @param irecist iRECIST; null unless on an immune checkpoint inhibitor
 * @param openProgression unconfirmed progression under iRECIST; null when there is none
 * @param conflicts two values for one thing on one day
 * @param disagreements reported categories other than the computed ones
 * @param withoutCriteria reported responses that name no criteria: listed, never used
 * @param onlyRecorded reported responses under criteria nobody judges by here: listed, never used
 */
public record ResponseHistory(
    LocalDate asOf,
    @Nullable LocalDate therapyStart,
    @Nullable LocalDate baselineDate,
    List<LocalDate> assessments,
    List<LesionHistory> lesions,
    ResponseSeries recist,
    ResponseSeries mrecist,
    @Nullable ResponseSeries irecist,
    @Nullable OpenProgression openProgression,
    List<Conflict> conflicts,
    List<Disagreement> disagreements,
    List<ReportedResponse> withoutCriteria,
    List<ReportedResponse> onlyRecorded) {
  public ResponseHistory {
    assessments = List.copyOf(assessments);
    lesions = List.copyOf(lesions);
    conflicts = List.copyOf(conflicts);
    disagreements = List.copyOf(disagreements);
    withoutCriteria = List.copyOf(withoutCriteria);
    onlyRecorded = List.copyOf(onlyRecorded);
  }

  /**
   * The course under one criterion; null for iRECIST without an immune checkpoint inhibitor and for
   * criteria that are only recorded.
   */
  public @Nullable ResponseSeries series(ResponseCriteria criteria) {
    return switch (criteria) {
      case RECIST_1_1 -> recist;
      case MRECIST -> mrecist;
      case IRECIST -> irecist;
      case RECICL -> null;
    };
  }

  /** A baseline and a follow-up under RECIST 1.1 or mRECIST. */
  public boolean isEvaluable() {
    return recist.isEvaluable() || mrecist.isEvaluable();
  }

  /** Best response CR or PR under RECIST 1.1 or mRECIST, confirmed or not. */
  public boolean isResponder() {
    return recist.best().isResponse() || mrecist.best().isResponse();
  }

  /** PD under RECIST 1.1 or mRECIST at the latest evaluable assessment. */
  public boolean isProgressing() {
    return latestPoints().stream().anyMatch(TimePoint::isProgression);
  }

  /**
   * What RECIST 1.1 and mRECIST say at the latest evaluable assessment, in this order; a criterion
   * not evaluable on that day is left out, however it stood before.
   */
  public List<TimePoint> latestPoints() {
    var day = latestEvaluable();
    if (day == null) {
      return List.of();
    }
    return Stream.of(recist.on(day), mrecist.on(day))
        .filter(Objects::nonNull)
        .filter(TimePoint::isEvaluable)
        .toList();
  }

  /** The latest day the response could be told under RECIST 1.1 or mRECIST; null when never. */
  public @Nullable LocalDate latestEvaluable() {
    var first = recist.latestEvaluable();
    var second = mrecist.latestEvaluable();
    if (first == null || second == null) {
      return first != null ? first.date() : second != null ? second.date() : null;
    }
    return first.date().isAfter(second.date()) ? first.date() : second.date();
  }
}
