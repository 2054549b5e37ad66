// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The page of a patient launched from another server. */
@NullMarked
package org.hepatora.board.launch;

import org.jspecify.annotations.NullMarked;
