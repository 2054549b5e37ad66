// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.hepatora.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of the worklist says while not every patient has been looked at. */
class WorklistPreparedIT {
  private static final TestServer SERVER = TestServer.shared();

  private final WorklistShares second =
      new WorklistShares(SERVER.bean(JdbcClient.class), SERVER.bean(DataSource.class));

  @AfterEach
  void leave() {
    second.giveUp();
  }

  @Test
  void theListSaysThatItIsBeingPreparedUntilEveryPatientWasLookedAt() {
    await().atMost(Duration.ofSeconds(60)).until(() -> !second.hold().isEmpty());
    second.advance(second.hold().get(0).on(LocalDate.of(1999, 1, 1), "test"));
    assertThat(board()).contains("The list is being prepared");

    second.giveUp();
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> !board().contains("The list is being prepared"));
  }

  private static String board() {
    return SERVER.root().get("board", "Accept-Language: en").is(200).text();
  }
}
