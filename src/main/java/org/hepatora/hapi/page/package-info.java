// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The first page of a search: answered in one transaction, kept only when another follows. */
@NullMarked
package org.hepatora.hapi.page;

import org.jspecify.annotations.NullMarked;
