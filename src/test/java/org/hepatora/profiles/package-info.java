// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The implementation guide judged: profiles, examples, bad examples and what the server writes. */
@NullMarked
package org.hepatora.profiles;

import org.jspecify.annotations.NullMarked;
