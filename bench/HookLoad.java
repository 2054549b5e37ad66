import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
 * Calls a CDS service of a running server again and again, with the prefetch its discovery asks for and
 * without any, and prints p50, p99 and calls per second.
 *
 * <pre>java bench/HookLoad.java [base, http://localhost:8080] [patient, demo-0001] [calls, 500] [clients, 1]</pre>
 */
public class HookLoad {
  private static final String SERVICE = "hcc-cytoreduction-review";
  private static final int WARM_UP = 300;
  private static final Pattern TEMPLATE = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([A-Z][A-Za-z]+[/?][^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String patient;

  HookLoad(String base, String patient) {
    this.base = base;
    this.patient = patient;
  }

  public static void main(String[] args) throws Exception {
    String base = args.length > 0 ? args[0] : "http://localhost:8080";
    String patient = args.length > 1 ? args[1] : "demo-0001";
    int calls = args.length > 2 ? Integer.parseInt(args[2]) : 500;
    int clients = args.length > 3 ? Integer.parseInt(args[3]) : 1;
    var load = new HookLoad(base, patient);
    load.measure("declared prefetch", load.request(load.prefetch()), calls, clients);
    load.measure("no prefetch, own chart", load.request(Map.of()), calls, clients);
  }

  private Map<String, String> prefetch() throws Exception {
    String discovery = get(base + "/cds-services");
    int start = discovery.indexOf("\"prefetch\"");
    Matcher templates = TEMPLATE.matcher(discovery.substring(start));
    Map<String, String> filled = new LinkedHashMap<>();
    while (templates.find()) {
      String query = templates.group(2).replace("{{context.patientId}}", patient).replace("|", "%7C");
      filled.put(templates.group(1), get(base + "/fhir/" + query));
    }
    return filled;
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
        "%-24s %6d bytes, %d clients: p50 %.2f ms, p99 %.2f ms, max %.2f ms, %.0f calls/s%n",
        name, body.getBytes(StandardCharsets.UTF_8).length, clients,
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
