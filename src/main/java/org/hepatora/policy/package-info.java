// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** A hospital's own numbers: one file over the standard policy. */
@NullMarked
package org.hepatora.policy;

import org.jspecify.annotations.NullMarked;
