// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The gates in their order, each says pass, block or unknown. */
@NullMarked
package org.hepatora.decision.gate;

import org.jspecify.annotations.NullMarked;
