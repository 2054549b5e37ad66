// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Used tokens in the table hepatora_cds_token, each until it would be refused for its age. */
@Component
final class JdbcSeenTokens implements SeenTokens {
  private static final int SECONDS_BETWEEN_CLEANINGS = 60;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AtomicLong cleaned = new AtomicLong();

  JdbcSeenTokens(DataSource dataSource, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  @Override
  public boolean isFirstUse(String issuer, String id, Instant until) {
    try {
      forgetTheOld();
      return jdbc.sql(
                  "insert into hepatora_cds_token (issuer, id, until) values (?, ?, ?)"
                      + " on conflict do nothing")
              .param(issuer)
              .param(id)
              .param(Timestamp.from(until))
              .update()
          == 1;
    } catch (DataIntegrityViolationException unkeepable) {
      throw Unauthenticated.because("its jti holds a character that cannot be kept");
    } catch (DataAccessException gone) {
      throw new RequestProblem(
          Kind.UNAVAILABLE, Sentence.of("problem.the-database-cannot-be-reached-try"), null);
    }
  }

  private void forgetTheOld() {
    var now = clock.instant();
    long last = cleaned.get();
    if (now.getEpochSecond() > last + SECONDS_BETWEEN_CLEANINGS
        && cleaned.compareAndSet(last, now.getEpochSecond())) {
      jdbc.sql("delete from hepatora_cds_token where until < ?")
          .param(Timestamp.from(now))
          .update();
    }
  }
}
