// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * The response at one assessment after baseline, under one criterion.
 *
 * @param category the overall response; NE when it cannot be told
 * @param target response of the targets; null when there are none
 * @param nonTarget response of the non-targets; null when there are none
 * @param newLesions new lesions not known to be gone, whatever their size
 * @param sum sum of the target diameters; null unless every target was evaluable
 * @param changeFromBaseline percent to 16 digits, -30 for a shrinkage by 30 %
 * @param changeFromNadir percent to 16 digits against the smallest earlier sum, baseline included;
 *     null also when that sum is 0
 * @param causes why it is PD, iUPD or iCPD; empty otherwise
 * @param origin computed from lesions, or taken from a reported response
 * @param sources every resource used
 */
public record TimePoint(
    LocalDate date,
    Category category,
    @Nullable Category target,
    @Nullable Category nonTarget,
    List<NewLesion> newLesions,
    @Nullable Millimetres sum,
    @Nullable BigDecimal changeFromBaseline,
    @Nullable BigDecimal changeFromNadir,
    Set<Progression> causes,
    Origin origin,
    List<String> sources) {
  public TimePoint {
    newLesions = List.copyOf(newLesions);
    causes = Collections.unmodifiableSortedSet(new TreeSet<>(causes));
    sources = List.copyOf(sources);
  }

  /** Where a category comes from. */
  public enum Origin {
    MEASURED,
    REPORTED
  }

  /** Whether the response could be told. */
  public boolean isEvaluable() {
    return category != Category.NE;
  }

  /** Progressive, confirmed or not. */
  public boolean isProgression() {
    return category.isProgression();
  }

  /** Complete or partial response. */
  public boolean isResponse() {
    return category.isResponse();
  }

  /** Whether the only reason for progression is new lesions, each known to be smaller than that. */
  public boolean progressesOnlyByNewLesionsUnder(Millimetres size) {
    return causes.equals(Set.of(Progression.NEW_LESION))
        && newLesions.stream()
            .map(NewLesion::size)
            .allMatch(known -> known != null && known.compareTo(size) < 0);
  }
}
