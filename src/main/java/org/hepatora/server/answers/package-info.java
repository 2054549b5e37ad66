// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What a caller is answered when a request fails. */
@NullMarked
package org.hepatora.server.answers;

import org.jspecify.annotations.NullMarked;
