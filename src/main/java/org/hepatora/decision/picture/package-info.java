// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What was read of a patient, as one value. */
@NullMarked
package org.hepatora.decision.picture;

import org.jspecify.annotations.NullMarked;
