package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hepatora.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server killed in the middle of writes has every write it acknowledged when it is back. */
class KillIT {
  private static final int WRITERS = 4;
  private static final int ENOUGH = 60;
  private static final Duration START = Duration.ofSeconds(180);

  @TempDir Path folder;
  private final int port = freePort();
  private final Http fhir = new Http("http://127.0.0.1:" + port + "/fhir/");
  private final java.util.ArrayList<Process> started = new java.util.ArrayList<>();

  @AfterEach
  void stopAll() throws InterruptedException {
    for (Process each : started) {
      each.destroy();
      each.waitFor(30, TimeUnit.SECONDS);
      each.destroyForcibly();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private Process start(Path log) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HepatoraServer.class.getName(),
                "--server.port=" + port,
                "--hepatora.demo.enabled=false",
                "--hepatora.database.data-folder=" + folder.resolve("data"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    started.add(process);
    return process;
  }

  private void waitUntilReady() throws InterruptedException {
    var root = new Http("http://127.0.0.1:" + port + "/");
    Instant end = Instant.now().plus(START);
    while (Instant.now().isBefore(end)) {
      try {
        if (root.get("actuator/health/readiness").status() == 200) {
          return;
        }
      } catch (UncheckedIOException notYet) {
        // refused until it listens
      }
      Thread.sleep(250);
    }
    throw new AssertionError("the server did not become ready");
  }

  @Test
  void everyAcknowledgedWriteIsThereAfterKillMinusNine() throws Exception {
    var killed = start(folder.resolve("first.log"));
    waitUntilReady();

    Path secondLog = folder.resolve("second.log");
    var second = start(secondLog);
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isNotZero();
    assertThat(Files.readString(secondLog)).contains("is in use by another running Hepatora server");

    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    var stop = new AtomicBoolean();
    var writers =
        java.util.stream.IntStream.range(0, WRITERS)
            .mapToObj(number -> new Thread(() -> write(acknowledged, stop), "writer-" + number))
            .toList();
    writers.forEach(Thread::start);
    while (acknowledged.size() < ENOUGH) {
      Thread.sleep(20);
    }
    killed.destroyForcibly().waitFor();
    stop.set(true);
    for (Thread each : writers) {
      each.join();
    }

    start(folder.resolve("again.log"));
    waitUntilReady();
    for (String id : List.copyOf(acknowledged)) {
      fhir.get("Patient/" + id).is(200);
    }
  }

  private void write(Queue<String> acknowledged, AtomicBoolean stop) {
    while (!stop.get()) {
      try {
        var answer = fhir.post("Patient", "{\"resourceType\":\"Patient\"}");
        if (answer.status() == 201) {
          acknowledged.add(answer.id());
        }
      } catch (UncheckedIOException killed) {
        return;
      }
    }
  }
}
