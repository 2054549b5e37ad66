// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One registered CDS client; docs/configuration.md. Its public keys come from exactly one of {@code
 * keys}, {@code keysFile} and {@code keysUrl}.
 *
 * @param issuer {@code iss} of its tokens
 * @param keys a JWK Set in place
 * @param keysFile a file that holds a JWK Set
 * @param keysUrl the address of its JWK Set, which may rotate
 * @param fhirServers base addresses of FHIR servers it may name in {@code fhirServer}
 * @param services ids of the services it may call; all when empty
 * @param administrator whether it may read the feedback summaries
 * @param callsPerMinute how many calls it may make, averaged over a minute, on each server
 */
public record ClientProperties(
    String issuer,
    @Nullable String keys,
    @Nullable Path keysFile,
    @Nullable URI keysUrl,
    @DefaultValue List<String> fhirServers,
    @DefaultValue List<String> services,
    @DefaultValue("false") boolean administrator,
    @DefaultValue("6000") int callsPerMinute) {
  public ClientProperties {
    if (issuer == null || issuer.isBlank()) {
      throw new IllegalArgumentException("a client of hepatora.cds.clients has no issuer");
    }
    if (Stream.of(keys, keysFile, keysUrl).filter(source -> source != null).count() != 1) {
      throw new IllegalArgumentException(
          "client " + issuer + " needs exactly one of keys, keys-file and keys-url");
    }
    if (callsPerMinute < 1) {
      throw new IllegalArgumentException("client " + issuer + " may make no call at all");
    }
    fhirServers = List.copyOf(fhirServers);
    services = List.copyOf(services);
  }
}
