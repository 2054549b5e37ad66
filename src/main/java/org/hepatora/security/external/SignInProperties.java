// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in at the hospital's issuer; without a client id the pages stay closed.
 *
 * @param clientId this server's name at the issuer
 * @param clientSecret with which it proves itself there; without one PKCE alone is the proof
 * @param scopes what is asked for
 * @param nameClaim claim of the ID token with the name people sign with
 * @param displayClaim claim of the ID token with what pages call them
 * @param rolesClaim claim of the ID token with the person's roles; a dot steps into an object
 * @param clinicianRole who has it sees the board
 * @param administratorRole who has it sees the board and administers
 * @param clinicianScope the most a page writes for them
 */
@ConfigurationProperties("hepatora.security.sign-in")
record SignInProperties(
    @Nullable String clientId,
    @Nullable String clientSecret,
    @DefaultValue({"openid", "profile"}) List<String> scopes,
    @DefaultValue("preferred_username") String nameClaim,
    @DefaultValue("name") String displayClaim,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue("hepatora-clinician") String clinicianRole,
    @DefaultValue("hepatora-administrator") String administratorRole,
    @DefaultValue("user/*.cruds") String clinicianScope) {
  SignInProperties {
    scopes = List.copyOf(scopes);
    if (!scopes.contains("openid")) {
      throw new IllegalArgumentException("hepatora.security.sign-in.scopes lacks openid");
    }
  }
}
