// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Tests of the audit. */
@NullMarked
package org.hepatora.security.audit;

import org.jspecify.annotations.NullMarked;
