// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hepatora.TestServer;
import org.hepatora.security.Housekeeping;
import org.hepatora.security.SecuredServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines of the audit are kept as long as the installation says. */
class RetentionIT {
  private final JdbcClient jdbc = SecuredServer.server().bean(JdbcClient.class);

  private void line(String subject, int daysAgo) {
    jdbc.sql(
            """
            insert into hepatora_audit
              (at, action, what, status, subject, client, address, resource, patients, parameters)
            values (now() - make_interval(days => ?), 'R', 'rest', 200, ?, '', '', '', '{}', '{}')
            """)
        .params(daysAgo, subject)
        .update();
  }

  private int lines(String subject) {
    return jdbc.sql("select count(*) from hepatora_audit where subject = ?")
        .param(subject)
        .query(Integer.class)
        .single();
  }

  @Test
  void anOlderLineIsForgottenAndAYoungerOneKept() {
    String who = TestServer.unique("long-ago");
    line(who, 40_001);
    line(who, 40_000 - 1);
    SecuredServer.server().bean(JdbcAuditTrail.class).forget(Duration.ofDays(40_000));
    assertThat(lines(who)).isEqualTo(1);
  }

  @Test
  void whatIsDoneAgainAndAgainIsDoneAgainAfterItFailed() throws InterruptedException {
    var done = new CountDownLatch(3);
    try (var work =
        new Housekeeping(
            "a test",
            Duration.ofMillis(5),
            () -> {
              done.countDown();
              throw new IllegalStateException("the database is away");
            })) {
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void lessThanADayIsNoRetention() {
    assertThatThrownBy(() -> new AuditProperties(Duration.ofHours(23)))
        .hasMessageContaining("hepatora.audit.retention");
  }
}
