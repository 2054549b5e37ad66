// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The list of patients by urgency and how it is kept up to date. */
@NullMarked
package org.hepatora.board.worklist;

import org.jspecify.annotations.NullMarked;
