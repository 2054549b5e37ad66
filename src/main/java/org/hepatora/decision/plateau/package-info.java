// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The treatment plateau, and how each lesion behaves under therapy. */
@NullMarked
package org.hepatora.decision.plateau;

import org.jspecify.annotations.NullMarked;
