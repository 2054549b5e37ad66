// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import java.time.Clock;
import java.util.HashSet;
import org.hepatora.security.SecurityMode;

/** Gates for tests: used tokens are remembered in a set. */
public final class Clients {
  private Clients() {}

  /** A gate for the registered clients. */
  public static CallerGate gate(CallerProperties properties, Clock clock) {
    var used = new HashSet<String>();
    return new CallerGate(
        properties, (issuer, id, until) -> used.add(issuer + " " + id), clock, SecurityMode.OPEN);
  }
}
