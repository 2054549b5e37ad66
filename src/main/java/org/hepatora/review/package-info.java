// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** One patient's record read, judged and measured once: the walk that every feature takes. */
@NullMarked
package org.hepatora.review;

import org.jspecify.annotations.NullMarked;
