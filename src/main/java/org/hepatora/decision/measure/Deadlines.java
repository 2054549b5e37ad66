// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.policy.AgeLimits;
import org.jspecify.annotations.Nullable;

/**
 * The last days on which what is known of a patient is still recent enough to decide on.
 *
 * @param scanned the latest assessment; null when there is none
 * @param scan the last day the latest assessment counts; null when there is none
 * @param laboratory the last day the oldest current laboratory value of those required counts; null
 *     when none is current
 */
public record Deadlines(
    @Nullable LocalDate scanned, @Nullable LocalDate scan, @Nullable LocalDate laboratory) {

  public static Deadlines of(PatientCase patient, AgeLimits ages) {
    var scanned = patient.course().latestAssessment();
    var now = patient.now();
    var oldest =
        Stream.of(now.bilirubin(), now.albumin(), now.inr(), now.creatinine(), now.platelets())
            .map(Deadlines::day)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    return new Deadlines(
        scanned,
        scanned == null ? null : scanned.plusDays(ages.imaging().whole()),
        oldest == null ? null : oldest.plusDays(ages.labs().whole()));
  }

  private static @Nullable LocalDate day(Finding<?> finding) {
    return finding instanceof Finding.Known<?> known ? known.date() : null;
  }
}
