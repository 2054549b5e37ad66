// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** SMART scopes, version 1 and 2, as values; java.* only. */
@NullMarked
package org.hepatora.security.scopes;

import org.jspecify.annotations.NullMarked;
