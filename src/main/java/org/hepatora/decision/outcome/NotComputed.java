// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.hepatora.decision.words.Argument;

/** What the cohort is too small for, and what is missing. */
public record NotComputed(String what, Argument why) {}
