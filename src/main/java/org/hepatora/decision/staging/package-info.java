// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Staging of HCC: BCLC 2022, CNLC, Milan and up-to-seven. */
@NullMarked
package org.hepatora.decision.staging;

import org.jspecify.annotations.NullMarked;
