// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The tumour board view: the worklist, one patient's course and answer, and what-if. */
@NullMarked
package org.hepatora.board;

import org.jspecify.annotations.NullMarked;
