package org.hepatora.cdshooks;

import jakarta.validation.constraints.NotNull;
import java.util.List;
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
 */
@Validated
@ConfigurationProperties("hepatora.cds")
public record CdsProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue({"http://localhost:[*]", "http://127.0.0.1:[*]", "http://[::1]:[*]"})
        List<String> allowedOrigins,
    @NotNull @DefaultValue("8MB") DataSize maxRequestSize,
    @DefaultValue List<String> ownFhirServers) {
  public CdsProperties {
    allowedOrigins = List.copyOf(allowedOrigins);
    ownFhirServers = List.copyOf(ownFhirServers);
    if (maxRequestSize.toBytes() < 1024 || maxRequestSize.toBytes() > 256L * 1024 * 1024) {
      throw new IllegalArgumentException("hepatora.cds.max-request-size is not 1 KB to 256 MB");
    }
  }
}
