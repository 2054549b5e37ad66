// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;

/** A reported category that is not the computed one; the computed one is used. */
public record Disagreement(
    ResponseCriteria criteria,
    LocalDate date,
    Category computed,
    Category reported,
    String source) {}
