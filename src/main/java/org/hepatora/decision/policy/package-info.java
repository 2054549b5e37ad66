// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Every number of the decision, in one versioned value with its source beside it. */
@NullMarked
package org.hepatora.decision.policy;

import org.jspecify.annotations.NullMarked;
