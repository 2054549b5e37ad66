// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/**
 * The outcomes of this server's patients: a row a patient beside the worklist, the reports made of
 * the rows, and those that take long.
 */
@NullMarked
package org.hepatora.outcome;

import org.jspecify.annotations.NullMarked;
