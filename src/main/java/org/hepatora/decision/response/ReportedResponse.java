// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * A response as a radiologist reported it. Without criteria it is never used to decide; its absence
 * of criteria is named instead.
 *
 * @param changeFromBaseline percent, -30 for a shrinkage by 30 %
 * @param changeFromNadir percent
 */
public record ReportedResponse(
    LocalDate date,
    @Nullable ResponseCriteria criteria,
    @Nullable Category category,
    @Nullable Millimetres sum,
    @Nullable BigDecimal changeFromBaseline,
    @Nullable BigDecimal changeFromNadir,
    @Nullable Category target,
    @Nullable Category nonTarget,
    @Nullable Boolean newLesion,
    String source) {}
