// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Tests of access control. */
@NullMarked
package org.hepatora.security.enforcement;

import org.jspecify.annotations.NullMarked;
