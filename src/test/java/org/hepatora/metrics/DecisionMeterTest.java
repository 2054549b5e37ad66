// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.picture.Ledger.Entry;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.decision.words.Recorded;
import org.junit.jupiter.api.Test;

class DecisionMeterTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DecisionMeter meter = new DecisionMeter(registry);

  @Test
  void whatNeverCameIsZeroAndNotAbsent() {
    assertThat(count("hepatora.decisions", "disposition", "defer")).isZero();
    assertThat(count("hepatora.ledger.not.understood", "kind", "barrier")).isZero();
    assertThat(count("hepatora.ledger.not.understood", "kind", "other")).isZero();
  }

  @Test
  void aDecisionIsCountedAtItsDoorWithWhatWasNotUnderstoodByKind() {
    var entries = List.of(entry(Topic.TREATMENT), entry(Topic.TREATMENT), entry(null));
    meter.decided(Door.HOOK, Disposition.DEFER, new Ledger(7, 5, entries, false, List.of()));

    assertThat(count("hepatora.decisions", "disposition", "defer", "door", "hook")).isEqualTo(1);
    assertThat(count("hepatora.decisions", "disposition", "defer", "door", "operation")).isZero();
    assertThat(count("hepatora.ledger.not.understood", "kind", "treatment")).isEqualTo(2);
    assertThat(count("hepatora.ledger.not.understood", "kind", "other")).isEqualTo(1);
    assertThat(count("hepatora.ledger.resources", "fate", "used")).isEqualTo(7);
    assertThat(count("hepatora.ledger.resources", "fate", "irrelevant")).isEqualTo(5);
    assertThat(count("hepatora.ledger.resources", "fate", "not-understood")).isEqualTo(3);
  }

  private static Entry entry(@org.jspecify.annotations.Nullable Topic topic) {
    return new Entry("Procedure/x", new Recorded("why"), topic, null, null);
  }

  private double count(String name, String... tags) {
    return registry.get(name).tags(tags).counters().stream().mapToDouble(c -> c.count()).sum();
  }
}
