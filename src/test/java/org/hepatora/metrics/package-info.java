// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What is counted, at its port and in what reads it. */
@NullMarked
package org.hepatora.metrics;

import org.jspecify.annotations.NullMarked;
