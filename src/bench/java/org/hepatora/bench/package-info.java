// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** How fast the decision is; docs/performance.md. Not part of the product or of its tests. */
@NullMarked
package org.hepatora.bench;

import org.jspecify.annotations.NullMarked;
