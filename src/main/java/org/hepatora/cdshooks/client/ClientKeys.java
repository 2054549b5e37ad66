// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;

/** The public keys of a client: pinned, or fetched from the address it publishes them at. */
final class ClientKeys {
  private static final int TIMEOUT_MILLISECONDS = 1500;
  private static final int LARGEST_SET = 64 * 1024;

  private ClientKeys() {}

  static JWKSource<SecurityContext> of(ClientProperties client) {
    try {
      if (client.keysUrl() != null) {
        return published(client.keysUrl());
      }
      var pinned =
          client.keysFile() == null
              ? JWKSet.parse(String.valueOf(client.keys()))
              : JWKSet.load(client.keysFile().toFile());
      return new ImmutableJWKSet<>(checked(client, pinned));
    } catch (ParseException | IOException unreadable) {
      throw new IllegalArgumentException(
          "the keys of client " + client.issuer() + " are no readable JWK Set", unreadable);
    }
  }

  /** CDS Hooks: the kid of each key is unique within the set. */
  private static JWKSet checked(ClientProperties client, JWKSet set) {
    var ids = set.getKeys().stream().map(key -> key.getKeyID()).toList();
    if (ids.isEmpty() || ids.contains(null) || ids.stream().distinct().count() < ids.size()) {
      throw new IllegalArgumentException(
          "the keys of client " + client.issuer() + " need a kid each, no two the same");
    }
    return set.toPublicJWKSet();
  }

  /** Kept for minutes, asked for anew when a token names a key that is not there. */
  private static JWKSource<SecurityContext> published(URI address) throws MalformedURLException {
    var retriever =
        new DefaultResourceRetriever(TIMEOUT_MILLISECONDS, TIMEOUT_MILLISECONDS, LARGEST_SET);
    return JWKSourceBuilder.create(address.toURL(), retriever).retrying(true).build();
  }
}
