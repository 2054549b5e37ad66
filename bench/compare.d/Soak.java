// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One server under a mixed load for long: first the highest rate with all clients for a minute,
 * after as long to warm up, then a share of it, evenly paced, and a line a minute: calls, errors,
 * median and 99th percentile in ms (from the moment a call was due, so that a pause is not hidden),
 * resident memory. It ends with 1 when a call failed.
 */
public final class Soak {
  private final Map<String, String> options;
  private final Side side;
  private final long seed = System.currentTimeMillis() / 1000;
  private final int patients;
  private final Courses courses = new Courses(true);
  private final AtomicInteger next = new AtomicInteger();

  private Soak(String base, Map<String, String> options) {
    this.side = new Side("the server", base);
    this.options = options;
    this.patients = number("patients", 60);
  }

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println(
          "bench/soak BASE [--pid PID] [--minutes 30] [--patients 60] [--clients 4] [--share 0.8]"
              + " [--cds URL]");
      System.exit(2);
    }
    var options = new LinkedHashMap<String, String>();
    for (int each = 1; each + 1 < args.length; each += 2) {
      options.put(args[each].substring(2), args[each + 1]);
    }
    System.exit(new Soak(args[0], options).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    for (int number = 0; number < patients; number++) {
      side.send(transaction(seed, number));
    }
    int clients = number("clients", 4);
    double highest = side.rate(each -> call(), next, clients, 60);
    double share = Double.parseDouble(options.getOrDefault("share", "0.8"));
    double rate = share * highest;
    System.out.printf(
        Locale.ROOT,
        "Highest rate %.0f calls/s with %d clients; from here %.0f a second%n%n",
        highest,
        clients,
        rate);
    System.out.println(
        "| minute | calls | errors | p50 ms | p99 ms | longest ms | resident MB |\n"
            + "|---|---|---|---|---|---|---|");
    boolean clean = true;
    for (int minute = 1; minute <= number("minutes", 30); minute++) {
      clean &= minute(minute, rate, 4 * clients);
    }
    return clean;
  }

  private boolean minute(int minute, double rate, int threads) throws Exception {
    var taken = new ConcurrentLinkedQueue<Double>();
    var errors = new AtomicInteger();
    var number = new AtomicLong();
    long start = System.nanoTime();
    var pool = Executors.newFixedThreadPool(threads);
    for (int thread = 0; thread < threads; thread++) {
      pool.submit(
          () -> {
            for (; ; ) {
              long due = start + (long) (number.getAndIncrement() * 1e9 / rate);
              if (due - start > 60_000_000_000L) {
                return null;
              }
              TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
              try {
                side.send(call());
              } catch (Exception failed) {
                if (errors.getAndIncrement() == 0) {
                  System.err.println(failed.getMessage());
                }
              }
              taken.add((System.nanoTime() - due) / 1e6);
            }
          });
    }
    pool.shutdown();
    pool.awaitTermination(5, TimeUnit.MINUTES);
    double[] sorted = taken.stream().mapToDouble(each -> each).toArray();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %d | %.1f | %.1f | %.0f | %s |%n",
        minute,
        sorted.length,
        errors.get(),
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.99)],
        sorted[sorted.length - 1],
        resident());
    return errors.get() == 0;
  }

  /**
   * The mix: of twenty calls six reads, six searches, five hooks, one {@code $everything}, one
   * history, one transaction of 120 resources.
   */
  private HttpRequest call() {
    int number = next.getAndIncrement();
    String patient = Courses.id(seed, (number / 20) % patients);
    int kind = number % 20;
    if (kind < 6) {
      return side.get("Patient/" + patient);
    } else if (kind < 11) {
      return side.get(
          "Observation?subject=Patient/"
              + patient
              + "&code=http://loinc.org%7C88040-1&_sort=-date&_count=20");
    } else if (kind < 12) {
      return side.get("Observation?code=http://loinc.org%7C1834-1&value-quantity=gt400&_count=20");
    } else if (kind < 17 && options.containsKey("cds")) {
      return side.post(
          options.get("cds"),
          "application/json",
          "{\"hook\":\"patient-view\",\"hookInstance\":\"7a1c2d3e-0000-4000-8000-00000000c0de\","
              + "\"context\":{\"userId\":\"Practitioner/bench\",\"patientId\":\""
              + patient
              + "\"}}");
    } else if (kind < 18) {
      return side.get("Patient/" + patient + "/$everything?_count=500");
    } else if (kind < 19) {
      return side.get("Patient/" + patient + "/_history");
    }
    return transaction(seed + 1, number / 20);
  }

  private HttpRequest transaction(long data, int number) {
    return side.post(side.base, "application/fhir+json", courses.transaction(data, number));
  }

  private int number(String option, int otherwise) {
    return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
  }

  /** Of the server's process, as Linux tells it; a dash where it does not. */
  private String resident() throws Exception {
    var status = Path.of("/proc", options.getOrDefault("pid", "none"), "status");
    if (!Files.exists(status)) {
      return "-";
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
      }
    }
    return "-";
  }
}
