// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.scopes;

import java.util.Locale;

/** Whose data a scope speaks of. */
public enum Level {
  /** Of the one patient the token was issued for. */
  PATIENT,
  /** Of everybody the user may see. */
  USER,
  /** Of everybody, for a client that acts for itself. */
  SYSTEM;

  /** The word in a scope. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
