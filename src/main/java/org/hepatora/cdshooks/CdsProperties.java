// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the CDS services; docs/configuration.md.
 *
 * @param enabled whether the services are there at all
 * @param allowedOrigins origins of browser clients, as patterns; only pages of this machine unless
 *     told otherwise
 * @param maxRequestSize the largest request body that is read
 * @param ownFhirServers further base addresses under which clients know this server's FHIR API,
 *     beside the one of the public URL
 * @param timeBudget how long a whole call may take; what the EHR's FHIR server did not send by then
 *     is unknown
 * @param maxConcurrentCalls how many calls are worked on at once; others wait as long as the time
 *     budget and are refused then
 * @param smartLaunchUrl launch address of the SMART app that cards link to; without it they link to
 *     none
 */
@Validated
@ConfigurationProperties("hepatora.cds")
public record CdsProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue({"http://localhost:[*]", "http://127.0.0.1:[*]", "http://[::1]:[*]"})
        List<String> allowedOrigins,
    @NotNull @DefaultValue("8MB") DataSize maxRequestSize,
    @DefaultValue List<String> ownFhirServers,
    @NotNull @DefaultValue("400ms") Duration timeBudget,
    @DefaultValue("16") @Min(1) @Max(1000) int maxConcurrentCalls,
    @Nullable URI smartLaunchUrl) {
  public CdsProperties {
    allowedOrigins = List.copyOf(allowedOrigins);
    ownFhirServers = List.copyOf(ownFhirServers);
    if (maxRequestSize.toBytes() < 1024 || maxRequestSize.toBytes() > 256L * 1024 * 1024) {
      throw new IllegalArgumentException("hepatora.cds.max-request-size is not 1 KB to 256 MB");
    }
    if (timeBudget.toMillis() < 50 || timeBudget.toMillis() > 60_000) {
      throw new IllegalArgumentException("hepatora.cds.time-budget is not 50 ms to 60 s");
    }
    if (smartLaunchUrl != null && smartLaunchUrl.getHost() == null) {
      throw new IllegalArgumentException("hepatora.cds.smart-launch-url is not absolute");
    }
  }
}
