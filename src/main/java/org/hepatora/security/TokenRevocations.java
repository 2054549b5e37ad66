// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import org.jspecify.annotations.Nullable;

/** Tokens withdrawn before their end. */
public interface TokenRevocations {
  /**
   * Whether the token of this id was withdrawn.
   *
   * @param authorization what it was given for, null for a client's own
   */
  boolean isWithdrawn(String jti, @Nullable String authorization);
}
