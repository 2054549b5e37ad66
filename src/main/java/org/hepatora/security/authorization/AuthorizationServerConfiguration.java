// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hepatora.platform.ServerProperties;
import org.hepatora.security.BrowserHeaders;
import org.hepatora.security.PageDoor;
import org.hepatora.security.Paths;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The endpoints of the embedded authorization server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hepatora.security.mode", havingValue = "embedded")
class AuthorizationServerConfiguration {
  private static final int FIRST = 10;
  private static final int PAGES = 100;

  @Bean
  AuthorizationServerSettings authorizationServerSettings(ServerProperties server) {
    var settings = AuthorizationServerSettings.builder();
    var base = server.base();
    return base == null ? settings.build() : settings.issuer(base).build();
  }

  @Bean
  @Order(FIRST)
  SecurityFilterChain authorizationServer(
      HttpSecurity http, SmartAuthorization smart, Accounts accounts) throws Exception {
    var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
    // Spring's own matcher leaves preflights out.
    RequestMatcher preflights =
        request ->
            request.getMethod().equals("OPTIONS")
                && Paths.of("/oauth2/**", "/userinfo", "/.well-known/**").matches(request);
    http.securityMatcher(new OrRequestMatcher(server.getEndpointsMatcher(), preflights))
        .with(server, smart::configure)
        .cors(cors -> cors.configurationSource(smart.cors()))
        .headers(BrowserHeaders::ofPages)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            handling ->
                handling
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        Paths.of("/oauth2/authorize"))
                    .defaultAuthenticationEntryPointFor(
                        AuthorizationServerConfiguration::unknownClient, request -> true))
        .addFilterBefore(new SignedInFilter(accounts), AuthorizationFilter.class)
        .addFilterBefore(new AuthorizePost(), SecurityContextHolderFilter.class);
    return http.build();
  }

  @Bean
  @Order(PAGES)
  SecurityFilterChain securedPages(HttpSecurity http, SignIn signIn, Accounts accounts)
      throws Exception {
    return http.headers(BrowserHeaders::ofPages)
        .authenticationProvider(signIn)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(Paths.PUBLIC)
                    .permitAll()
                    .requestMatchers(Paths.of("/oauth2/consent", "/oauth2/patient"))
                    .authenticated()
                    .requestMatchers(Paths.of("/admin", "/admin/**"))
                    .hasAuthority(SignIn.ADMINISTRATOR)
                    // Pages show the records of many.
                    .anyRequest()
                    .hasAnyAuthority(SignIn.ADMINISTRATOR, SignIn.CLINICIAN))
        .formLogin(form -> form.loginPage("/login").permitAll())
        .logout(logout -> logout.addLogoutHandler(signIn::ends).logoutSuccessUrl("/login"))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(new PageDoor("/login")))
        .addFilterBefore(new SignedInFilter(accounts), AuthorizationFilter.class)
        .addFilterAfter(new PageCaller(), AuthorizationFilter.class)
        .build();
  }

  private static void unknownClient(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setContentType("application/json");
    response.getOutputStream().print("{\"error\":\"invalid_client\"}");
  }
}
