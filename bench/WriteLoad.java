// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

/**
 * What validation adds to a single write: creates the same lesion measurement in turn with a profile of ours, which is
 * then validated, and with one of somebody else, which is only stored, and prints the latencies of both.
 * Run: java bench/WriteLoad.java http://localhost:8080 [writes of each kind, default 500]
 */
final class WriteLoad {
  private static final String MEASUREMENT =
      """
      {"resourceType":"Observation","status":"final",%s
       "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"imaging"}]}],
       "code":{"coding":[{"system":"http://loinc.org","code":"21889-1"}]},"subject":{"reference":"Patient/write-load"},
       "focus":[{"reference":"BodyStructure/write-load"}],"effectiveDateTime":"2026-11-02",
       "method":{"coding":[{"system":"http://snomed.info/sct","code":"77477000"}]},
       "valueQuantity":{"value":59,"unit":"mm","system":"http://unitsofmeasure.org","code":"mm"},
       "component":[{"code":{"coding":[{"system":"https://w3id.org/hepatora/CodeSystem/hcc-observation","code":"viable-diameter"}]},
                     "valueQuantity":{"value":31,"unit":"mm","system":"http://unitsofmeasure.org","code":"mm"}}]}
      """;
  private static final String[] PROFILES = {
    "http://example.org/StructureDefinition/any", "https://w3id.org/hepatora/StructureDefinition/hcc-lesion-measurement"
  };

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public static void main(String[] arguments) throws Exception {
    var base = arguments[0] + "/fhir/";
    int writes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    send(base, "PUT", "Patient/write-load", "{\"resourceType\":\"Patient\",\"id\":\"write-load\"}");
    send(base, "PUT", "BodyStructure/write-load",
        "{\"resourceType\":\"BodyStructure\",\"id\":\"write-load\",\"patient\":{\"reference\":\"Patient/write-load\"}}");
    run(base, writes);
    var micros = run(base, writes);
    print("not validated", micros[0]);
    print("validated", micros[1]);
    System.out.printf("validation adds %.2f ms p50%n", (median(micros[1]) - median(micros[0])) / 1000.0);
  }

  private static long[][] run(String base, int writes) throws Exception {
    var micros = new long[2][writes];
    for (int write = 0; write < writes; write++) {
      for (int kind = 0; kind < 2; kind++) {
        micros[kind][write] = send(base, "POST", "Observation", MEASUREMENT.formatted("\"meta\":{\"profile\":[\"" + PROFILES[kind] + "\"]},"));
      }
    }
    for (long[] each : micros) {
      Arrays.sort(each);
    }
    return micros;
  }

  private static long send(String base, String method, String path, String body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(base + path))
        .header("Content-Type", "application/fhir+json").method(method, BodyPublishers.ofString(body)).build();
    long start = System.nanoTime();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    long micros = (System.nanoTime() - start) / 1000;
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return micros;
  }

  private static long median(long[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static void print(String what, long[] sorted) {
    System.out.printf("%-28s p50 %.2f ms, p95 %.2f ms%n",
        what, median(sorted) / 1000.0, sorted[sorted.length * 95 / 100] / 1000.0);
  }
}
