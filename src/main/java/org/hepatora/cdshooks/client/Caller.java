// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import java.util.List;
import java.util.Set;
import org.hepatora.fetch.FhirServers;

/**
 * Who makes a call, and what that allows.
 *
 * @param name issuer of its token; empty when no clients are registered
 * @param services ids of the services it may call; all when empty
 * @param fhirServers the FHIR servers it may name
 * @param administrator whether it may read feedback summaries
 */
public record Caller(
    String name, Set<String> services, FhirServers fhirServers, boolean administrator) {
  public Caller {
    services = Set.copyOf(services);
  }

  /** Anybody, where no clients are registered. */
  static Caller anybody(FhirServers fhirServers, boolean administrator) {
    return new Caller("", Set.of(), fhirServers, administrator);
  }

  /** An administrator the server's own sign-in let through. */
  public static Caller signedIn() {
    return anybody(new FhirServers(List.of()), true);
  }

  /** Whether it proved who it is. */
  public boolean isKnown() {
    return !name.isEmpty();
  }

  /** Whether it may call the service. */
  public boolean mayCall(String service) {
    return services.isEmpty() || services.contains(service);
  }
}
