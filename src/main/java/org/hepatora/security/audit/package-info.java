// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Who did what, to whom, when, from where: written with the change, shown to administrators. */
@NullMarked
package org.hepatora.security.audit;

import org.jspecify.annotations.NullMarked;
