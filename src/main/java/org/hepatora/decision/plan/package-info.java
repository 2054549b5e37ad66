// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What follows from the answer: a proposed treatment plan with dates, for the MDT to decide on. */
@NullMarked
package org.hepatora.decision.plan;

import org.jspecify.annotations.NullMarked;
