// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.util.List;

/** Tables that cannot be taken as they stand; the server does not start with them. */
public final class KnowledgeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Each begins with its file and line. */
  @SuppressWarnings("serial") // List.copyOf is serialisable
  private final List<String> problems;

  KnowledgeException(List<String> problems) {
    super("The tables of knowledge are refused:\n  - " + String.join("\n  - ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the rows. */
  public List<String> problems() {
    return problems;
  }
}
