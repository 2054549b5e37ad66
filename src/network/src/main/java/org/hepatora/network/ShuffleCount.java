// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.sql.SparkSession;

/** Counts exchanges and the bytes written for them. */
final class ShuffleCount extends SparkListener {
  private final AtomicLong exchanges = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  @Override
  public void onStageCompleted(SparkListenerStageCompleted stage) {
    long written = stage.stageInfo().taskMetrics().shuffleWriteMetrics().bytesWritten();
    if (written > 0) {
      exchanges.incrementAndGet();
      bytes.addAndGet(written);
    }
  }

  /** Until everything that happened is counted. */
  void awaitAll(SparkSession spark) {
    try {
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } catch (TimeoutException slow) {
      throw new IllegalStateException(slow);
    }
  }

  long exchanges() {
    return exchanges.get();
  }

  long bytes() {
    return bytes.get();
  }
}
