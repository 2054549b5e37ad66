// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** One patient's page: course, answer, criteria, what-if. */
@NullMarked
package org.hepatora.board.patient;

import org.jspecify.annotations.NullMarked;
