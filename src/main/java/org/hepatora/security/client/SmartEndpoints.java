// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fetch.LimitedBody;
import org.hepatora.fhir.code.FhirJson;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of a SMART server: found in its configuration and called without following it
 * anywhere else. What goes wrong there is told without what it sent.
 */
final class SmartEndpoints {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long LIMIT = 1_000_000;
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private final ObjectMapper json = FhirJson.bounded();

  /** Where to sign in and where to get the token. */
  record Found(URI authorization, URI token) {}

  /** What the server says of itself under {@code .well-known/smart-configuration}. */
  Found discover(String base) {
    var address = URI.create(base + "/.well-known/smart-configuration");
    var configuration = answer(HttpRequest.newBuilder(address).GET(), Kind.UNAVAILABLE);
    return new Found(
        endpoint(configuration, "authorization_endpoint", address),
        endpoint(configuration, "token_endpoint", address));
  }

  /** Posts a form to the token endpoint. */
  JsonNode post(URI endpoint, String form, @Nullable String authorization) {
    var request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return answer(request, Kind.UNAUTHENTICATED);
  }

  private JsonNode answer(HttpRequest.Builder request, Kind refused) {
    HttpResponse<byte[]> response;
    try {
      response =
          http.send(
              request.header("Accept", "application/json").timeout(PATIENCE).build(),
              LimitedBody.ofAtMost(LIMIT));
      if (response.statusCode() == OK) {
        return json.readTree(response.body());
      }
    } catch (IOException | NumberFormatException silent) {
      throw new RequestProblem(
          Kind.UNAVAILABLE, Sentence.of("problem.the-launching-server-does-not-answer"), null);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new RequestProblem(
          Kind.UNAVAILABLE, Sentence.of("problem.this-server-is-stopping"), null);
    }
    boolean theirs = response.statusCode() >= 500;
    throw new RequestProblem(
        theirs ? Kind.UNAVAILABLE : refused,
        Sentence.of("problem.the-launching-server-refused-the-launch"),
        null);
  }

  /** An endpoint, in the clear only on the machine of the server that names it. */
  private static URI endpoint(JsonNode configuration, String name, URI from) {
    try {
      var found = URI.create(configuration.path(name).asText());
      boolean tls = "https".equals(found.getScheme());
      boolean sameMachine =
          "http".equals(found.getScheme())
              && "http".equals(from.getScheme())
              && from.getHost().equals(found.getHost());
      if (found.getHost() != null && (tls || sameMachine)) {
        return found;
      }
    } catch (IllegalArgumentException unreadable) {
      // answered below, without the value
    }
    throw new RequestProblem(
        Kind.UNAVAILABLE, "The launching server names no usable " + name, null);
  }
}
