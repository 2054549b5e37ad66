// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.metrics;

/** Where a decision was asked for. */
public enum Door {
  /** {@code $cytoreduction-eligibility}. */
  OPERATION,
  /** A CDS Hooks service. */
  HOOK,
  /** The worklist's own rounds. */
  WORKLIST;

  String code() {
    return Codes.of(name());
  }
}
