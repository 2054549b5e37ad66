// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import org.hepatora.platform.ServerProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address by which the caller of this moment knows the server. */
@Component
public final class PublicAddress {
  private final ServerProperties server;

  PublicAddress(ServerProperties server) {
    this.server = server;
  }

  /** Without a slash at its end. */
  public String base() {
    String configured = server.base();
    return configured == null
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
        : configured;
  }

  /** Of the FHIR API. */
  public String fhir() {
    return base() + "/fhir";
  }
}
