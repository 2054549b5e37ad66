// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks a foreign FHIR server for everything at once and takes what is there when the time is over.
 * It follows no redirect, and no link to another server: a token goes where the caller may send it
 * and nowhere else.
 */
public final class FhirFetch {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final long limit;

  /**
   * @param limit bytes of all answers to one call together
   */
  public FhirFetch(long limit) {
    this.limit = limit;
  }

  /**
   * One result for every query.
   *
   * @param queries relative to the base, e.g. {@code Condition?patient=1}, or a link to a further
   *     page of this server
   */
  public Map<String, Fetched> all(
      FhirSource source, Map<String, String> queries, Deadline deadline) {
    var send = sender(source, deadline);
    var asked = new LinkedHashMap<String, Query>();
    var running = new ArrayList<CompletableFuture<Void>>();
    queries.forEach(
        (name, query) -> {
          var one = new Query(source, send);
          asked.put(name, one);
          running.add(one.from(isLink(query) ? source.page(query) : source.address(query)));
        });
    await(running, deadline);
    var results = new LinkedHashMap<String, Fetched>();
    asked.forEach((name, query) -> results.put(name, query.end()));
    return results;
  }

  /** The resource or first page that a query brings; null when none came. */
  public @Nullable JsonNode firstPage(FhirSource source, String query, Deadline deadline) {
    var one = new Query(source, sender(source, deadline), 1);
    await(List.of(one.from(source.address(query))), deadline);
    var pages = one.end().pages();
    return pages.isEmpty() ? null : pages.get(0);
  }

  private Function<URI, CompletableFuture<HttpResponse<byte[]>>> sender(
      FhirSource source, Deadline deadline) {
    var left = new AtomicLong(limit);
    return address ->
        http.sendAsync(request(source, address, deadline), info -> new LimitedBody(left));
  }

  private static boolean isLink(String query) {
    return query.startsWith("http://") || query.startsWith("https://") || query.startsWith("/");
  }

  private static HttpRequest request(FhirSource source, URI address, Deadline deadline) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/fhir+json")
            .timeout(atLeastOne(deadline.left()));
    if (source.token() != null) {
      request.header("Authorization", "Bearer " + source.token());
    }
    return request.build();
  }

  private static Duration atLeastOne(Duration time) {
    return time.toMillis() < 1 ? Duration.ofMillis(1) : time;
  }

  private static void await(List<CompletableFuture<Void>> running, Deadline deadline) {
    try {
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
          .get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      // what is not there yet is named as late
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a query ended in an exception", impossible);
    }
  }
}
