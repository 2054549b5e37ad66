// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import java.time.Instant;

/** The tokens that were used before, by every server on one database. */
interface SeenTokens {
  /**
   * Notes a token as used.
   *
   * @param until when it can be forgotten
   * @return whether it was not used before
   */
  boolean isFirstUse(String issuer, String id, Instant until);
}
