// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.hepatora.fetch.Fetched.State;
import org.hepatora.fhir.code.FhirJson;
import org.jspecify.annotations.Nullable;

/** One query and its further pages, one after the other. */
final class Query {
  /** A search of one patient has no more; a server that links in circles ends here. Ours. */
  private static final int MOST_PAGES = 50;

  private static final ObjectMapper JSON = FhirJson.bounded();

  private final FhirSource source;
  private final Function<URI, CompletableFuture<HttpResponse<byte[]>>> send;
  private final int mostPages;
  private final List<JsonNode> pages = new CopyOnWriteArrayList<>();
  private volatile State state = State.LATE;
  private volatile @Nullable CompletableFuture<HttpResponse<byte[]>> open;

  Query(FhirSource source, Function<URI, CompletableFuture<HttpResponse<byte[]>>> send) {
    this(source, send, MOST_PAGES);
  }

  /** With no more pages than that. */
  Query(
      FhirSource source,
      Function<URI, CompletableFuture<HttpResponse<byte[]>>> send,
      int mostPages) {
    this.source = source;
    this.send = send;
    this.mostPages = mostPages;
  }

  /** Done when the last page is there or something went wrong; it never ends in an exception. */
  CompletableFuture<Void> from(@Nullable URI address) {
    if (address == null || pages.size() >= mostPages) {
      return failed();
    }
    var sent = send.apply(address);
    open = sent;
    return sent.thenCompose(this::take).exceptionallyCompose(this::ended);
  }

  private CompletableFuture<Void> take(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      return failed();
    }
    JsonNode page;
    try {
      page = JSON.readTree(response.body());
    } catch (IOException | NumberFormatException unreadable) {
      return failed();
    }
    if (!isData(page)) {
      return failed();
    }
    pages.add(page);
    var next = Page.of(page).next();
    if (next == null) {
      state = State.WHOLE;
      return CompletableFuture.completedFuture(null);
    }
    return from(source.page(next));
  }

  /** The request's own time ends with the deadline, and may be noticed just before it. */
  private CompletableFuture<Void> ended(Throwable fault) {
    var cause = fault instanceof CompletionException ? fault.getCause() : fault;
    boolean late =
        cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
    return late ? CompletableFuture.completedFuture(null) : failed();
  }

  private static boolean isData(JsonNode page) {
    var type = page.path("resourceType").asText();
    return !type.isEmpty() && !type.equals("OperationOutcome");
  }

  private CompletableFuture<Void> failed() {
    state = State.FAILED;
    return CompletableFuture.completedFuture(null);
  }

  /** What came until now; nothing more is waited for. */
  Fetched end() {
    var reached = new Fetched(state, pages);
    var waiting = open;
    if (waiting != null) {
      waiting.cancel(true);
    }
    return reached;
  }
}
