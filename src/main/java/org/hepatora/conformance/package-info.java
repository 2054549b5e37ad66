// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The implementation guide as the server knows it: profiles, terminology, operations, examples. */
@NullMarked
package org.hepatora.conformance;

import org.jspecify.annotations.NullMarked;
