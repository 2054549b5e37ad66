// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Whether an order that is being written fits the intervals around liver surgery. */
@NullMarked
package org.hepatora.decision.safety;

import org.jspecify.annotations.NullMarked;
