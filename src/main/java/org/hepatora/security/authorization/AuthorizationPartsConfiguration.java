// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import javax.sql.DataSource;
import org.hepatora.security.AuditTrail;
import org.hepatora.security.ClientOrigins;
import org.hepatora.security.Housekeeping;
import org.hepatora.security.PatientReach;
import org.hepatora.security.PublicAddress;
import org.hepatora.security.SecurityProperties;
import org.hepatora.security.TokenRevocations;
import org.hepatora.security.WellKnown;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the embedded authorization server; none is made when the server runs open. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hepatora.security.mode", havingValue = "embedded")
class AuthorizationPartsConfiguration {
  private static final Duration BETWEEN_TIDYINGS = Duration.ofMinutes(10);

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Accounts accounts(SecurityProperties properties) {
    return new Accounts(RegistrationFile.read(properties.usersFile(), "users", Account.class));
  }

  @Bean
  Clients clients(SecurityProperties properties, JdbcClient jdbc) {
    var ofFile =
        RegistrationFile.read(properties.clientsFile(), "clients", ClientRegistration.class);
    return new Clients(ofFile, jdbc, properties);
  }

  @Bean
  ClientOrigins clientOrigins(Clients clients) {
    return clients::origins;
  }

  @Bean
  OpenPatients openPatients(Accounts accounts, PatientReach reach) {
    return new OpenPatients(accounts, reach);
  }

  @Bean
  Withdrawals withdrawals(JdbcClient jdbc) {
    return new Withdrawals(jdbc);
  }

  @Bean
  Authorizations authorizations(
      JdbcOperations operations,
      Clients clients,
      LaunchedAuthorizations launched,
      Withdrawals withdrawals,
      JWKSource<SecurityContext> keys,
      DataSource database,
      JdbcClient jdbc) {
    return new Authorizations(
        new JdbcOAuth2AuthorizationService(operations, clients),
        launched,
        withdrawals,
        new OwnTokens(keys),
        new TransactionTemplate(new JdbcTransactionManager(database)),
        jdbc);
  }

  @Bean
  LaunchedAuthorizations launchedAuthorizations(Launches launches, OpenPatients patients) {
    return new LaunchedAuthorizations(launches, patients);
  }

  @Bean
  Housekeeping authorizationsTidied(Authorizations authorizations) {
    return new Housekeeping("tidying of ended tokens", BETWEEN_TIDYINGS, authorizations::tidy);
  }

  @Bean
  SignIn signIn(Accounts accounts, PasswordEncoder passwords, JdbcClient jdbc, AuditTrail audit) {
    return new SignIn(accounts, passwords, jdbc, audit);
  }

  @Bean
  SmartAuthorization smartAuthorization(
      Clients clients,
      Accounts accounts,
      Authorizations authorizations,
      Launches launches,
      OpenPatients patients,
      JdbcClient jdbc,
      PublicAddress address) {
    return new SmartAuthorization(
        clients,
        accounts,
        authorizations,
        launches,
        patients,
        new ClientAssertions(clients, jdbc, address),
        address);
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(DataSource database, SecurityProperties properties) {
    return new SigningKeys(database, new KeySeal(properties.keySecret()), properties.keyLifetime());
  }

  @Bean
  OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
      JWKSource<SecurityContext> keys,
      Accounts accounts,
      Clients clients,
      OpenPatients patients,
      PublicAddress address) {
    var encoder = new NimbusJwtEncoder(keys);
    // The newest comes first.
    encoder.setJwkSelector(candidates -> candidates.get(0));
    var tokens = new JwtGenerator(encoder);
    tokens.setJwtCustomizer(new TokenContents(accounts, clients, patients, address));
    return new DelegatingOAuth2TokenGenerator(tokens, new RefreshTokens());
  }

  @Bean
  JwtDecoder accessTokens(
      JWKSource<SecurityContext> keys, TokenRevocations revocations, PublicAddress address) {
    var decoder = OwnTokens.decoder(keys);
    OAuth2TokenValidator<Jwt> ours =
        token ->
            token.getAudience() != null
                    && token.getAudience().contains(address.fhir())
                    && address.base().equals(token.getClaimAsString("iss"))
                    && token.getId() != null
                    && !isWithdrawn(revocations, token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                    new OAuth2Error("invalid_token", "not issued for this server", null));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), ours));
    return decoder;
  }

  /** Told apart from a token that is not accepted: this cannot be known now. */
  private static boolean isWithdrawn(TokenRevocations revocations, Jwt token) {
    try {
      return revocations.isWithdrawn(
          token.getId(), token.getClaimAsString(TokenContents.AUTHORIZATION));
    } catch (DataAccessException away) {
      throw new JwtException("whether the token was withdrawn cannot be known now", away);
    }
  }

  @Bean
  WellKnown wellKnown() {
    return new EmbeddedWellKnown();
  }
}
