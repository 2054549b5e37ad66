// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hepatora.TestServer;
import org.hepatora.server.LogRecorder;
import org.junit.jupiter.api.Test;

/** Five thousand damaged calls: each is answered or refused, none fails, hangs or is logged. */
class HookFuzzIT {
  private static final long SEED = 20_261_123;
  private static final int CALLS = 5_000;
  private static final int CLIENTS = 4;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base = TestServer.shared().address() + "/cds-services/";
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

  @Test
  void noDamagedCallIsAFaultAHangOrALogLine() throws Exception {
    var originals = originals();
    try (var log = new LogRecorder()) {
      var pool = Executors.newFixedThreadPool(CLIENTS);
      var clients =
          IntStream.range(0, CLIENTS).mapToObj(number -> client(number, originals)).toList();
      var faults = new ArrayList<String>();
      for (var client : pool.invokeAll(clients)) {
        faults.addAll(client.get());
      }
      pool.shutdown();
      assertThat(faults).isEmpty();
      assertThat(log.lines()).noneMatch(line -> line.contains("sekret"));
    }
    var seen = new TreeMap<>(statuses);
    assertThat(seen.keySet()).as("%s", seen).contains(200, 400, 415);
    assertThat(count(400)).as("damage is noticed: %s", seen).isGreaterThan(CALLS / 20);
    assertThat(count(200)).as("and not all is fatal: %s", seen).isGreaterThan(CALLS / 20);
  }

  private int count(int status) {
    var count = statuses.get(status);
    return count == null ? 0 : count.get();
  }

  private Callable<List<String>> client(int number, Map<String, ObjectNode> originals) {
    return () -> {
      var random = new Random(SEED + number);
      var faults = new ArrayList<String>();
      var paths = List.copyOf(originals.keySet());
      for (int i = 0; i < CALLS / CLIENTS; i++) {
        var path = paths.get(random.nextInt(paths.size()));
        var damaged = Damage.of(Objects.requireNonNull(originals.get(path)), random);
        int status = send(path, damaged);
        statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
        if (status >= 500) {
          faults.add(status + " " + path + " client " + number + " call " + i);
        }
      }
      return faults;
    };
  }

  private int send(String path, Damage damaged) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", damaged.contentType())
            .POST(BodyPublishers.ofByteArray(damaged.body()));
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      assertThat(answer.body()).contains("OperationOutcome").doesNotContain("sekret");
    }
    return answer.statusCode();
  }

  private static Map<String, ObjectNode> originals() throws Exception {
    var orders = Vignette.call(Ehr.callOf("order-select"), Vignette.resources());
    var context = (ObjectNode) orders.get("context");
    context.putArray("selections").add("MedicationRequest/1").add("ServiceRequest/2");
    var entries = context.putObject("draftOrders").put("resourceType", "Bundle").putArray("entry");
    var drug = entries.addObject().putObject("resource");
    drug.put("resourceType", "MedicationRequest").put("id", "1");
    drug.putObject("medicationCodeableConcept").put("text", "bevacizumab sekret");
    var operation = entries.addObject().putObject("resource");
    operation.put("resourceType", "ServiceRequest").put("id", "2");
    operation.putObject("code").put("text", "Partial hepatectomy sekret");
    var sign = orders.deepCopy().put("hook", "order-sign");
    var review = Vignette.v01();
    review.put("note", "sekret");
    var stored = Ehr.callWithoutPrefetch();
    ((ObjectNode) stored.get("context")).put("patientId", "demo-0001").put("userId", "sekret");
    var feedback =
        (ObjectNode)
            Ehr.JSON.readTree(
                "{\"feedback\":[{\"card\":\"c\",\"outcome\":\"overridden\",\"outcomeTimestamp\":"
                    + "\"2026-06-01T10:00:00Z\",\"overrideReason\":{\"userComment\":\"sekret\"}}]}");
    return Map.of(
        "hcc-cytoreduction-review",
        review,
        "hcc-cytoreduction-review?stored",
        stored,
        "hcc-surgery-safety-select",
        orders,
        "hcc-surgery-safety-sign",
        sign,
        "hcc-cytoreduction-review/feedback",
        feedback);
  }
}
