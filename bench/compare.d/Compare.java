// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Two FHIR servers by their addresses, the same data and the same calls in turns: prints a table of
 * the ratios of their rates, the median of the rounds with the least and the greatest. It refuses a
 * machine that does something else, or marks its table.
 */
public final class Compare {
  private static final Pattern PREFETCH =
      Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([A-Z][A-Za-z]+[/?][^\"]+)\"");

  private final Map<String, String> options;
  private final Side ours;
  private final Side peer;
  private final long seed = System.currentTimeMillis() / 1000;
  private final int patients;

  private Compare(String ours, String peer, Map<String, String> options) {
    this.ours = new Side("ours", ours);
    this.peer = new Side("peer", peer);
    this.options = options;
    this.patients = Integer.parseInt(options.getOrDefault("patients", "60"));
  }

  public static void main(String[] args) throws Exception {
    var options = new LinkedHashMap<String, String>();
    for (int each = 2; each < args.length; each++) {
      boolean valued = each + 1 < args.length && !args[each + 1].startsWith("--");
      options.put(args[each].substring(2), valued ? args[++each] : "");
    }
    if (args.length < 2) {
      System.err.println(
          "bench/compare OURS PEER [--patients N] [--seconds N] [--rounds N] [--clients 1,4] [--cds"
              + " URL] [--peer-cds URL] [--only PATHS] [--loud]");
      System.exit(2);
    }
    new Compare(args[0], args[1], options).run();
  }

  private void run() throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    int cores = Runtime.getRuntime().availableProcessors();
    boolean quiet = load < 0.3 * cores;
    if (!quiet && !options.containsKey("loud")) {
      System.err.printf(
          Locale.ROOT,
          "The machine is busy (load %.1f on %d cores): ratios would tell nothing. --loud measures"
              + " and says so.%n",
          load,
          cores);
      System.exit(3);
    }
    double seconds = Double.parseDouble(options.getOrDefault("seconds", "8"));
    int rounds = Integer.parseInt(options.getOrDefault("rounds", "3"));
    int[] clients =
        Arrays.stream(options.getOrDefault("clients", "1,4").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    for (Side side : List.of(ours, peer)) {
      for (int number = 0; number < patients; number++) {
        side.send(transaction(side, new Courses(true), seed, number));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d cores, load %.1f at the start%s; %d patients, %d rounds of %.0f s a side after as long"
            + " to warm up%n%n",
        cores,
        load,
        quiet ? "" : " (**not quiet**)",
        patients,
        rounds,
        seconds);
    System.out.println(
        "| path | clients | ours, calls/s | peer, calls/s | ours / peer (least to greatest) |\n"
            + "|---|---|---|---|---|");
    var only = Pattern.compile(options.getOrDefault("only", ""));
    for (var path : paths().entrySet()) {
      if (!only.matcher(path.getKey()).find()) {
        continue;
      }
      for (int many : clients) {
        compare(path.getKey(), path.getValue(), many, rounds, seconds);
      }
    }
  }

  private void compare(
      String name,
      BiFunction<Side, Long, IntFunction<HttpRequest>> path,
      int clients,
      int rounds,
      double seconds)
      throws Exception {
    double[] our = new double[rounds];
    double[] peers = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      // New data for what writes, the same on both sides; who begins changes from round to round.
      long data = seed + 1000L * (round + 1) + clients;
      for (Side side : round % 2 == 0 ? List.of(ours, peer) : List.of(peer, ours)) {
        (side == ours ? our : peers)[round] =
            side.rate(path.apply(side, data), new AtomicInteger(), clients, seconds);
      }
      ratios[round] = our[round] / peers[round];
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | **%.2f** (%.2f to %.2f) |%n",
        name,
        clients,
        Side.median(our),
        Side.median(peers),
        Side.median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow());
  }

  private Map<String, BiFunction<Side, Long, IntFunction<HttpRequest>>> paths() throws Exception {
    var paths = new LinkedHashMap<String, BiFunction<Side, Long, IntFunction<HttpRequest>>>();
    paths.put(
        "transaction, our profiles claimed",
        (side, data) -> number -> transaction(side, new Courses(true), data, number));
    paths.put(
        "transaction, none claimed",
        (side, data) -> number -> transaction(side, new Courses(false), data + 500_000, number));
    paths.put("read", (side, data) -> number -> side.get("Patient/" + patient(number)));
    paths.put(
        "search by patient and code, fresh",
        (side, data) ->
            number ->
                side.get(
                    "Observation?subject=Patient/"
                        + patient(number)
                        + "&code=http://loinc.org%7C88040-1&_sort=-date&_count=20",
                    "Cache-Control",
                    "no-cache"));
    paths.put(
        "population, AFP > 400, fresh",
        (side, data) ->
            number ->
                side.get(
                    "Observation?code=http://loinc.org%7C1834-1&value-quantity=gt400&_count=20",
                    "Cache-Control", "no-cache"));
    paths.put(
        "$everything, gzip",
        (side, data) ->
            number ->
                side.get(
                    "Patient/" + patient(number) + "/$everything?_count=500",
                    "Accept-Encoding",
                    "gzip"));
    paths.put(
        "$everything, uncompressed",
        (side, data) ->
            number -> side.get("Patient/" + patient(number) + "/$everything?_count=500"));
    if (options.containsKey("cds") && options.containsKey("peer-cds")) {
      for (boolean full : new boolean[] {true, false}) {
        String our = hook(ours, full);
        String peers = hook(peer, full);
        paths.put(
            full ? "hook, full prefetch" : "hook, no prefetch",
            (side, data) ->
                number -> side.post(cds(side), "application/json", side == ours ? our : peers));
      }
    }
    return paths;
  }

  private String patient(int number) {
    return Courses.id(seed, number % patients);
  }

  private String cds(Side side) {
    return side == ours ? options.get("cds") : options.get("peer-cds");
  }

  private static HttpRequest transaction(Side side, Courses courses, long data, int number) {
    return side.post(side.base, "application/fhir+json", courses.transaction(data, number));
  }

  /**
   * What the side's own discovery asks for, answered by our server; or nothing, and where the side
   * finds it: its own record, which the starter wants to be told.
   */
  private String hook(Side side, boolean full) throws Exception {
    var prefetch = new StringBuilder();
    if (full) {
      String discovery = cds(side).replaceFirst("/[^/]+/?$", "");
      String services =
          new String(side.send(side.get(discovery)), StandardCharsets.UTF_8)
              .replace("\\u003d", "=")
              .replace("\\u0026", "&");
      String service = cds(side).substring(discovery.length() + 1);
      int start = services.indexOf("\"prefetch\"", services.indexOf("\"" + service + "\""));
      var each =
          PREFETCH.matcher(
              services.substring(start, services.indexOf('}', services.lastIndexOf("}}") + 2)));
      var taken = new HashSet<String>();
      while (each.find()) {
        // The other services ask for the same under the same keys.
        if (!taken.add(each.group(1))) {
          continue;
        }
        String query =
            each.group(2).replace("{{context.patientId}}", patient(0)).replace("|", "%7C");
        prefetch
            .append(prefetch.length() == 0 ? "" : ",")
            .append('"')
            .append(each.group(1))
            .append("\":")
            .append(new String(ours.send(ours.get(query)), StandardCharsets.UTF_8));
      }
    }
    return "{\"hook\":\"patient-view\",\"hookInstance\":\"7a1c2d3e-0000-4000-8000-00000000c0de\",\"context\":{\"userId\":\"Practitioner/bench\",\"patientId\":\""
        + patient(0)
        + "\"},"
        + (side == peer ? "\"fhirServer\":\"" + peer.base + "\"," : "")
        + "\"prefetch\":{"
        + prefetch
        + "}}";
  }
}
