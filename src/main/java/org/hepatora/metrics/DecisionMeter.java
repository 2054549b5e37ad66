// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.picture.Ledger.Topic;
import org.springframework.stereotype.Component;

/** Counts the decisions by disposition, and what was not understood on the way to them by kind. */
@Component
public final class DecisionMeter {
  /** What cannot change an answer, or already does as a fact that is unknown. */
  private static final String OTHER = "other";

  private final MeterRegistry registry;

  /** Every kind is there from the start, so that one that never came is 0 and not absent. */
  public DecisionMeter(MeterRegistry registry) {
    this.registry = registry;
    for (Door door : Door.values()) {
      for (Disposition each : Disposition.values()) {
        decisions(door, each);
      }
      notUnderstood(door, OTHER);
      for (Topic each : Topic.values()) {
        notUnderstood(door, each.name());
      }
    }
  }

  /** Counts one decision and the record it stands on. */
  public void decided(Door door, Disposition disposition, Ledger ledger) {
    decisions(door, disposition).increment();
    resources(door, "used").increment(ledger.used());
    resources(door, "irrelevant").increment(ledger.irrelevant());
    resources(door, "not-understood").increment(ledger.notUnderstood().size());
    for (var entry : ledger.notUnderstood()) {
      notUnderstood(door, entry.topic() == null ? OTHER : entry.topic().name()).increment();
    }
  }

  private Counter decisions(Door door, Disposition disposition) {
    return Counter.builder("hepatora.decisions")
        .description("Decisions by where they were asked for and what they say")
        .tags("door", door.code(), "disposition", disposition.code())
        .register(registry);
  }

  private Counter resources(Door door, String fate) {
    return Counter.builder("hepatora.ledger.resources")
        .description("Resources of the records decided on, by what became of them")
        .tags("door", door.code(), "fate", fate)
        .register(registry);
  }

  private Counter notUnderstood(Door door, String kind) {
    return Counter.builder("hepatora.ledger.not.understood")
        .description("Resources that were not understood, by what they could be")
        .tags("door", door.code(), "kind", Codes.of(kind))
        .register(registry);
  }
}
