// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A SMART server of somebody else: configuration, sign-in without a page, token with a patient, and
 * a FHIR search that pages by three. It knows one patient, p1.
 */
final class StrangerEhr implements AutoCloseable {
  static final String TOKEN = "a-token-of-the-stranger";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 3;

  final List<String> asked = new CopyOnWriteArrayList<>();
  final Map<String, String> authorization = new ConcurrentHashMap<>();
  volatile String slowType = "";
  volatile String brokenType = "";
  volatile boolean refusesToken;
  volatile boolean refusesCode;
  volatile boolean namesNoPatient;

  private final HttpServer server;
  private final List<JsonNode> record;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

  StrangerEhr(ObjectNode bundle) {
    record = record(bundle);
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/stranger/", this::answer);
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/stranger";
  }

  private static List<JsonNode> record(ObjectNode bundle) {
    String text = bundle.toString();
    var resources = new ArrayList<JsonNode>();
    try {
      int number = 1;
      for (JsonNode entry : bundle.path("entry")) {
        var type = entry.at("/resource/resourceType").asText();
        var reference = type.equals("Patient") ? "Patient/p1" : type + "/s" + number++;
        text = text.replace("\"" + entry.path("fullUrl").asText() + "\"", "\"" + reference + "\"");
      }
      for (JsonNode entry : JSON.readTree(text).path("entry")) {
        var resource = (ObjectNode) entry.path("resource");
        resources.add(resource.put("id", entry.path("fullUrl").asText().split("/")[1]));
      }
      return resources;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void answer(HttpExchange call) throws IOException {
    var path = call.getRequestURI().getPath().substring("/stranger/".length());
    asked.add(path);
    switch (path) {
      case ".well-known/smart-configuration" ->
          send(
              call,
              200,
              JSON.createObjectNode()
                  .put("authorization_endpoint", base() + "/authorize")
                  .put("token_endpoint", base() + "/token"));
      case "authorize" -> authorize(call);
      case "token" -> token(call);
      default -> search(call, path);
    }
  }

  private void authorize(HttpExchange call) throws IOException {
    var query = parameters(call.getRequestURI().getRawQuery());
    authorization.putAll(query);
    var code = UUID.randomUUID().toString();
    codes.put(code, query);
    var back =
        query.get("redirect_uri")
            + "?code="
            + code
            + "&state="
            + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Location", back);
    call.sendResponseHeaders(302, -1);
    call.close();
  }

  private void token(HttpExchange call) throws IOException {
    var form = parameters(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var granted = codes.remove(form.getOrDefault("code", ""));
    boolean good =
        granted != null
            && !refusesCode
            && Objects.equals(form.get("client_id"), granted.get("client_id"))
            && Objects.equals(form.get("redirect_uri"), granted.get("redirect_uri"))
            && challenge(form.getOrDefault("code_verifier", ""))
                .equals(granted.get("code_challenge"));
    if (!good) {
      send(call, 400, JSON.createObjectNode().put("error", "invalid_grant"));
      return;
    }
    var answer =
        JSON.createObjectNode()
            .put("access_token", TOKEN)
            .put("token_type", "Bearer")
            .put("expires_in", 600)
            .put("scope", granted.get("scope"));
    send(call, 200, namesNoPatient ? answer : answer.put("patient", "p1"));
  }

  private void search(HttpExchange call, String path) throws IOException {
    var type = path.split("/")[0];
    if (refusesToken
        || !("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
      send(call, 401, JSON.createObjectNode().put("resourceType", "OperationOutcome"));
      return;
    }
    if (type.equals(brokenType)) {
      send(call, 500, JSON.createObjectNode().put("resourceType", "OperationOutcome"));
      return;
    }
    if (type.equals(slowType)) {
      pause();
    }
    if (path.equals("Patient/p1")) {
      send(call, 200, matching("Patient").get(0));
      return;
    }
    var query = parameters(call.getRequestURI().getRawQuery());
    int from = Integer.parseInt(query.getOrDefault("_from", "0"));
    var found = matching(type);
    var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
    var entries = bundle.putArray("entry");
    found.stream()
        .skip(from)
        .limit(PAGE)
        .forEach(each -> entries.addObject().set("resource", each));
    if (found.size() > from + PAGE) {
      bundle
          .putArray("link")
          .addObject()
          .put("relation", "next")
          .put("url", base() + "/" + type + "?patient=p1&_from=" + (from + PAGE));
    }
    send(call, 200, bundle);
  }

  private List<JsonNode> matching(String type) {
    return record.stream().filter(each -> each.path("resourceType").asText().equals(type)).toList();
  }

  private static void pause() {
    try {
      Thread.sleep(8000);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange call, int status, JsonNode body) throws IOException {
    var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private static Map<String, String> parameters(String text) {
    var all = new HashMap<String, String>();
    for (String pair : text.split("&")) {
      var parts = pair.split("=", 2);
      all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return all;
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
