// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/**
 * The patients of a strategy on one level of a subgroup.
 *
 * @param eligible how many there are
 * @param followed those observed beyond the landmark; null where that is not told
 * @param deaths of these after it; null where that is not told
 */
public record Stratum(
    String subgroup,
    String level,
    int eligible,
    @Nullable Integer followed,
    @Nullable Integer deaths) {}
