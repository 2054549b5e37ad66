// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call the CDS services; docs/configuration.md.
 *
 * @param clients the registered clients; with none anybody may call
 * @param fhirServers with no clients registered: base addresses of the FHIR servers a request may
 *     name; servers of this machine unless told otherwise
 */
@ConfigurationProperties("hepatora.cds")
public record CallerProperties(
    @DefaultValue List<ClientProperties> clients,
    @DefaultValue({"http://localhost:*", "http://127.0.0.1:*", "http://[::1]:*"})
        List<String> fhirServers) {
  public CallerProperties {
    clients = List.copyOf(clients);
    fhirServers = List.copyOf(fhirServers);
  }
}
