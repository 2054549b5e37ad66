// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepatora.security.SecurityProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The registered clients: those of the file, and those an administrator added. */
final class Clients implements RegisteredClientRepository {
  private static final Logger LOG = LoggerFactory.getLogger(Clients.class);
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
  private static final Duration ITSELF_LIFETIME = Duration.ofMinutes(5);

  private final Map<String, ClientRegistration> ofFile;
  private final JdbcClient jdbc;
  private final SecurityProperties properties;

  Clients(List<ClientRegistration> ofFile, JdbcClient jdbc, SecurityProperties properties) {
    this.ofFile =
        ofFile.stream()
            .collect(Collectors.toMap(ClientRegistration::clientId, Function.identity()));
    this.jdbc = jdbc;
    this.properties = properties;
  }

  @Nullable ClientRegistration registration(String clientId) {
    var known = ofFile.get(clientId);
    return known != null
        ? known
        : jdbc.sql("select registration from hepatora_client where client_id = ?")
            .param(clientId)
            .query(String.class)
            .optional()
            .flatMap(Clients::read)
            .orElse(null);
  }

  /** Adds or replaces one; those of the file stay as the file says. */
  void register(ClientRegistration client, String administrator) {
    if (ofFile.containsKey(client.clientId())) {
      throw new IllegalArgumentException("this client-id is in the file of clients");
    }
    jdbc.sql(
            """
            insert into hepatora_client (client_id, registration, registered_by) values (?, ?, ?)
            on conflict (client_id) do update
              set registration = excluded.registration, registered_by = excluded.registered_by
            """)
        .params(client.clientId(), write(client), administrator)
        .update();
  }

  /** Whether it is in the file, where no page changes it. */
  boolean isOfFile(String clientId) {
    return ofFile.containsKey(clientId);
  }

  /** Whether there was one; those of the file stay. */
  boolean remove(String clientId) {
    return jdbc.sql("delete from hepatora_client where client_id = ?").param(clientId).update() > 0;
  }

  /** By client id. */
  List<ClientRegistration> all() {
    var all = new HashMap<String, ClientRegistration>();
    jdbc.sql("select registration from hepatora_client").query(String.class).list().stream()
        .flatMap(stored -> read(stored).stream())
        .forEach(each -> all.put(each.clientId(), each));
    all.putAll(ofFile);
    return new TreeSet<>(all.keySet()).stream().map(all::get).toList();
  }

  /** The web origins that apps are served from, by the addresses they are sent back to. */
  Set<String> origins() {
    return all().stream()
        .flatMap(
            each -> each.redirectUris() == null ? Stream.<URI>of() : each.redirectUris().stream())
        .filter(
            each -> each.getHost() != null && String.valueOf(each.getScheme()).startsWith("http"))
        .map(each -> each.getScheme() + "://" + each.getAuthority())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void save(RegisteredClient client) {
    // Spring would store a secret hashed anew; the registration stays as it was made.
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    var found = registration(clientId);
    return found == null ? null : registered(found);
  }

  private RegisteredClient registered(ClientRegistration client) {
    var method = new ClientAuthenticationMethod(String.valueOf(client.authMethod()));
    var settings =
        ClientSettings.builder()
            .requireProofKey(true)
            .requireAuthorizationConsent(!client.trusted());
    if (method.equals(ClientAuthenticationMethod.PRIVATE_KEY_JWT)) {
      // Which of the two algorithms is used, the client's key says; see ClientAssertions.
      settings.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384);
    }
    var builder =
        RegisteredClient.withId(client.clientId())
            .clientId(client.clientId())
            .clientName(client.displayName())
            .clientSecret(client.secret())
            .clientAuthenticationMethod(method)
            .scopes(all -> all.addAll(client.scopes().words()))
            .clientSettings(settings.build())
            .tokenSettings(
                TokenSettings.builder()
                    .authorizationCodeTimeToLive(CODE_LIFETIME)
                    .accessTokenTimeToLive(
                        client.mayActForItself()
                            ? ITSELF_LIFETIME
                            : properties.accessTokenLifetime())
                    .refreshTokenTimeToLive(properties.refreshTokenLifetime())
                    .reuseRefreshTokens(false)
                    .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                    .build());
    if (method.equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)) {
      builder.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
    if (client.redirectUris() != null) {
      client.redirectUris().forEach(each -> builder.redirectUri(each.toString()));
    }
    if (client.grants() != null) {
      client
          .grants()
          .forEach(each -> builder.authorizationGrantType(new AuthorizationGrantType(each)));
    }
    return builder.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN).build();
  }

  /** One that a newer server no longer allows must not stop all others. */
  private static Optional<ClientRegistration> read(String stored) {
    try {
      return Optional.of(RegistrationFile.ENTRIES.readValue(stored, ClientRegistration.class));
    } catch (JsonProcessingException damaged) {
      LOG.warn("A stored client registration cannot be read: {}", damaged.getOriginalMessage());
      return Optional.empty();
    }
  }

  private static String write(ClientRegistration client) {
    try {
      return RegistrationFile.ENTRIES.writeValueAsString(client);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
