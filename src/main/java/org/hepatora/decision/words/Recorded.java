// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

/** Words of the record: names, titles, texts. They are said as they stand in every language. */
public record Recorded(String text) implements Argument {}
