// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hepatora.TestServer;
import org.hepatora.files.LineHead;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of an import whose server was not heard of, and of lines too long for a server. */
class ImportJobsIT {
  private static final String SUBJECT = "somebody";

  private final ImportJobs jobs = TestServer.shared().bean(ImportJobs.class);
  private final JdbcClient jdbc = TestServer.shared().bean(JdbcClient.class);

  private void silentFor(UUID id, int minutes) {
    jdbc.sql("update hepatora_import set alive_at = now() - make_interval(mins => ?) where id = ?")
        .params(minutes, id)
        .update();
  }

  private boolean failed(UUID id) {
    return Objects.requireNonNull(jobs.find(id.toString(), SUBJECT)).failed();
  }

  @Test
  void afterFiveMinutesOfSilenceItHasDiedWithItsServer() {
    var id = jobs.begin(SUBJECT, "http://localhost/$import");
    silentFor(id, 4);
    assertThat(failed(id)).isFalse();

    silentFor(id, 6);
    assertThat(failed(id)).isTrue();

    jobs.alive(List.of(id));
    assertThat(failed(id)).as("one that waits, or fetches a large file").isFalse();
  }

  @Test
  void oneThatWasStoppedSaysSoAtOnceAndOneAtItsEndKeepsItsReport() {
    var stopped = jobs.begin(SUBJECT, "http://localhost/$import");
    jobs.failed(stopped, "stopped");
    assertThat(failed(stopped)).isTrue();

    var ended = jobs.begin(SUBJECT, "http://localhost/$import");
    jobs.end(ended, "{}", List.of());
    jobs.failed(ended, "stopped");
    assertThat(failed(ended)).isFalse();
  }

  @Test
  void aLineOverTheLimitIsTooLong() {
    var read = TestServer.shared().bean(LineStore.class).read(new byte[LineHead.LONGEST + 1]);

    assertThat(read.resource()).isNull();
    assertThat(read.loss()).isEqualTo(Loss.of(Reason.TOO_LONG));
  }
}
