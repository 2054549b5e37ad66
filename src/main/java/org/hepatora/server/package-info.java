// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The running server: main class and settings every part shares. */
@NullMarked
package org.hepatora.server;

import org.jspecify.annotations.NullMarked;
