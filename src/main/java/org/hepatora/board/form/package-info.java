// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The forms of a patient's page: what they propose and what they write. */
@NullMarked
package org.hepatora.board.form;

import org.jspecify.annotations.NullMarked;
