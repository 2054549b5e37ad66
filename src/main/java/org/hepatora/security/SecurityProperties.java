// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may see what.
 *
 * @param mode {@code open} on loopback only, {@code embedded} authorization server, or {@code
 *     external} issuer
 * @param issuer address of the external OpenID Connect issuer
 * @param audience what an external token's {@code aud} must be; the FHIR base when absent
 * @param patientClaim claim of an external token that holds the patient in context
 * @param fhirUserClaim claim of an external token that holds the user's resource
 * @param administratorClaim claim of an external token that is true for administrators
 * @param clientsFile the apps that may connect; docs/security/clients.md
 * @param usersFile the people who may sign in, with hashed passwords
 * @param keySecret with which the signing keys are encrypted in the database
 * @param keyLifetime after which a new signing key is made
 * @param accessTokenLifetime how long an access token is good
 * @param refreshTokenLifetime how long an unused refresh token is good
 */
@ConfigurationProperties("hepatora.security")
public record SecurityProperties(
    @DefaultValue("open") SecurityMode mode,
    @Nullable URI issuer,
    @Nullable String audience,
    @DefaultValue("patient") String patientClaim,
    @DefaultValue("fhirUser") String fhirUserClaim,
    @DefaultValue("administrator") String administratorClaim,
    @Nullable Path clientsFile,
    @Nullable Path usersFile,
    @Nullable String keySecret,
    @DefaultValue("90d") Duration keyLifetime,
    @DefaultValue("15m") Duration accessTokenLifetime,
    @DefaultValue("30d") Duration refreshTokenLifetime) {
  public SecurityProperties {
    if (accessTokenLifetime.compareTo(Duration.ofHours(1)) > 0
        || accessTokenLifetime.isNegative()) {
      throw new IllegalArgumentException(
          "hepatora.security.access-token-lifetime is longer than an hour");
    }
    if (mode == SecurityMode.EXTERNAL && issuer == null) {
      throw new IllegalArgumentException(
          "hepatora.security.issuer is needed with hepatora.security.mode=external");
    }
  }
}
