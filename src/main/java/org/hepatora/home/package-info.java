// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The start page: what this server offers and the demo patients to try it on. */
@NullMarked
package org.hepatora.home;

import org.jspecify.annotations.NullMarked;
