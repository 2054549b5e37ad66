// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/** How many records passed, or were left out at, a step on the way into the comparison. */
public record FlowStep(String step, int count) {}
