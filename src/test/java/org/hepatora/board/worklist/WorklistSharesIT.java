// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.hepatora.TestServer;
import org.hepatora.board.worklist.WorklistShares.Share;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several servers on one database divide the worklist; the shared server is one of them. */
class WorklistSharesIT {
  private static final TestServer SERVER = TestServer.shared();
  private final JdbcClient jdbc = SERVER.bean(JdbcClient.class);
  private final WorklistShares second = server();
  private final WorklistShares third = server();

  private static WorklistShares server() {
    return new WorklistShares(SERVER.bean(JdbcClient.class), SERVER.bean(DataSource.class));
  }

  @AfterEach
  void leave() {
    second.giveUp();
    third.giveUp();
  }

  @Test
  void everyShareHasOneServerAndTheWorkIsEven() {
    // Sixteen over three: 6, 6 and 4 at the least even.
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> second.hold().size() >= 4 && third.hold().size() >= 4);

    var all = new TreeSet<Integer>();
    for (var each : List.of(SERVER.bean(WorklistShares.class), second, third)) {
      var held = each.hold().stream().map(Share::number).toList();
      assertThat(held).hasSizeLessThanOrEqualTo(6);
      assertThat(held).noneMatch(all::contains);
      all.addAll(held);
    }
  }

  @Test
  void theSharesOfAServerThatIsGoneGoToTheOthersWithWhatItDid() {
    await().atMost(Duration.ofSeconds(60)).until(() -> !second.hold().isEmpty());
    var share = second.hold().get(0).on(LocalDate.of(2026, 11, 23), "test").reached("m");
    second.advance(share);

    jdbc.sql(
            "update hepatora_worklist_share set held_until = now() - interval '1 second'"
                + " where share = ?")
        .param(share.number())
        .update();
    jdbc.sql("delete from hepatora_worklist_server").update();
    var mine = third.hold().stream().filter(each -> each.number() == share.number()).toList();

    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).reached()).isEqualTo("m");
    assertThat(mine.get(0).day()).isEqualTo(LocalDate.of(2026, 11, 23));
    second.advance(share.reached("z"));
    assertThat(third.hold().stream().filter(each -> each.number() == share.number()))
        .allMatch(each -> each.reached().equals("m"));
    assertThat(mine.get(0).on(LocalDate.of(2026, 11, 24), "test").reached()).isEmpty();
  }

  @Test
  void aSweepGoesOnBehindItsCursorAndSeesEveryPatientOnce() {
    var due = SERVER.bean(WorklistDue.class);
    var seen = new TreeSet<String>();
    for (int number = 0; number < WorklistShares.COUNT; number++) {
      var share = new Share(number, LocalDate.of(1999, 1, 1), "none", "", false, null);
      for (var next = due.next(share, 3); !next.isEmpty(); next = due.next(share, 3)) {
        for (var each : next) {
          assertThat(each.due()).isTrue();
          assertThat(seen.add(each.patient())).isTrue();
        }
        share = share.reached(next.get(next.size() - 1).patient());
      }
    }

    assertThat(seen)
        .containsAll(
            jdbc.sql("select patient from hepatora_worklist where patient like 'demo-%'")
                .query(String.class)
                .list());
    assertThat(seen.size()).isGreaterThanOrEqualTo(24);
  }
}
