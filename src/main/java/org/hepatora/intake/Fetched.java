// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file fetched onto this machine, unpacked. */
record Fetched(int number, ImportFile source, Path path) {
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** So long a server may take until it begins to answer; ours. */
  private static final Duration ANSWERING = Duration.ofMinutes(2);

  private static final int OK = 200;
  private static final int TRIES = 3;
  private static final int FIRST_OF_GZIP = 0x1f;
  private static final int SECOND_OF_GZIP = 0x8b;

  /** A redirect is not followed: only what was named is fetched. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Fetches a file, if need be three times.
   *
   * @param authorization a header for its server; null without one
   */
  static Fetched of(int number, ImportFile source, @Nullable String authorization, Path folder)
      throws IOException, InterruptedException {
    var path = folder.resolve(number + ".ndjson");
    for (int tries = 1; ; tries++) {
      try {
        fetch(source.address(), authorization, path);
        return new Fetched(number, source, path);
      } catch (IOException interrupted) {
        if (tries == TRIES) {
          throw interrupted;
        }
        Thread.sleep(Duration.ofSeconds(tries).toMillis());
      }
    }
  }

  private static void fetch(URI address, @Nullable String authorization, Path path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWERING)
            .header("Accept", "application/fhir+ndjson, */*;q=0.5");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      if (answer.statusCode() != OK) {
        throw new IOException("answered " + answer.statusCode());
      }
      try (var plain = unpacked(body)) {
        Files.copy(plain, path, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Whatever the headers say: a file that begins as gzip does is unpacked. */
  private static InputStream unpacked(InputStream body) throws IOException {
    var begin = new PushbackInputStream(new BufferedInputStream(body), 2);
    int first = begin.read();
    int second = first < 0 ? -1 : begin.read();
    if (second >= 0) {
      begin.unread(second);
    }
    if (first >= 0) {
      begin.unread(first);
    }
    boolean packed = first == FIRST_OF_GZIP && second == SECOND_OF_GZIP;
    return packed ? new GZIPInputStream(begin) : begin;
  }
}
