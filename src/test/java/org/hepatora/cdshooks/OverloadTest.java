// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Status 503 of conformance.md 1. */
class OverloadTest {
  private static final String SLOW = "/cds-services/slow";

  @Test
  void status503WithRetryAfterWhenEveryPlaceIsTakenForTooLong() throws Exception {
    var started = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var ehr =
        new Ehr(Ehr.settings(Duration.ofMillis(100), 1, null), Ehr.open(), new Slow(started, end));
    var pool = Executors.newFixedThreadPool(4);
    try {
      var first = pool.submit(() -> call(ehr));
      started.await();
      var others = new ArrayList<Future<MockHttpServletResponse>>();
      for (int i = 0; i < 3; i++) {
        others.add(pool.submit(() -> call(ehr)));
      }
      for (var other : others) {
        assertThat(other.get().getStatus()).isEqualTo(503);
        assertThat(other.get().getHeader("Retry-After")).matches("\\d+");
        assertThat(Ehr.json(other.get()).at("/issue/0/code").textValue()).isEqualTo("transient");
      }
      end.countDown();
      assertThat(first.get().getStatus()).isEqualTo(200);
      assertThat(call(ehr).getStatus()).isEqualTo(200);
    } finally {
      end.countDown();
      pool.shutdownNow();
    }
  }

  private static MockHttpServletResponse call(Ehr ehr) {
    return ehr.calls(
        SLOW,
        Ehr.callWithoutPrefetch().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "application/json");
  }

  private record Slow(CountDownLatch started, CountDownLatch end) implements CdsService {
    @Override
    public ServiceDescription description() {
      return ServiceDescription.of(
          "slow", "patient-view", "t", "d", new ServiceDescription.Prefetch(List.of()));
    }

    @Override
    public CdsAnswer answer(CdsRequest request) {
      started.countDown();
      try {
        end.await();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
      return new CdsAnswer(List.of(), "slow");
    }
  }
}
