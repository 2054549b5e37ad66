// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.client;

import java.io.Serializable;
import java.time.Instant;

/**
 * One patient's record at another FHIR server, as a user who signed in there may read it; kept in
 * the session.
 *
 * @param base base address of that server
 * @param token the user's access token; never logged or shown
 * @param until when the token ends
 */
public record LaunchedChart(String base, String token, String patient, Instant until)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public String toString() {
    return base;
  }
}
