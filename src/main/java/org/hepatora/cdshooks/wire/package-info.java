// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What goes over the wire: JSON in and out, headers, cross-origin rules, and refusals. */
@NullMarked
package org.hepatora.cdshooks.wire;

import org.jspecify.annotations.NullMarked;
