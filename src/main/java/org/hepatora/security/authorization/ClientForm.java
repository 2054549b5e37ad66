// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hepatora.security.scopes.Scopes;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator typed about a client; lists stand a line or a word each.
 *
 * @param proof {@code none}, {@code secret} or {@code key}: how the client proves who it is
 * @param keys a JWK Set, or the address of one
 * @param renew whether a client that has a secret gets another
 */
record ClientForm(
    String clientId,
    String clientName,
    String proof,
    String keys,
    String redirectUris,
    String scope,
    boolean actsForItself,
    boolean trusted,
    boolean administrator,
    boolean renew) {
  static final ClientForm EMPTY =
      new ClientForm(
          "",
          "",
          "none",
          "",
          "",
          "openid fhirUser launch launch/patient patient/*.rs",
          false,
          false,
          false,
          false);

  /** As a browser sends it: what is not ticked is absent. */
  static ClientForm of(HttpServletRequest sent) {
    return new ClientForm(
        text(sent, "clientId").strip(),
        text(sent, "clientName"),
        text(sent, "proof"),
        text(sent, "keys"),
        text(sent, "redirectUris"),
        text(sent, "scope"),
        sent.getParameter("actsForItself") != null,
        sent.getParameter("trusted") != null,
        sent.getParameter("administrator") != null,
        sent.getParameter("renew") != null);
  }

  private static String text(HttpServletRequest sent, String name) {
    String value = sent.getParameter(name);
    return value == null ? "" : value;
  }

  static ClientForm of(ClientRegistration client) {
    String method = String.valueOf(client.authMethod());
    String keys =
        client.jwks() != null
            ? client.jwks().toPrettyString()
            : client.jwksUri() == null ? "" : client.jwksUri().toString();
    var redirects = client.redirectUris() == null ? List.<URI>of() : client.redirectUris();
    return new ClientForm(
        client.clientId(),
        client.clientName() == null ? "" : client.clientName(),
        method.equals("none") ? "none" : method.equals("private_key_jwt") ? "key" : "secret",
        keys,
        redirects.stream().map(URI::toString).collect(Collectors.joining("\n")),
        client.scope(),
        client.mayActForItself(),
        client.trusted(),
        client.administrator(),
        false);
  }

  boolean hasSecret() {
    return proof.equals("secret");
  }

  /**
   * The registration it stands for.
   *
   * @param secret the hash of the client's secret; ignored for a client without one
   * @throws IllegalArgumentException saying what is wrong with it
   */
  ClientRegistration registration(@Nullable String secret) {
    boolean byKey = proof.equals("key");
    boolean inPlace = keys.strip().startsWith("{");
    return new ClientRegistration(
        clientId,
        clientName.isBlank() ? null : clientName.strip(),
        byKey ? "private_key_jwt" : hasSecret() ? "client_secret_basic" : "none",
        hasSecret() ? secret : null,
        byKey && !inPlace && !keys.isBlank() ? address(keys.strip()) : null,
        byKey && inPlace ? keySet() : null,
        List.of(actsForItself ? "client_credentials" : "authorization_code"),
        redirectUris
            .lines()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(this::address)
            .toList(),
        checked(scope.strip().replaceAll("\\s+", " ")),
        trusted,
        administrator);
  }

  private URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("an address cannot be read", unreadable);
    }
  }

  private JsonNode keySet() {
    try {
      var set = RegistrationFile.ENTRIES.readTree(keys);
      if (!set.path("keys").isArray() || set.toString().contains("\"d\":")) {
        throw new IllegalArgumentException("the keys are no JWK Set of public keys");
      }
      return set;
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("the keys cannot be read as JSON", unreadable);
    }
  }

  /** A word that is no scope would only grant nothing, and the administrator wonder why. */
  private static String checked(String scope) {
    var understood = Scopes.of(scope).words();
    var lost = Arrays.stream(scope.split(" ")).filter(each -> !understood.contains(each)).toList();
    if (!lost.isEmpty()) {
      throw new IllegalArgumentException("not a scope: " + String.join(" ", lost));
    }
    return scope;
  }
}
