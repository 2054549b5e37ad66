// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

/** What stands between the parts of a list; each language has its own sign for it. */
public enum Joint {
  /** "a, b" */
  COMMA,
  /** "a; b" */
  SEMICOLON,
  /** "a: b" */
  COLON,
  /** "a and b" */
  AND,
  /** "a or b" */
  OR,
  /** "a + b" */
  PLUS,
  /** "a b", words of one sentence */
  SPACE,
  /** "A. B.", whole sentences */
  SENTENCE
}
