// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Amounts that cannot be mixed up: each type has one unit, arithmetic is exact decimal. */
@NullMarked
package org.hepatora.decision.units;

import org.jspecify.annotations.NullMarked;
