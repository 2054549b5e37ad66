// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.time.LocalDate;

/** A lesion resected or completely ablated, and when. */
public record Removal(String lesion, LocalDate date, String source) {}
