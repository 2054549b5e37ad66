// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says how far the worklist is behind the record, and how many patients it could not assess; as a
 * detail of the health and as the metrics {@code hepatora.worklist.behind} and {@code
 * hepatora.worklist.not.assessable}. A worklist that is behind is no reason to restart a server, so
 * the health stays up.
 */
@Component("worklistHealthIndicator")
final class WorklistHealth implements HealthIndicator, MeterBinder {
  private final WorklistShares shares;
  private final WorklistFailures failures;
  private final Clock clock;

  WorklistHealth(WorklistShares shares, WorklistFailures failures, Clock clock) {
    this.shares = shares;
    this.failures = failures;
    this.clock = clock;
  }

  @Override
  public Health health() {
    var health = Health.up().withDetail("notAssessable", failures.count());
    var looked = shares.lookedUntil();
    if (looked != null) {
      health.withDetail("upTo", looked).withDetail("behindSeconds", behindSeconds());
    }
    return health.build();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("hepatora.worklist.behind", this, WorklistHealth::behindSeconds)
        .baseUnit("seconds")
        .description("Since when changes of the record have not been looked for")
        .register(registry);
    Gauge.builder("hepatora.worklist.not.assessable", failures, WorklistFailures::count)
        .description("Patients of the worklist who could not be assessed")
        .register(registry);
  }

  /** Zero before the first round. */
  private double behindSeconds() {
    var looked = shares.lookedUntil();
    return looked == null ? 0 : Duration.between(looked, clock.instant()).toSeconds();
  }
}
