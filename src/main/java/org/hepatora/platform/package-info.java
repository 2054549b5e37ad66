// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What every part may use of the server without knowing it. */
@NullMarked
package org.hepatora.platform;

import org.jspecify.annotations.NullMarked;
