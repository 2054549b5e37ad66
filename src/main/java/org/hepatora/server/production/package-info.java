// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The production profile: it starts with every setting it needs or not at all. */
@NullMarked
package org.hepatora.server.production;

import org.jspecify.annotations.NullMarked;
