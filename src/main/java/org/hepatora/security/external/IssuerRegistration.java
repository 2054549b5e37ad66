// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.hepatora.errors.RequestProblem;
import org.hepatora.platform.ServerProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * This server as a client of the issuer, made of what the issuer publishes when somebody signs in,
 * so that the issuer need not be up when this server starts.
 */
final class IssuerRegistration implements ClientRegistrationRepository {
  static final String ID = "hospital";

  private final IssuerMetadata issuer;
  private final SignInProperties properties;
  private final String base;

  IssuerRegistration(IssuerMetadata issuer, SignInProperties properties, ServerProperties server) {
    this.issuer = issuer;
    this.properties = properties;
    var configured = server.base();
    this.base = configured == null ? "{baseUrl}" : configured;
  }

  /** Where the issuer sends people whose session it ended. */
  String afterSignOut() {
    return base + "/";
  }

  /**
   * The registration; null for another name than ours.
   *
   * @throws AuthenticationServiceException when the issuer never answered
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(ID)) {
      return null;
    }
    var published = published();
    var secret = properties.clientSecret();
    var made =
        ClientRegistration.withRegistrationId(ID)
            .clientId(Objects.requireNonNull(properties.clientId()))
            .clientAuthenticationMethod(
                secret == null
                    ? ClientAuthenticationMethod.NONE
                    : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(base + "/login/oauth2/code/" + ID)
            .scope(properties.scopes())
            .issuerUri(published.path("issuer").asText())
            .authorizationUri(published.path("authorization_endpoint").asText())
            .tokenUri(published.path("token_endpoint").asText())
            .jwkSetUri(published.path("jwks_uri").asText())
            .userNameAttributeName("sub");
    if (secret != null) {
      made.clientSecret(secret);
    }
    if (published.hasNonNull("end_session_endpoint")) {
      made.providerConfigurationMetadata(
          Map.of("end_session_endpoint", published.path("end_session_endpoint").asText()));
    }
    return made.build();
  }

  private JsonNode published() {
    try {
      return issuer.fields();
    } catch (RequestProblem away) {
      throw new AuthenticationServiceException("the issuer does not answer", away);
    }
  }
}
