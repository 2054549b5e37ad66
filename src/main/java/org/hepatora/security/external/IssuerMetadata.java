// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The OpenID configuration the issuer publishes, asked for again after five minutes; while the
 * issuer is away, the last one serves on.
 */
final class IssuerMetadata {
  private static final int TIMEOUT_MILLIS = 2000;
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final URI issuer;
  private final RestClient http;
  private volatile @Nullable Known known;

  private record Known(JsonNode fields, Instant at) {}

  IssuerMetadata(URI issuer) {
    this.issuer = issuer;
    var connections = new SimpleClientHttpRequestFactory();
    connections.setConnectTimeout(TIMEOUT_MILLIS);
    connections.setReadTimeout(TIMEOUT_MILLIS);
    this.http = RestClient.builder().requestFactory(connections).build();
  }

  /**
   * The fields; {@code issuer} among them is the configured one.
   *
   * @throws RequestProblem when the issuer never answered, or answers as somebody else
   */
  JsonNode fields() {
    var last = known;
    if (last != null && last.at().isAfter(Instant.now().minus(FRESH))) {
      return last.fields();
    }
    try {
      var fields = asked();
      known = new Known(fields, Instant.now());
      return fields;
    } catch (RestClientException | RequestProblem away) {
      if (last == null) {
        throw new RequestProblem(
            Kind.UNAVAILABLE, "The issuer of access tokens does not answer now", null);
      }
      known = new Known(last.fields(), Instant.now());
      return last.fields();
    }
  }

  private JsonNode asked() {
    var fields =
        http.get()
            .uri(issuer.toString().replaceAll("/+$", "") + "/.well-known/openid-configuration")
            .retrieve()
            .body(JsonNode.class);
    if (fields == null || !fields.path("issuer").asText().equals(issuer.toString())) {
      throw new RequestProblem(Kind.UNAVAILABLE, "The issuer answers as somebody else", null);
    }
    return fields;
  }
}
