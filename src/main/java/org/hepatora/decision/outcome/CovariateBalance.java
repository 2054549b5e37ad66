// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/**
 * How far the operated and the others differ in a covariate beyond the landmark.
 *
 * @param before standardised mean difference
 * @param after the same with inverse probability weights; the aim is below 0.1; null where there
 *     are no weights
 */
public record CovariateBalance(String covariate, double before, @Nullable Double after) {}
