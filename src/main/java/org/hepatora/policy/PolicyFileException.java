// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.policy;

import java.util.List;

/** A policy file that is refused, with everything that is wrong with it. */
public final class PolicyFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Each begins with its line: {@code line 7: ...}. */
  @SuppressWarnings("serial") // List.copyOf is serialisable
  private final List<String> problems;

  PolicyFileException(List<String> problems) {
    super("The policy file is refused: " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the file. */
  public List<String> problems() {
    return problems;
  }
}
