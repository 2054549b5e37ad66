// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The rate of $import against that of transactions, on one server with the same kind of data: an
 * export as org.hepatora.files.Export writes it, a folder a few hundred patients. The folders are
 * stored in turns, one by $import, the next by transactions, a Bundle a patient, as many at a time
 * as $import commits beside each other. The first of each only warms up. Run: java
 * bench/Import.java http://localhost:8080 target/export PID [folders, default 6]
 */
final class Import {
  private static final Pattern HEAD =
      Pattern.compile("^\\{\"resourceType\":\"(\\w+)\",\"id\":\"([^\"]+)\"");
  private static final Pattern PATIENT = Pattern.compile("\"reference\":\"Patient/([^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int AT_A_TIME = 2;

  private final String base;
  private final Path process;

  private Import(String base, String process) {
    this.base = base + "/fhir/";
    this.process = Path.of("/proc", process, "stat");
  }

  public static void main(String[] arguments) throws Exception {
    var bench = new Import(arguments[0], arguments[2]);
    int most = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 6;
    List<Path> folders;
    try (var all = Files.list(Path.of(arguments[1]))) {
      folders = all.filter(Files::isDirectory).sorted().limit(most).toList();
    }
    var sums = new double[2][3];
    for (int i = 0; i < folders.size(); i++) {
      var files = files(folders.get(i));
      long resources = files.values().stream().mapToLong(List::size).sum();
      double cpu = bench.cpu();
      long start = System.nanoTime();
      if (i % 2 == 0) {
        bench.importAll(files);
      } else {
        bench.transactions(files);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      double used = bench.cpu() - cpu;
      System.out.printf(
          Locale.ROOT,
          "%s %s: %d resources, %.1f s, %.1f s of the server's CPU%s%n",
          folders.get(i).getFileName(),
          i % 2 == 0 ? "$import" : "transactions",
          resources,
          seconds,
          used,
          i < 2 ? " (warming up)" : "");
      if (i > 1) {
        sums[i % 2][0] += resources;
        sums[i % 2][1] += seconds;
        sums[i % 2][2] += used;
      }
    }
    for (int side = 0; side < 2; side++) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.0f resources a second, %.0f a second of CPU%n",
          side == 0 ? "$import" : "transactions",
          sums[side][0] / sums[side][1],
          sums[side][0] / sums[side][2]);
    }
    System.out.printf(
        Locale.ROOT,
        "$import / transactions: %.2f by the clock, %.2f by CPU%n",
        sums[0][0] / sums[0][1] / (sums[1][0] / sums[1][1]),
        sums[0][0] / sums[0][2] / (sums[1][0] / sums[1][2]));
  }

  /** Seconds of user and system time; 100 ticks a second. */
  private double cpu() throws IOException {
    var words = Files.readString(process).replaceFirst("^.*\\) ", "").split(" ");
    return (Long.parseLong(words[11]) + Long.parseLong(words[12])) / 100.0;
  }

  private static Map<String, List<String>> files(Path folder) throws IOException {
    var files = new TreeMap<String, List<String>>();
    try (var all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString().replace(".ndjson", ""), Files.readAllLines(file));
      }
    }
    return files;
  }

  private void importAll(Map<String, List<String>> files) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var type = exchange.getRequestURI().getPath().substring(1);
          var body = String.join("\n", files.get(type)).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    var inputs = new ArrayList<String>();
    for (String type : files.keySet()) {
      inputs.add(
          "{\"name\":\"input\",\"part\":[{\"name\":\"type\",\"valueCode\":\""
              + type
              + "\"},{\"name\":\"url\",\"valueUri\":\"http://127.0.0.1:"
              + server.getAddress().getPort()
              + "/"
              + type
              + "\"}]}");
    }
    var body =
        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"inputFormat\",\"valueCode\":\"application/fhir+ndjson\"},"
            + String.join(",", inputs)
            + "]}";
    var begun =
        send(
            HttpRequest.newBuilder(URI.create(base + "$import"))
                .header("Content-Type", "application/fhir+json")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.ofString(body))
                .build(),
            202);
    var poll =
        HttpRequest.newBuilder(
                URI.create(begun.headers().firstValue("Content-Location").orElseThrow()))
            .build();
    while (HTTP.send(poll, BodyHandlers.ofString()).statusCode() == 202) {
      Thread.sleep(200);
    }
    var report = send(poll, 200).body();
    server.stop(0);
    if (!report.contains("\"error\":[]")) {
      throw new IllegalStateException(
          "not everything was stored: " + report.length() + " characters of report");
    }
  }

  private void transactions(Map<String, List<String>> files) throws Exception {
    // One organization stands in the lines of several patients, and in a Bundle once.
    var shared = new TreeMap<String, String>();
    var patients = new TreeMap<String, List<String>>();
    files
        .values()
        .forEach(
            lines ->
                lines.forEach(
                    line -> {
                      var head = HEAD.matcher(line);
                      var subject = PATIENT.matcher(line);
                      if (!head.find()) {
                        throw new IllegalStateException("a line without type and id in front");
                      }
                      var patient =
                          head.group(1).equals("Patient")
                              ? head.group(2)
                              : subject.find() ? subject.group(1) : null;
                      var entry =
                          "{\"resource\":"
                              + line
                              + ",\"request\":{\"method\":\"PUT\",\"url\":\""
                              + head.group(1)
                              + "/"
                              + head.group(2)
                              + "\"}}";
                      if (patient == null) {
                        shared.put(head.group(1) + "/" + head.group(2), entry);
                      } else {
                        patients.computeIfAbsent(patient, id -> new ArrayList<>()).add(entry);
                      }
                    }));
    if (!shared.isEmpty()) {
      transaction(List.copyOf(shared.values()));
    }
    try (var closing = new Pool(AT_A_TIME)) {
      patients.values().forEach(entries -> closing.run(() -> transaction(entries)));
    }
  }

  private Void transaction(List<String> entries) throws Exception {
    var bundle =
        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
            + String.join(",", entries)
            + "]}";
    send(
        HttpRequest.newBuilder(URI.create(base))
            .header("Content-Type", "application/fhir+json")
            .POST(BodyPublishers.ofString(bundle))
            .build(),
        200);
    return null;
  }

  private static HttpResponse<String> send(HttpRequest request, int expected) throws Exception {
    var answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
    }
    return answer;
  }

  /** Does so much at a time, and waits for the end of all. */
  private static final class Pool implements AutoCloseable {
    private final java.util.concurrent.ExecutorService workers;
    private final List<java.util.concurrent.Future<Void>> running = new ArrayList<>();

    Pool(int size) {
      workers = java.util.concurrent.Executors.newFixedThreadPool(size);
    }

    void run(java.util.concurrent.Callable<Void> task) {
      running.add(workers.submit(task));
    }

    @Override
    public void close() throws Exception {
      for (var each : running) {
        each.get();
      }
      workers.shutdown();
    }
  }
}
