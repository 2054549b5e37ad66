// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Times the calls of the CDS services and the lines of the audit. */
@Component
public final class CallMeter {
  /** The time budget of a call is 400 ms unless it is set. */
  private static final Duration[] HOOK_BOUNDS = millis(25, 50, 100, 200, 400, 500, 1000, 2500);

  private static final Duration[] AUDIT_BOUNDS = millis(1, 5, 25, 100, 500, 2500);

  private final MeterRegistry registry;
  private final Timer auditWrites;
  private final Counter auditUnwritten;

  /** On this registry. */
  public CallMeter(MeterRegistry registry) {
    this.registry = registry;
    auditWrites =
        Timer.builder("hepatora.audit.write")
            .description("How long an answer waits for its audit line")
            .serviceLevelObjectives(AUDIT_BOUNDS)
            .register(registry);
    auditUnwritten =
        Counter.builder("hepatora.audit.unwritten")
            .description("Answers of a fault whose audit line could not be written")
            .register(registry);
  }

  /**
   * A call of a CDS service, from its first byte to its answer.
   *
   * @param service its id; one of those that are offered, so that callers cannot invent names
   */
  public void called(String service, int status, long nanos) {
    Timer.builder("hepatora.hook")
        .description("Calls of CDS services, by service and status")
        .tags("service", service, "status", Integer.toString(status))
        .serviceLevelObjectives(HOOK_BOUNDS)
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  /** Writes a line of the audit. */
  public void auditWrite(Runnable write) {
    auditWrites.record(write);
  }

  /** An audit line could not be written. */
  public void auditUnwritten() {
    auditUnwritten.increment();
  }

  private static Duration[] millis(long... bounds) {
    var durations = new Duration[bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      durations[i] = Duration.ofMillis(bounds[i]);
    }
    return durations;
  }
}
