// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Scores, stages and endpoints shown beside the answer; they decide nothing. */
@NullMarked
package org.hepatora.decision.measure;

import org.jspecify.annotations.NullMarked;
