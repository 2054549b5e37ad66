// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The question itself: is now the moment to present this patient for surgery? */
@NullMarked
package org.hepatora.decision.eligibility;

import org.jspecify.annotations.NullMarked;
