// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Drugs, regimens, lines of therapy, local therapy, surgery and their intervals. */
@NullMarked
package org.hepatora.decision.therapy;

import org.jspecify.annotations.NullMarked;
