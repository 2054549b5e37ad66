// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hepatora.security.AuditEntry;
import org.hepatora.security.AuditNote;
import org.hepatora.security.AuditTrail;
import org.hepatora.security.PageDoor;
import org.hepatora.security.Paths;
import org.hepatora.security.scopes.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Signs people in at the issuer, by the authorization code flow with PKCE, and out there too. */
final class IssuerSignIn {
  private static final String START = "/oauth2/authorization";

  private final IssuerRegistration registration;
  private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;
  private final People people;
  private final AuditTrail audit;

  IssuerSignIn(
      IssuerRegistration registration,
      OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
      People people,
      AuditTrail audit) {
    this.registration = registration;
    this.tokens = tokens;
    this.people = people;
    this.audit = audit;
  }

  void configure(HttpSecurity http) throws Exception {
    String start = START + "/" + IssuerRegistration.ID;
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(Paths.PUBLIC)
                    .permitAll()
                    .requestMatchers(Paths.of("/admin", "/admin/**"))
                    .hasAuthority(People.ADMINISTRATOR)
                    .anyRequest()
                    .hasAnyAuthority(People.ADMINISTRATOR, People.CLINICIAN))
        .oauth2Login(
            login ->
                login
                    .loginPage(start)
                    .clientRegistrationRepository(registration)
                    .authorizedClientRepository(new NoTokensKept())
                    .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(requests()))
                    .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                    .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::person))
                    .successHandler(new SignedIn())
                    .failureHandler(this::refused)
                    .withObjectPostProcessor(startFailures()))
        .logout(logout -> logout.addLogoutHandler(this::ends).logoutSuccessHandler(atIssuer()))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(new PageDoor(start)))
        .addFilterBefore(new PersonFilter("known", this::known), AuthorizationFilter.class)
        .addFilterAfter(new PersonFilter("let in", this::letIn), AuthorizationFilter.class);
  }

  private DefaultOAuth2AuthorizationRequestResolver requests() {
    var requests = new DefaultOAuth2AuthorizationRequestResolver(registration, START);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return requests;
  }

  private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> startFailures() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(IssuerSignIn.this::notBegun);
        return filter;
      }
    };
  }

  private OidcUser person(OidcUserRequest request) {
    var token = request.getIdToken();
    return new DefaultOidcUser(people.authorities(token), token);
  }

  private void known(HttpServletRequest request, OidcIdToken token) {
    AuditNote.of(request).subject(people.name(token));
    request.setAttribute("signedInAs", people.display(token));
  }

  private void letIn(HttpServletRequest request, OidcIdToken token) {
    request.setAttribute(Caller.class.getName(), people.caller(token));
  }

  /** The session ends at the issuer as well, where it says how; without it, here. */
  private LogoutSuccessHandler atIssuer() {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(registration);
    handler.setPostLogoutRedirectUri(registration.afterSignOut());
    return (request, response, who) -> {
      try {
        handler.onLogoutSuccess(request, response, who);
      } catch (AuthenticationServiceException away) {
        response.sendRedirect("/");
      }
    };
  }

  private void notBegun(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.sendError(
        why.getCause() instanceof AuthenticationServiceException
            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
            : HttpServletResponse.SC_NOT_FOUND);
  }

  private void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean away = why instanceof AuthenticationServiceException;
    int status =
        away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_UNAUTHORIZED;
    note("login", status, "", request);
    response.sendError(status);
  }

  private void ends(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who != null && who.getPrincipal() instanceof OidcUser person) {
      note("logout", HttpServletResponse.SC_OK, people.name(person.getIdToken()), request);
    }
  }

  private void note(String what, int status, String name, HttpServletRequest request) {
    audit.write(
        new AuditEntry(
            'E', what, status, name, "", request.getRemoteAddr(), "", List.of(), List.of()));
  }

  private final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {
    @Override
    public void onAuthenticationSuccess(
        HttpServletRequest request, HttpServletResponse response, Authentication who)
        throws jakarta.servlet.ServletException, IOException {
      if (who.getPrincipal() instanceof OidcUser person) {
        note("login", HttpServletResponse.SC_OK, people.name(person.getIdToken()), request);
      }
      super.onAuthenticationSuccess(request, response, who);
    }
  }
}
