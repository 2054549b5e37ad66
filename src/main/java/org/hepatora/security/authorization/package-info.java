// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The embedded authorization server: SMART App Launch 2.2 on Spring Authorization Server. */
@NullMarked
package org.hepatora.security.authorization;

import org.jspecify.annotations.NullMarked;
