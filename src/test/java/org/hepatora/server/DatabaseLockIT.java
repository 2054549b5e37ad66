// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hepatora.TestServer;
import org.hepatora.platform.DatabaseLock;
import org.junit.jupiter.api.Test;

/** Of all servers that share a database, one at a time does the work. */
class DatabaseLockIT {
  private final DataSource database = TestServer.shared().bean(DataSource.class);
  private final List<String> done = new ArrayList<>();

  @Test
  void workThatIsBeingDoneElsewhereIsLeftOut() {
    DatabaseLock.DECISIONS.holding(
        database, () -> DatabaseLock.DECISIONS.ifFree(database, () -> done.add("twice")));
    assertThat(done).isEmpty();

    DatabaseLock.DECISIONS.ifFree(database, () -> done.add("once"));
    assertThat(done).containsExactly("once");
  }

  @Test
  void workThatFailedFreesTheLock() {
    try {
      DatabaseLock.DECISIONS.ifFree(
          database,
          () -> {
            throw new IllegalArgumentException("failed");
          });
    } catch (IllegalArgumentException expected) {
      done.add("failed");
    }
    DatabaseLock.DECISIONS.ifFree(database, () -> done.add("again"));

    assertThat(done).containsExactly("failed", "again");
  }

  @Test
  void workOnOnePatientWaitsForThatPatientOnly() throws Exception {
    var waiting = new ArrayList<CompletableFuture<Void>>();
    DatabaseLock.DECISIONS.holding(
        database,
        "a",
        () -> {
          DatabaseLock.DECISIONS.holding(database, "b", () -> done.add("b"));
          waiting.add(
              CompletableFuture.runAsync(
                  () -> DatabaseLock.DECISIONS.holding(database, "a", () -> done.add("a"))));
          assertThat(waiting.get(0)).isNotDone();
          done.add("first");
        });
    waiting.get(0).get(30, TimeUnit.SECONDS);

    assertThat(done).containsExactly("b", "first", "a");
  }
}
