// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.server.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, killed in the middle of its work. */
class KillIT {
  private static final int WRITERS = 4;
  private static final int ENOUGH = 60;
  private static final int LARGE = 5 * 1024 * 1024;
  private static final int LARGE_AT_ONCE = 64;
  private static final String FHIR = "Content-Type: application/fhir+json";

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  private Process server(int port, String output) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.hepatora.server.HepatoraServer",
                "--server.port=" + port,
                "--hepatora.demo.enabled=false",
                "--hepatora.database.data-folder=" + folder.resolve("data"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(output).toFile())
            .start();
    started.add(process);
    return process;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @AfterEach
  void endEverything() throws Exception {
    for (Process each : started) {
      each.destroy();
      if (!each.waitFor(30, TimeUnit.SECONDS)) {
        each.destroyForcibly().waitFor();
      }
    }
  }

  private void ready(Process server, int port, String output) throws Exception {
    var root = new Http("http://127.0.0.1:" + port + "/");
    for (int i = 0; i < 1800; i++) {
      if (!server.isAlive()) {
        throw new AssertionError(Files.readString(folder.resolve(output)));
      }
      try {
        if (root.get("actuator/health/readiness").status() == 200) {
          return;
        }
      } catch (UncheckedIOException notYet) {
        // Nobody listens there yet.
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not ready: " + Files.readString(folder.resolve(output)));
  }

  @Test
  void everyAcknowledgedWriteIsThereAfterAKillAndARestart() throws Exception {
    int port = freePort();
    var fhir = new Http("http://127.0.0.1:" + port + "/fhir/");
    var first = server(port, "first.log");
    ready(first, port, "first.log");

    var acknowledged = new ConcurrentLinkedQueue<String>();
    var writers = new ArrayList<Thread>();
    for (int i = 0; i < WRITERS; i++) {
      String name = "w" + i;
      writers.add(new Thread(() -> writeUntilKilled(fhir, name, acknowledged)));
    }
    writers.forEach(Thread::start);
    eventually("enough writes", () -> acknowledged.size() > ENOUGH);
    first.destroyForcibly().waitFor();
    for (Thread each : writers) {
      each.join();
    }

    var second = server(port, "second.log");
    ready(second, port, "second.log");
    assertThat(Files.readString(folder.resolve("second.log")))
        .contains("Stopping the database that an earlier server left running");
    assertThat(acknowledged)
        .allSatisfy(id -> assertThat(fhir.get("Patient/" + id).is(200).id()).isEqualTo(id));
    fhir.create(json("{'resourceType':'Patient'}"));
    largeBodiesAtOnceAreBoundedByTheMemory(fhir);
    assertThat(second.isAlive()).isTrue();
    assertThat(Files.readString(folder.resolve("second.log"))).doesNotContain("OutOfMemory");

    aSecondServerOnTheSameFolderSaysSoAndStops();
    fhir.get("Patient/" + acknowledged.peek()).is(200);
  }

  private static void writeUntilKilled(
      Http fhir, String name, ConcurrentLinkedQueue<String> acknowledged) {
    try {
      for (int i = 0; ; i++) {
        String id = name + "-" + i;
        var answer = fhir.put("Patient/" + id, json("{'resourceType':'Patient','id':'%s'}", id));
        if (answer.status() == 201) {
          acknowledged.add(id);
        }
      }
    } catch (UncheckedIOException killed) {
      // The end of the server is the end of the writer.
    }
  }

  private static void largeBodiesAtOnceAreBoundedByTheMemory(Http fhir) throws Exception {
    // one array for all of them: the caller's memory is not what is tried
    byte[] large =
        json("{'resourceType':'Basic','code':{'text':'%s'}}", "x".repeat(LARGE))
            .getBytes(StandardCharsets.UTF_8);
    var answers = new ConcurrentLinkedQueue<Answer>();
    var senders = new ArrayList<Thread>();
    for (int i = 0; i < LARGE_AT_ONCE; i++) {
      senders.add(new Thread(() -> answers.add(fhir.call("POST", "Basic/$validate", large, FHIR))));
    }
    senders.forEach(Thread::start);
    for (int i = 0; i < ENOUGH; i++) {
      fhir.create(json("{'resourceType':'Patient'}"));
    }
    for (Thread each : senders) {
      each.join();
    }
    assertThat(answers).hasSize(LARGE_AT_ONCE);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 503);
    assertThat(answers)
        .filteredOn(each -> each.status() == 503)
        .allSatisfy(each -> assertThat(each.header("Retry-After")).matches("\\d+"));
  }

  private void aSecondServerOnTheSameFolderSaysSoAndStops() throws Exception {
    var other = server(freePort(), "other.log");
    assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(other.exitValue()).isNotZero();
    assertThat(Files.readString(folder.resolve("other.log")))
        .contains("The data folder " + folder.resolve("data") + " is in use");
  }
}
