// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hepatora.security.scopes.Scopes;
import org.jspecify.annotations.Nullable;

/**
 * An app that may connect, as a registration file or the administrator names it.
 *
 * @param clientId its public name
 * @param clientName what the consent page calls it
 * @param authMethod {@code none} (public), {@code client_secret_basic}, {@code client_secret_post}
 *     or {@code private_key_jwt}
 * @param secret hashed, as {@code {bcrypt}...}; for the two methods with a secret
 * @param jwksUri where its public keys are; for {@code private_key_jwt}
 * @param jwks its public keys themselves, instead
 * @param grants {@code authorization_code} (default) or {@code client_credentials}
 * @param redirectUris exact addresses the user is sent back to
 * @param scope the most it can be given
 * @param trusted the user is not asked for consent
 * @param administrator it may administer this server when it acts for itself
 */
record ClientRegistration(
    String clientId,
    @Nullable String clientName,
    @Nullable String authMethod,
    @Nullable String secret,
    @Nullable URI jwksUri,
    @Nullable JsonNode jwks,
    @Nullable List<String> grants,
    @Nullable List<URI> redirectUris,
    String scope,
    boolean trusted,
    boolean administrator) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
  private static final Set<String> METHODS =
      Set.of("none", "client_secret_basic", "client_secret_post", "private_key_jwt");

  @SuppressWarnings("NullAway")
  ClientRegistration {
    check(clientId != null && ID.matcher(clientId).matches(), "client-id is missing or unusual");
    jwks = jwks == null || jwks.isNull() ? null : jwks;
    authMethod = authMethod == null ? "none" : authMethod;
    grants = grants == null ? List.of("authorization_code") : List.copyOf(grants);
    redirectUris = redirectUris == null ? List.of() : List.copyOf(redirectUris);
    check(METHODS.contains(authMethod), "auth-method is none of " + METHODS);
    check(scope != null && !scope.isBlank(), "scope is missing");
    check(
        authMethod.startsWith("client_secret") == (secret != null && secret.startsWith("{bcrypt}")),
        "secret is for client_secret methods, hashed as {bcrypt}");
    check(
        authMethod.equals("private_key_jwt") == (jwks != null || jwksUri != null),
        "jwks or jwks-uri is for private_key_jwt");
    check(
        !grants.contains("authorization_code") || !redirectUris.isEmpty(),
        "redirect-uris is missing");
    check(
        !grants.contains("client_credentials") || !authMethod.equals("none"),
        "client_credentials needs an auth-method");
    check(
        redirectUris.stream().allMatch(each -> each.isAbsolute() && each.getFragment() == null),
        "redirect-uris are absolute, without a fragment");
  }

  boolean mayActForItself() {
    return grants != null && grants.contains("client_credentials");
  }

  boolean needsNoSecret() {
    return "none".equals(authMethod);
  }

  String displayName() {
    return clientName == null ? clientId : clientName;
  }

  Scopes scopes() {
    return Scopes.of(scope);
  }

  private static void check(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
