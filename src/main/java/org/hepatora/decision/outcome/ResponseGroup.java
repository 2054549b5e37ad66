// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/**
 * The response to a regimen under one criterion; criteria are never mixed.
 *
 * @param rate responders of the evaluable with the exact interval; null where nobody is evaluable
 * @param timeToResponse median days from the first dose, of the responders
 * @param duration of response, by Kaplan-Meier; its day is null where half of them still last
 * @param toPlateau median days from the first dose to a plateau, of those who reached one
 * @param inPlateau median days seen in it
 */
public record ResponseGroup(
    String regimen,
    String criteria,
    int treated,
    int evaluable,
    int responders,
    @Nullable Interval rate,
    @Nullable Double timeToResponse,
    @Nullable Median duration,
    int plateaus,
    @Nullable Double toPlateau,
    @Nullable Double inPlateau) {}
