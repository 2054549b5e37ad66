// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What the values of a search mean, where HAPI 8.8.0 departs from R4 (search.html). */
@NullMarked
package org.hepatora.hapi.search;

import org.jspecify.annotations.NullMarked;
