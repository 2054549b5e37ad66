// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export fetched from a server that makes it wait, breaks off and asks for a token. */
class PullCommandTest {
  private static final String PATIENTS = "{\"resourceType\":\"Patient\",\"id\":\"p\"}\n\n";
  private static final String FACTS =
      "{\"resourceType\":\"Observation\",\"id\":\"1\"}\n"
          + "{\"resourceType\":\"Observation\",\"id\":\"2\"}";

  @TempDir Path folder;

  private final List<String> asked = new ArrayList<>();
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private HttpServer server;
  private int polls;
  private int breaks;
  private int factsTold = 2;
  private String patientType = "Patient";
  private boolean openFiles;
  private final List<String> bearers = new ArrayList<>();
  private String assertion = "";
  private boolean guarded;
  private boolean ended;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(path + (range == null ? "" : " " + range));
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var bearer = exchange.getRequestHeaders().getFirst("Authorization");
    bearers.add(path + " " + bearer);
    boolean open = openFiles && (path.equals("/patients") || path.equals("/facts"));
    if (guarded && !open && !path.equals("/token") && !"Bearer granted".equals(bearer)) {
      send(exchange, 401, "");
      return;
    }
    switch (path) {
      case "/token" -> {
        assertion = body.replaceFirst(".*client_assertion=([^&]*).*", "$1");
        send(exchange, 200, "{\"access_token\":\"granted\",\"expires_in\":300}");
      }
      case "/fhir/Group/g/$export" -> {
        exchange.getResponseHeaders().add("Content-Location", base() + "/status");
        send(exchange, 202, "");
      }
      case "/status" -> {
        exchange.getResponseHeaders().add("Retry-After", "1");
        exchange.getResponseHeaders().add("X-Progress", "half of it");
        if (ended) {
          send(exchange, 500, "");
        } else {
          send(exchange, polls++ == 0 ? 202 : 200, polls == 1 ? "" : manifest());
        }
      }
      case "/patients" -> send(exchange, 200, PATIENTS);
      case "/facts" -> facts(exchange, range);
      default -> send(exchange, 404, "");
    }
  }

  /** The first times it breaks off after ten bytes. */
  private void facts(HttpExchange exchange, String range) throws IOException {
    var bytes = FACTS.getBytes(StandardCharsets.UTF_8);
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
    exchange.sendResponseHeaders(range == null ? 200 : 206, bytes.length - from);
    boolean broken = breaks-- > 0;
    exchange.getResponseBody().write(bytes, from, broken ? 10 : bytes.length - from);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private String manifest() {
    return """
    {"transactionTime":"2026-11-30T00:00:00Z","requiresAccessToken":%3$s,"output":[
     {"type":"%4$s","url":"%1$s/patients","count":1},
     {"type":"Observation","url":"%1$s/facts","count":%2$d}],"error":[]}
    """
        .formatted(base(), factsTold, !openFiles, patientType);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private int pull(String... more) {
    var words =
        new ArrayList<>(List.of(base() + "/fhir/Group/g/$export", "--out", folder.toString()));
    words.addAll(List.of(more));
    var out = new PrintStream(console, true, StandardCharsets.UTF_8);
    return new PullCommand(out, Clock.systemUTC(), Duration.ofMillis(1)).run(words);
  }

  private String said() {
    return console.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyLineIsFetchedAndCounted() throws IOException {
    assertThat(pull()).isZero();

    assertThat(Files.readString(folder.resolve("Observation.1.ndjson"))).isEqualTo(FACTS);
    assertThat(Files.readString(folder.resolve("Patient.0.ndjson"))).isEqualTo(PATIENTS);
    assertThat(said())
        .contains("half of it", "Patient.0.ndjson: 1 lines of 1")
        .contains("Observation.1.ndjson: 2 lines of 2", "Every line is here");
  }

  @Test
  void aFileThatBreaksOffIsGoneOnWith() throws IOException {
    breaks = 2;

    assertThat(pull()).isZero();

    assertThat(asked).contains("/facts bytes=10-", "/facts bytes=20-");
    assertThat(Files.readString(folder.resolve("Observation.1.ndjson"))).isEqualTo(FACTS);
  }

  @Test
  void anInterruptedPullBeginsNothingAnew() {
    breaks = 4;
    assertThat(pull()).isEqualTo(1);
    assertThat(said()).contains("The same words go on from here");
    asked.clear();

    assertThat(pull()).isZero();

    assertThat(asked).containsExactly("/facts bytes=40-");
  }

  @Test
  void anExportThatEndedIsBegunAnew() {
    ended = true;
    assertThat(pull()).isEqualTo(1);
    assertThat(said()).contains("the export ended with 500");
    ended = false;

    assertThat(pull()).isZero();

    assertThat(asked.stream().filter(each -> each.endsWith("$export"))).hasSize(2);
  }

  @Test
  void fewerLinesThanToldAreNotPassedOver() {
    factsTold = 3;

    assertThat(pull()).isEqualTo(1);

    assertThat(said()).contains("Observation.1.ndjson: 2 lines of 3 - differs", "1 files differ");
  }

  @Test
  void aBackendServiceSignsForItsToken() throws Exception {
    guarded = true;
    var key = new RSAKeyGenerator(2048).keyID("k1").generate();
    var file = Files.writeString(folder.resolve("key.json"), key.toJSONString());

    assertThat(
            pull("--token-url", base() + "/token", "--client-id", "me", "--key", file.toString()))
        .isZero();

    var jwt = SignedJWT.parse(URLDecoder.decode(assertion, StandardCharsets.UTF_8));
    assertThat(jwt.getHeader().getKeyID()).isEqualTo("k1");
    assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS384");
    assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("me");
    assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(base() + "/token");
    assertThat(jwt.verify(new com.nimbusds.jose.crypto.RSASSAVerifier(key.toRSAPublicKey())))
        .isTrue();
    assertThat(asked.stream().filter("/token"::equals)).hasSize(1);
  }

  /** Files may lie in a store of somebody else's. */
  @Test
  void aTokenThatIsNotAskedForIsNotShown() throws Exception {
    guarded = true;
    openFiles = true;
    var key = new RSAKeyGenerator(2048).keyID("k1").generate();
    var file = Files.writeString(folder.resolve("key.json"), key.toJSONString());

    assertThat(
            pull("--token-url", base() + "/token", "--client-id", "me", "--key", file.toString()))
        .isZero();

    assertThat(bearers).contains("/status Bearer granted", "/patients null", "/facts null");
  }

  @Test
  void aManifestWritesNoFileElsewhere() {
    patientType = "../Patient";

    assertThat(pull()).isEqualTo(1);

    assertThat(said()).contains("the manifest names a type that is none");
    assertThat(folder.resolveSibling("Patient.0.ndjson")).doesNotExist();
    assertThat(asked).doesNotContain("/patients");
  }

  @Test
  void wrongWordsAndAnotherExportAreRefused() throws IOException {
    var out = new PrintStream(console, true, StandardCharsets.UTF_8);
    var command = new PullCommand(out, Clock.systemUTC(), Duration.ofMillis(1));

    assertThat(command.run(List.of())).isEqualTo(2);
    assertThat(command.run(List.of("ftp://a/$export", "--out", "x"))).isEqualTo(2);
    assertThat(command.run(List.of(base() + "/fhir/Patient", "--out", "x"))).isEqualTo(2);
    assertThat(pull("--client-id", "me")).isEqualTo(2);
    Files.writeString(folder.resolve("pull.json"), "{\"export\":\"http://other/$export\"}");
    assertThat(pull()).isEqualTo(2);
  }

  @Test
  void aServerThatRefusesIsSaid() {
    guarded = true;

    assertThat(pull()).isEqualTo(1);
    assertThat(said()).contains("answered 401");
  }
}
