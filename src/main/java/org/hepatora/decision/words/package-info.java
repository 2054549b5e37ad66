// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What the decision says, as keys with arguments: no language is spoken here. */
@NullMarked
package org.hepatora.decision.words;

import org.jspecify.annotations.NullMarked;
