// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/**
 * The many: what became of the patients of this server, by what was done, without a comparison that
 * would mislead.
 *
 * <p>Estimators of one group are public. What compares groups is not: it can be had only from the
 * emulated trial, which knows time zero and the strategies by day.
 */
@NullMarked
package org.hepatora.decision.outcome;

import org.jspecify.annotations.NullMarked;
