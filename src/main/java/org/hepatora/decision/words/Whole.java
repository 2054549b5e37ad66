// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

/** A part said as a sentence of its own, with a capital letter and a full stop. */
public record Whole(Argument part) implements Argument {
  @Override
  public Argument whole() {
    return this;
  }
}
