// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What became of one patient, in whole days from time zero. It is made from the record alone and
 * can be made again.
 *
 * @param excluded why the patient has no place in the emulated trial; null with a place
 * @param timeZero null without one
 * @param exit the day of death, else the last day the patient is known to be alive
 * @param eventFree the day of progression, recurrence or death, else that of the last look
 * @param resection the first liver resection; null without one
 * @param local the first local therapy from time zero on; null without one
 * @param closed the first day on which the window was seen closed; null where it never was
 * @param presented the first request to the tumour board; null where none is recorded
 * @param ned the first day free of disease after the resection; null without one
 * @param nedDays how long that lasted or was seen to last
 * @param baseline what was known at time zero; what is not in it was not known
 * @param lines every line of systemic therapy with a known first dose
 */
public record OutcomeRow(
    @Nullable Exclusion excluded,
    @Nullable LocalDate timeZero,
    int exit,
    boolean died,
    int eventFree,
    boolean event,
    @Nullable Integer resection,
    @Nullable Integer local,
    @Nullable Integer closed,
    @Nullable Integer presented,
    @Nullable Integer ned,
    int nedDays,
    boolean nedEnded,
    Map<Covariate, Double> baseline,
    List<LineOutcome> lines) {

  /** Copies the collections. */
  public OutcomeRow {
    var known = new EnumMap<Covariate, Double>(Covariate.class);
    known.putAll(baseline);
    baseline = Collections.unmodifiableMap(known);
    lines = List.copyOf(lines);
  }

  /** Of what is recorded of a patient until that day. */
  public static OutcomeRow of(PatientPicture picture, Policy policy, LocalDate asOf) {
    return new OutcomeReader(policy).read(picture, asOf);
  }

  static OutcomeRow excluded(Exclusion why, List<LineOutcome> lines) {
    return new OutcomeRow(
        why, null, 0, false, 0, false, null, null, null, null, null, 0, false, Map.of(), lines);
  }

  /** The same, first presented to the tumour board on that day. */
  public OutcomeRow presentedOn(@Nullable LocalDate day) {
    return new OutcomeRow(
        excluded,
        timeZero,
        exit,
        died,
        eventFree,
        event,
        resection,
        local,
        closed,
        day == null || timeZero == null ? null : DatedDays.between(timeZero, day),
        ned,
        nedDays,
        nedEnded,
        baseline,
        lines);
  }
}
