// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.client;

import java.io.Serializable;
import java.time.Instant;

/**
 * A launch whose user is signing in at the launching server; kept in the session until they come
 * back.
 *
 * @param state comes back with the code; it is good once
 * @param verifier proves that the code is ours (PKCE)
 * @param base base address of the launching FHIR server
 * @param token its token endpoint
 * @param redirect where the user comes back to
 */
public record PendingLaunch(
    String state, String verifier, String base, String token, String redirect, Instant begun)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public String toString() {
    return base;
  }
}
