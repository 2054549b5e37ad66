// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Plain HTTP calls below a base address. Headers are written {@code "Name: value"}; a body is sent
 * as FHIR JSON (FHIR XML when it starts with an angle bracket) unless a Content-Type is given; an
 * empty one is sent without a type. In bodies made by {@link #json}, a single quote stands for a
 * double one.
 */
public record Http(String base) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** JSON with single quotes for legibility, and {@code %s} places. */
  public static String json(String text, Object... values) {
    return text.formatted(values).replace('\'', '"');
  }

  public Answer get(String path, String... headers) {
    return call("GET", path, BodyPublishers.noBody(), headers);
  }

  public Answer head(String path, String... headers) {
    return call("HEAD", path, BodyPublishers.noBody(), headers);
  }

  public Answer delete(String path, String... headers) {
    return call("DELETE", path, BodyPublishers.noBody(), headers);
  }

  public Answer options(String path, String... headers) {
    return call("OPTIONS", path, BodyPublishers.noBody(), headers);
  }

  public Answer post(String path, String body, String... headers) {
    return call("POST", path, body, headers);
  }

  public Answer put(String path, String body, String... headers) {
    return call("PUT", path, body, headers);
  }

  public Answer patch(String path, String body, String... headers) {
    return call("PATCH", path, body, headers);
  }

  /** Creates the resource, whose type stands in it, and gives its id. */
  public String create(String resource) {
    return post(type(resource), resource).is(201).id();
  }

  /** Any method with a text body. */
  public Answer call(String method, String path, String body, String... headers) {
    return call(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Any method with any bytes. */
  public Answer call(String method, String path, byte[] body, String... headers) {
    boolean named = Set.of(headers).stream().anyMatch(h -> lower(h).startsWith("content-type:"));
    if (named || body.length == 0) {
      return call(method, path, BodyPublishers.ofByteArray(body), headers);
    }
    var all = java.util.Arrays.copyOf(headers, headers.length + 1);
    boolean xml = body.length > 0 && body[0] == '<';
    all[headers.length] = "Content-Type: application/fhir+" + (xml ? "xml" : "json");
    return call(method, path, BodyPublishers.ofByteArray(body), all);
  }

  /** Any method with any way to send a body. */
  public Answer call(String method, String path, BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(base + path))
            .method(method, body)
            .timeout(Duration.ofSeconds(120));
    for (String header : headers) {
      int colon = header.indexOf(':');
      request.header(header.substring(0, colon), header.substring(colon + 1).trim());
    }
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String type(String resource) {
    var matcher =
        java.util.regex.Pattern.compile("\"resourceType\"\\s*:\\s*\"(\\w+)\"").matcher(resource);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no resourceType");
    }
    return matcher.group(1);
  }
}
