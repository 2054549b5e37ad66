// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Who may see what: the mode the server runs in, and the web pages' share of it. */
@NullMarked
package org.hepatora.security;

import org.jspecify.annotations.NullMarked;
