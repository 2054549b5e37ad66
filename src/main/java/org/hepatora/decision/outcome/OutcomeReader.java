// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.PolicyRules;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.Resection;
import org.jspecify.annotations.Nullable;

/**
 * Finds time zero by deciding as of every day that carries a dated fact, and reads what followed.
 * Nothing dated later than a day is seen on it.
 */
public final class OutcomeReader {
  private final Policy policy;
  private final PolicyRules rules;
  private final EligibilityAssessor assessor;

  /** Decides by that policy. */
  public OutcomeReader(Policy policy) {
    this.policy = policy;
    rules = PolicyRules.of(policy);
    assessor = new EligibilityAssessor(policy);
  }

  /** What became of the patient, as recorded until that day. */
  public OutcomeRow read(PatientPicture picture, LocalDate asOf) {
    var living = Death.living(picture);
    var days = DatedDays.of(living, asOf);
    var lines = new LineOutcomes(assessor, living).until(asOf);
    boolean hcc = picture.diagnoses().stream().anyMatch(one -> one.kind() == Diagnosis.Kind.HCC);
    if (!hcc) {
      return OutcomeRow.excluded(Exclusion.NO_HCC, lines);
    }
    if (picture.treatment().resections().stream().anyMatch(one -> one.date() == null)) {
      return OutcomeRow.excluded(Exclusion.OPERATION_WITHOUT_DATE, lines);
    }
    var death = Death.of(picture, asOf);
    if (death.doubt() != null) {
      return OutcomeRow.excluded(death.doubt(), lines);
    }
    var resected = firstResection(picture, asOf);
    var timeZero = timeZero(living, before(days, resected));
    if (timeZero == null) {
      return OutcomeRow.excluded(
          resected == null ? Exclusion.WINDOW_NEVER_SEEN : Exclusion.OPERATION_BEFORE_TIME_ZERO,
          lines);
    }
    var died = death.day();
    if (died != null && died.isBefore(timeZero)) {
      return OutcomeRow.excluded(Exclusion.DEATH_BEFORE_TIME_ZERO, lines);
    }
    if (died != null && days.last().isAfter(died)) {
      return OutcomeRow.excluded(Exclusion.FACTS_AFTER_DEATH, lines);
    }
    return followed(living, asOf, timeZero, died == null ? days.last() : died, died, days, lines);
  }

  private OutcomeRow followed(
      PatientPicture living,
      LocalDate asOf,
      LocalDate timeZero,
      LocalDate exit,
      @Nullable LocalDate died,
      NavigableSet<LocalDate> days,
      List<LineOutcome> lines) {
    var resected = firstResection(living, asOf);
    var course = new FreeOfEvent(assessor, living, asOf, timeZero);
    var event = course.firstEvent();
    boolean failed = event != null && (died == null || !event.isAfter(died));
    var until = failed && event != null ? event : exit;
    var ned = resected == null ? null : course.ned(resected);
    return new OutcomeRow(
        null,
        timeZero,
        DatedDays.between(timeZero, exit),
        died != null,
        DatedDays.between(timeZero, until),
        failed || died != null,
        day(timeZero, resected),
        day(timeZero, firstLocal(living, timeZero, asOf)),
        day(timeZero, closed(living, timeZero, before(days, resected))),
        null,
        ned == null ? null : day(timeZero, ned.from()),
        ned == null ? 0 : DatedDays.between(ned.from(), ned.lost() == null ? exit : ned.lost()),
        ned != null && (ned.lost() != null || died != null),
        BaselineFacts.of(PatientCase.of(living, timeZero, policy, rules)),
        lines);
  }

  private static @Nullable Integer day(LocalDate timeZero, @Nullable LocalDate day) {
    return day == null ? null : DatedDays.between(timeZero, day);
  }

  private @Nullable LocalDate timeZero(PatientPicture picture, NavigableSet<LocalDate> days) {
    var judged = picture.surgery().resectability().facts();
    if (judged.isEmpty()) {
      return null;
    }
    for (var day : days.tailSet(judged.get(0).date(), true)) {
      if (isOperable(picture, day)) {
        return day;
      }
    }
    return null;
  }

  private @Nullable LocalDate closed(
      PatientPicture picture, LocalDate timeZero, NavigableSet<LocalDate> days) {
    for (var day : days.tailSet(timeZero, false)) {
      if (!isOperable(picture, day)) {
        return day;
      }
    }
    return null;
  }

  private boolean isOperable(PatientPicture picture, LocalDate day) {
    return assessor.isOperable(PatientCase.of(picture, day, policy, rules));
  }

  private static NavigableSet<LocalDate> before(
      NavigableSet<LocalDate> days, @Nullable LocalDate end) {
    return end == null ? days : new TreeSet<>(days.headSet(end, false));
  }

  private static @Nullable LocalDate firstResection(PatientPicture picture, LocalDate asOf) {
    return picture.treatment().resections().stream()
        .map(Resection::date)
        .filter(Objects::nonNull)
        .filter(day -> !day.isAfter(asOf))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static @Nullable LocalDate firstLocal(
      PatientPicture picture, LocalDate timeZero, LocalDate asOf) {
    return picture.treatment().local().stream()
        .map(LocalTherapy::date)
        .filter(Objects::nonNull)
        .filter(day -> !day.isBefore(timeZero) && !day.isAfter(asOf))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
