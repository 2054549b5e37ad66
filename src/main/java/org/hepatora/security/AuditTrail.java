// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

/** Where it is written down who did what. */
public interface AuditTrail {
  /** Writes the line before it returns. Called inside a transaction, it is part of it. */
  void write(AuditEntry entry);
}
