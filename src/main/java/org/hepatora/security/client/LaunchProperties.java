// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.client;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.fetch.FhirServers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where the tumour board view may be launched; docs/configuration.md.
 *
 * @param issuers the FHIR servers, each with what this server is registered as there
 * @param timeBudget how long reading a record there may take
 */
@ConfigurationProperties("hepatora.board")
public record LaunchProperties(
    @DefaultValue List<Issuer> issuers, @DefaultValue("10s") Duration timeBudget) {
  private static final Pattern THIS_MACHINE =
      Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:(\\d+|\\*))?(/.*)?");
  private static final Pattern TLS = Pattern.compile("https://[^*]+");

  public LaunchProperties {
    issuers = List.copyOf(issuers);
    if (timeBudget.toMillis() < 100 || timeBudget.toSeconds() > 120) {
      throw new IllegalArgumentException("hepatora.board.time-budget is not 100 ms to 120 s");
    }
  }

  /**
   * A FHIR server that may launch this one.
   *
   * @param address its base address; the port may be {@code *} on this machine
   * @param clientId the id this server has there
   * @param clientSecret null for a public client
   * @param scope what is asked for
   */
  public record Issuer(
      String address,
      String clientId,
      @Nullable String clientSecret,
      @DefaultValue("launch patient/*.rs") String scope) {
    public Issuer {
      boolean named = address != null && clientId != null && !clientId.isBlank();
      if (!named || !(TLS.matcher(address).matches() || THIS_MACHINE.matcher(address).matches())) {
        throw new IllegalArgumentException(
            "an issuer of hepatora.board.issuers needs a client-id and an https address");
      }
    }

    boolean isAt(String iss) {
      return new FhirServers(List.of(address)).contains(iss);
    }
  }
}
