// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.errors;

import java.util.List;
import java.util.stream.Collectors;

/** A write that breaks a profile it claims to follow, with every rule it breaks. */
public final class NotConformant extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public NotConformant(List<Violation> violations) {
    super(
        violations.stream()
            .map(each -> each.expression() + ": " + each.text())
            .collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  /** Never empty. */
  public List<Violation> violations() {
    return violations;
  }
}
