// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * A lesion that appeared after baseline, as it stands at a time point.
 *
 * @param firstSeen the day it was first seen
 * @param size its size at the time point, else at its latest reading before; null when unknown
 */
public record NewLesion(Lesion lesion, LocalDate firstSeen, @Nullable Millimetres size) {}
