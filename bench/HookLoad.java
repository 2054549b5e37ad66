// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Calls a CDS service of a running server again and again and prints p50, p99 and calls per second: with a
 * prefetch of 64 resources, with everything its discovery asks for, with none (the server's own chart), and
 * with each request file that is named.
 *
 * <pre>java bench/HookLoad.java [base, http://localhost:8080] [patient, demo-0001] [calls, 2000] [clients, 1,4,16] [request.json ...]</pre>
 */
public class HookLoad {
  private static final String SERVICE = "hcc-cytoreduction-review";
  private static final int WARM_UP = 3000;
  private static final int DECLARED = 64;
  private static final Pattern TEMPLATE = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([A-Z][A-Za-z]+[/?][^\"]+)\"");
  private static final Pattern RESOURCE = Pattern.compile("\"resourceType\"\\s*:\\s*\"(?!Bundle)");

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String patient;

  HookLoad(String base, String patient) {
    this.base = base;
    this.patient = patient;
  }

  public static void main(String[] args) throws Exception {
    String base = args.length > 0 ? args[0] : "http://localhost:8080";
    String patient = args.length > 1 ? args[1] : "demo-0001";
    int calls = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
    int[] clients = Arrays.stream((args.length > 3 ? args[3] : "1,4,16").split(",")).mapToInt(Integer::parseInt).toArray();
    var load = new HookLoad(base, patient);
    var requests = new LinkedHashMap<String, String>();
    requests.put("declared prefetch, 64", load.request(load.prefetch(DECLARED)));
    requests.put("full prefetch", load.request(load.prefetch(Integer.MAX_VALUE)));
    requests.put("no prefetch, own chart", load.request(Map.of()));
    for (int i = 4; i < args.length; i++) {
      requests.put(Path.of(args[i]).getFileName().toString(), Files.readString(Path.of(args[i])));
    }
    for (var request : requests.entrySet()) {
      for (int number : clients) {
        load.measure(request.getKey(), request.getValue(), calls, number);
      }
    }
  }

  /** The queries of discovery, answered; of observations only the newest when that is too many. */
  private Map<String, String> prefetch(int atMost) throws Exception {
    String discovery = get(base + "/cds-services");
    int start = discovery.indexOf("\"prefetch\"", discovery.indexOf(SERVICE));
    Matcher templates = TEMPLATE.matcher(discovery.substring(start, discovery.indexOf('}', discovery.indexOf("carePlans", start))));
    Map<String, String> filled = new LinkedHashMap<>();
    String observations = "";
    int others = 0;
    while (templates.find()) {
      String query = templates.group(2).replace("{{context.patientId}}", patient).replace("|", "%7C");
      if (templates.group(1).equals("observations")) {
        observations = query;
        continue;
      }
      String found = get(base + "/fhir/" + query);
      others += resources(found);
      filled.put(templates.group(1), found);
    }
    boolean whole = atMost == Integer.MAX_VALUE;
    String few = observations.replaceAll("&_count=\\d+", "") + "&_sort=-date&_count=" + Math.max(1, atMost - others);
    String found = get(base + "/fhir/" + (whole ? observations : few));
    // a Bundle that is cut short would be completed by the server, which is not what is measured here
    filled.put("observations", found.replaceAll("\"total\"\\s*:\\s*\\d+,?", "").replaceAll("\"relation\"\\s*:\\s*\"next\"", "\"relation\":\"related\""));
    return filled;
  }

  private static int resources(String json) {
    Matcher matcher = RESOURCE.matcher(json);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private String request(Map<String, String> prefetch) {
    var body = new StringBuilder("{\"hook\":\"patient-view\",\"hookInstance\":\"").append(UUID.randomUUID());
    body.append("\",\"context\":{\"userId\":\"Practitioner/bench\",\"patientId\":\"").append(patient).append("\"}");
    if (!prefetch.isEmpty()) {
      body.append(",\"prefetch\":{");
      prefetch.forEach((key, value) -> body.append('"').append(key).append("\":").append(value).append(','));
      body.setCharAt(body.length() - 1, '}');
    }
    return body.append('}').toString();
  }

  private void measure(String name, String body, int calls, int clients) throws Exception {
    run(body, WARM_UP, clients);
    long start = System.nanoTime();
    double[] millis = run(body, calls, clients);
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(millis);
    System.out.printf(
        "%-24s %3d resources, %6d bytes, %2d clients: p50 %.2f ms, p99 %.2f ms, max %.2f ms, %.0f calls/s%n",
        name, resources(body), body.getBytes(StandardCharsets.UTF_8).length, clients,
        millis[calls / 2], millis[(int) (calls * 0.99)], millis[calls - 1], calls / seconds);
  }

  private double[] run(String body, int calls, int clients) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + "/cds-services/" + SERVICE))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    double[] millis = new double[calls];
    var next = new AtomicInteger();
    Callable<Void> client =
        () -> {
          for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
            long start = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (answer.statusCode() != 200 || !answer.body().contains("\"summary\"")) {
              throw new IllegalStateException("status " + answer.statusCode() + ": " + answer.body());
            }
          }
          return null;
        };
    var pool = Executors.newFixedThreadPool(clients);
    for (var done : pool.invokeAll(IntStream.range(0, clients).mapToObj(i -> client).toList())) {
      done.get();
    }
    pool.shutdown();
    return millis;
  }

  private String get(String url) throws Exception {
    var answer = http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(url + " answers " + answer.statusCode());
    }
    return answer.body();
  }
}
