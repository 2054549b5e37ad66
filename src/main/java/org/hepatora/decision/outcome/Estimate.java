// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/**
 * Survival after a day from time zero, in one group.
 *
 * @param outcome os, efs or recurrence
 * @param method kaplan-meier, landmark, simon-makuch, clone-censor-weight or aalen-johansen
 * @param intervalType of the interval, where there is one
 * @param suppressed too few are at risk for a number to be told; then there is none
 */
public record Estimate(
    String outcome,
    String method,
    int day,
    @Nullable Double estimate,
    @Nullable Interval interval,
    @Nullable String intervalType,
    int atRisk,
    int events,
    boolean suppressed) {}
