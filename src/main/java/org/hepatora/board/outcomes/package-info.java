// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The pages about the many: survival by strategy, and response by regimen. */
@NullMarked
package org.hepatora.board.outcomes;

import org.jspecify.annotations.NullMarked;
