// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What the server counts of itself for whoever runs it; numbers and kinds, never a patient. */
@NullMarked
package org.hepatora.metrics;

import org.jspecify.annotations.NullMarked;
