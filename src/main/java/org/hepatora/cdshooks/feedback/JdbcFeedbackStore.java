// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hepatora.cdshooks.feedback.FeedbackSummary.ReasonCount;
import org.hepatora.cdshooks.feedback.FeedbackSummary.WeekCount;
import org.hepatora.cdshooks.feedback.Report.Reason;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feedback in the table hepatora_cds_feedback, which no row ever leaves. */
@Component
final class JdbcFeedbackStore implements FeedbackStore {
  private static final String INSERT =
      """
      insert into hepatora_cds_feedback
        (digest, service, issuer, card, outcome, outcome_at, suggestions, reason_system,
         reason_code, user_comment)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String BY_REASON =
      """
      select coalesce(reason_system, ''), reason_code, count(*)
        from hepatora_cds_feedback
       where service = ? and outcome = 'overridden' and reason_code is not null
       group by 1, 2
       order by 3 desc, 1, 2
       limit 1000
      """;

  private static final String BY_WEEK =
      """
      select to_char(outcome_at at time zone 'UTC', 'IYYY-"W"IW'),
             count(*) filter (where outcome = 'accepted'),
             count(*) filter (where outcome = 'overridden')
        from hepatora_cds_feedback
       where service = ?
       group by 1
       order by 1
      """;

  private final JdbcClient jdbc;

  JdbcFeedbackStore(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public void keep(String service, String issuer, List<Report> reports) {
    whileReachable(
        () -> {
          reports.forEach(report -> keep(service, issuer, report));
          return reports.size();
        });
  }

  private void keep(String service, String issuer, Report report) {
    var reason = report.reason();
    jdbc.sql(INSERT)
        .param(digest(service, issuer, report))
        .param(service)
        .param(issuer)
        .param(report.card())
        .param(report.outcome().code())
        .param(Timestamp.from(report.at()))
        .param(report.suggestions().toArray(new String[0]))
        .param(reason == null ? null : reason.system())
        .param(reason == null ? null : reason.code())
        .param(report.comment())
        .update();
  }

  @Override
  public FeedbackSummary summary(String service) {
    return whileReachable(
        () -> {
          var weeks =
              jdbc.sql(BY_WEEK)
                  .param(service)
                  .query(
                      (row, n) -> new WeekCount(row.getString(1), row.getLong(2), row.getLong(3)))
                  .list();
          var reasons =
              jdbc.sql(BY_REASON)
                  .param(service)
                  .query(
                      (row, n) ->
                          new ReasonCount(row.getString(1), row.getString(2), row.getLong(3)))
                  .list();
          return new FeedbackSummary(
              service,
              weeks.stream().mapToLong(WeekCount::accepted).sum(),
              weeks.stream().mapToLong(WeekCount::overridden).sum(),
              reasons,
              weeks);
        });
  }

  /** The same report has the same digest: who said what about which card, and when it happened. */
  private static byte[] digest(String service, String issuer, Report report) {
    var text = new StringBuilder();
    part(text, service);
    part(text, issuer);
    part(text, report.card());
    part(text, report.outcome().code());
    part(text, report.at().toString());
    report.suggestions().forEach(id -> part(text, id));
    Reason reason = report.reason();
    part(text, reason == null ? "" : reason.system() + "|" + reason.code());
    part(text, report.comment());
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static void part(StringBuilder text, @Nullable String part) {
    var said = part == null ? "" : part;
    text.append(said.length()).append(':').append(said);
  }

  private static <T> T whileReachable(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessResourceFailureException gone) {
      throw new RequestProblem(
          Kind.UNAVAILABLE, Sentence.of("problem.the-database-cannot-be-reached-try"), null);
    }
  }
}
