// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/**
 * Files of other systems taken into the record: {@code $import}, with a report of what became of
 * every line.
 */
@NullMarked
package org.hepatora.intake;

import org.jspecify.annotations.NullMarked;
