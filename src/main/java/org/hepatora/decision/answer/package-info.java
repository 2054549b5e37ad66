// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What an answer is made of: criteria, rules, what was seen, citations. */
@NullMarked
package org.hepatora.decision.answer;

import org.jspecify.annotations.NullMarked;
