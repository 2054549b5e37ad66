// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What is known, since when, from where; and what is not known, and why. */
@NullMarked
package org.hepatora.decision.evidence;

import org.jspecify.annotations.NullMarked;
