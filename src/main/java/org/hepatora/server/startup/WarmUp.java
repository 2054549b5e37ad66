// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.startup;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.hepatora.conformance.Guide;
import org.hepatora.platform.FirstCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Does once, before the readiness probe says ready, what would otherwise make the first caller wait
 * seconds: makes the first calls of the features, in their order, on a record of the guide.
 */
@Component
@Order(1)
final class WarmUp implements ApplicationRunner, SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final String RECORD = "course-cytoreduction";

  private final Guide guide;
  private final ObjectProvider<FirstCall> calls;
  private volatile CompletableFuture<Void> urgent = CompletableFuture.completedFuture(null);

  WarmUp(Guide guide, ObjectProvider<FirstCall> calls) {
    this.guide = guide;
    this.calls = calls;
  }

  /** Begins when every part is there, beside the start of the web server. */
  @Override
  public void afterSingletonsInstantiated() {
    urgent = CompletableFuture.runAsync(() -> make(call -> !call.canWait()));
  }

  /** Makes the others when the web server listens, so that they do not keep it from that. */
  @Override
  public void run(ApplicationArguments arguments) {
    urgent.join();
    make(FirstCall::canWait);
  }

  private void make(Predicate<FirstCall> wanted) {
    long start = System.nanoTime();
    var record =
        guide.examples().stream()
            .filter(each -> each.id().equals(RECORD))
            .findFirst()
            .orElseThrow();
    calls.orderedStream().filter(wanted).forEach(call -> call.make(record.json()));
    LOG.info("First calls made in {} ms", (System.nanoTime() - start) / 1_000_000);
  }
}
