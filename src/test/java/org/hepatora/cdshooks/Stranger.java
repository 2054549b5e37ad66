// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's FHIR server: it checks the token, answers reads and searches, in pages if told
 * to, and fails or dawdles by type of resource.
 */
final class Stranger implements AutoCloseable {
  static final String TOKEN = "token-of-this-call";

  final List<String> requests = new CopyOnWriteArrayList<>();
  final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  final Map<String, Integer> delays = new ConcurrentHashMap<>();
  final Map<String, String> bodies = new ConcurrentHashMap<>();
  final Map<String, String> redirects = new ConcurrentHashMap<>();
  volatile int pageSize = Integer.MAX_VALUE;
  volatile @Nullable String nextBase;

  private final List<? extends JsonNode> resources;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Stranger(List<? extends JsonNode> resources) {
    this.resources = resources;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    server.setExecutor(threads);
    server.createContext("/r4", this::answer);
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/r4";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring("/r4/".length());
      var type = path.split("/")[0];
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      Thread.sleep(delays.getOrDefault(type, 0));
      if (redirects.containsKey(type)) {
        exchange.getResponseHeaders().add("Location", redirects.get(type));
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      var authorization = exchange.getRequestHeaders().getFirst("Authorization");
      int status =
          ("Bearer " + TOKEN).equals(authorization) ? statuses.getOrDefault(type, 200) : 401;
      send(exchange, status, body(exchange, status, type, path));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private String body(HttpExchange exchange, int status, String type, String path) {
    if (bodies.containsKey(type)) {
      return bodies.get(type);
    }
    if (status != 200) {
      return Ehr.failed().toString();
    }
    if (path.contains("/")) {
      return found(type).get(0).toString();
    }
    return page(exchange, type).toString();
  }

  private JsonNode page(HttpExchange exchange, String type) {
    var query = String.valueOf(exchange.getRequestURI().getQuery());
    int from = query.startsWith("from=") ? Integer.parseInt(query.substring(5)) : 0;
    var found = found(type);
    int to = (int) Math.min(found.size(), (long) from + pageSize);
    var bundle = Ehr.bundle(found.subList(from, to).toArray(new JsonNode[0]));
    bundle.put("total", found.size());
    if (to < found.size()) {
      var here = nextBase == null ? base() : nextBase;
      bundle
          .putArray("link")
          .addObject()
          .put("relation", "next")
          .put("url", here + "/" + type + "?from=" + to);
    }
    return bundle;
  }

  private List<? extends JsonNode> found(String type) {
    return resources.stream()
        .filter(one -> one.path("resourceType").asText().equals(type))
        .toList();
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
