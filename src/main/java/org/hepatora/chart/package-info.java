// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The stored record: what features may ask of it. */
@NullMarked
package org.hepatora.chart;

import org.jspecify.annotations.NullMarked;
