// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;

/** The other side's export: begun, waited for, and fetched file by file. */
final class BulkExport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWERING = Duration.ofMinutes(5);
  private static final long WAIT = 5;
  private static final long LONGEST_WAIT = 60;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int PARTIAL = 206;
  private static final int TOO_MANY = 429;
  private static final int TRIES = 4;
  private static final int BUFFER = 1 << 16;

  private final HttpClient http;
  private final BackendToken token;
  private final Consumer<String> progress;
  private final Duration second;

  /**
   * Of a server.
   *
   * @param second how long a second of waiting is
   */
  BulkExport(HttpClient http, BackendToken token, Consumer<String> progress, Duration second) {
    this.http = http;
    this.token = token;
    this.progress = progress;
    this.second = second;
  }

  /** The other side will not make it any more; it has to be begun anew. */
  static final class EndedException extends IOException {
    private static final long serialVersionUID = 1L;

    EndedException(String message) {
      super(message);
    }
  }

  /** Begins it; the address to ask for it under. */
  String begin(URI export) throws IOException, InterruptedException {
    var answer =
        http.send(
            request(export)
                .header("Prefer", "respond-async")
                .header("Accept", "application/fhir+json")
                .build(),
            HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() != ACCEPTED) {
      throw new IOException("the export was answered " + answer.statusCode());
    }
    return answer
        .headers()
        .firstValue("Content-Location")
        .map(where -> export.resolve(where).toString())
        .orElseThrow(() -> new IOException("the export has no Content-Location"));
  }

  /** Waits until it is made; its manifest. */
  JsonNode await(URI status) throws IOException, InterruptedException {
    while (true) {
      var answer =
          http.send(
              request(status).header("Accept", "application/json").build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == OK) {
        return JSON.readTree(answer.body());
      }
      if (answer.statusCode() != ACCEPTED && answer.statusCode() != TOO_MANY) {
        throw new EndedException("the export ended with " + answer.statusCode());
      }
      progress.accept(answer.headers().firstValue("X-Progress").orElse("under way"));
      var wait = answer.headers().firstValue("Retry-After").orElse("");
      long seconds = wait.matches("[0-9]{1,6}") ? Long.parseLong(wait) : WAIT;
      Thread.sleep(second.multipliedBy(Math.max(1, Math.min(seconds, LONGEST_WAIT))).toMillis());
    }
  }

  /**
   * Fetches a file, going on where an earlier try ended; how many lines it has.
   *
   * @param withToken whether the manifest asks for the token; a store of files that does not must
   *     not see it
   */
  long fetch(URI address, Path file, boolean withToken) throws IOException, InterruptedException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    for (int tries = 1; ; tries++) {
      try {
        fetchRest(address, part, withToken);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return lines(file);
      } catch (IOException broken) {
        if (tries == TRIES) {
          throw broken;
        }
        Thread.sleep(second.multipliedBy(tries).toMillis());
      }
    }
  }

  private void fetchRest(URI address, Path part, boolean withToken)
      throws IOException, InterruptedException {
    long here = Files.exists(part) ? Files.size(part) : 0;
    var request = withToken ? request(address) : plain(address);
    request.header("Accept", "application/fhir+ndjson");
    if (here > 0) {
      request.header("Range", "bytes=" + here + "-");
    }
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      boolean rest = answer.statusCode() == PARTIAL;
      if (!rest && answer.statusCode() != OK) {
        throw new IOException("a file was answered " + answer.statusCode());
      }
      try (OutputStream out =
          rest
              ? Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
              : Files.newOutputStream(part)) {
        body.transferTo(out);
      }
    }
  }

  private HttpRequest.Builder request(URI address) throws IOException, InterruptedException {
    var request = plain(address);
    var authorization = token.header();
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request;
  }

  private static HttpRequest.Builder plain(URI address) {
    return HttpRequest.newBuilder(address).timeout(ANSWERING);
  }

  /** Lines with something on them. */
  private static long lines(Path file) throws IOException {
    long lines = 0;
    boolean any = false;
    var buffer = new byte[BUFFER];
    try (var in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines += any ? 1 : 0;
            any = false;
          } else {
            any |= buffer[i] > ' ' || buffer[i] < 0;
          }
        }
      }
    }
    return lines + (any ? 1 : 0);
  }
}
