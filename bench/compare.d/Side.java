// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** One of the two servers: calls it, and counts calls a second over all clients. */
final class Side {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  final String name;
  final String base;

  Side(String name, String base) {
    this.name = name;
    this.base = base;
  }

  /** A call of the FHIR interface. */
  HttpRequest get(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + "/" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "application/fhir+json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  HttpRequest post(String url, String type, String body) {
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofSeconds(120))
        .header("Content-Type", type)
        .header("Accept", "application/json, application/fhir+json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  /** Sends it; what does not answer 2xx ends the comparison, since its speed means nothing. */
  byte[] send(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          name
              + " answers "
              + answer.statusCode()
              + " to "
              + request.method()
              + " "
              + request.uri());
    }
    return answer.body();
  }

  /** Calls a second while so many clients call for that long, after as long to warm up. */
  double rate(IntFunction<HttpRequest> calls, AtomicInteger next, int clients, double seconds)
      throws Exception {
    run(calls, next, clients, seconds);
    return run(calls, next, clients, seconds);
  }

  private double run(
      IntFunction<HttpRequest> calls, AtomicInteger next, int clients, double seconds)
      throws Exception {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    var done = new AtomicInteger();
    Callable<Void> client =
        () -> {
          while (System.nanoTime() < end) {
            send(calls.apply(next.getAndIncrement()));
            done.incrementAndGet();
          }
          return null;
        };
    var pool = Executors.newFixedThreadPool(clients);
    try {
      for (var each :
          pool.invokeAll(IntStream.range(0, clients).mapToObj(number -> client).toList())) {
        each.get();
      }
    } finally {
      pool.shutdown();
    }
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
