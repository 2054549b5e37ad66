// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Who may call the CDS services: registered clients, their tokens, servers and rates. */
@NullMarked
package org.hepatora.cdshooks.client;

import org.jspecify.annotations.NullMarked;
