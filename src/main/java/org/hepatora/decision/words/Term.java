// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

/** A name that is the same in every language: a code, a unit, an abbreviation, a citation. */
public record Term(String text) implements Argument {}
