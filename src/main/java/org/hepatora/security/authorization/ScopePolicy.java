// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.hepatora.security.scopes.Level;
import org.hepatora.security.scopes.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Gives no more than was registered: of what an app asks for, what it may have; of that, what the
 * person who signed in may give. SMART lets a server grant less than was asked.
 */
final class ScopePolicy implements AuthenticationConverter {
  private static final Set<String> WITHOUT_REGISTRATION = Set.of("openid", "fhirUser", "profile");

  private final OAuth2AuthorizationCodeRequestAuthenticationConverter asked =
      new OAuth2AuthorizationCodeRequestAuthenticationConverter();
  private final Clients clients;
  private final Accounts accounts;

  ScopePolicy(Clients clients, Accounts accounts) {
    this.clients = clients;
    this.accounts = accounts;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    if (!(asked.convert(request)
        instanceof OAuth2AuthorizationCodeRequestAuthenticationToken token)) {
      return null;
    }
    var client = clients.registration(token.getClientId());
    if (client == null) {
      return token;
    }
    var may = Scopes.of(token.getScopes()).within(identity(client.scopes()));
    var account = accounts.named(((Authentication) token.getPrincipal()).getName());
    if (account != null) {
      may = may.within(withContexts(account.scopes(), may));
    }
    var granted =
        new OAuth2AuthorizationCodeRequestAuthenticationToken(
            token.getAuthorizationUri(),
            token.getClientId(),
            (Authentication) token.getPrincipal(),
            token.getRedirectUri(),
            token.getState(),
            may.words(),
            token.getAdditionalParameters());
    granted.setDetails(token.getDetails());
    return granted;
  }

  /** What an app that acts for itself asks for must be within its registration. */
  void check(OAuth2ClientCredentialsAuthenticationContext context) {
    OAuth2ClientCredentialsAuthenticationToken token = context.getAuthentication();
    var client = clients.registration(context.getRegisteredClient().getClientId());
    var wanted = Scopes.of(token.getScopes());
    boolean onlySystem =
        wanted.others().isEmpty() && wanted.resources().size() == token.getScopes().size();
    boolean within =
        client != null
            && onlySystem
            && wanted.resources().stream().allMatch(each -> each.level() == Level.SYSTEM)
            && wanted.within(client.scopes()).equals(wanted);
    if (!within || wanted.resources().isEmpty()) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
    }
  }

  private static Scopes identity(Scopes registered) {
    var others = new HashSet<>(registered.others());
    others.addAll(WITHOUT_REGISTRATION);
    return new Scopes(registered.resources(), others);
  }

  /** A person's limits are about data; who they are and how long, the app's registration says. */
  private static Scopes withContexts(Scopes account, Scopes asked) {
    return new Scopes(account.resources(), asked.others());
  }
}
