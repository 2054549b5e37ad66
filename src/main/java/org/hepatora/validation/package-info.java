// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What is refused before it is stored: profiles, lost elements, unreadable bodies. */
@NullMarked
package org.hepatora.validation;

import org.jspecify.annotations.NullMarked;
