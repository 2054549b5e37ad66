// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Liver function: Child-Pugh, ALBI and mALBI, MELD, MELD-Na and MELD 3.0. */
@NullMarked
package org.hepatora.decision.liver;

import org.jspecify.annotations.NullMarked;
