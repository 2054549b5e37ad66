// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hepatora.chart.Transactions;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.write.TransactionBundle;
import org.hepatora.platform.DatabaseLock;
import org.hepatora.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * Carries out what a form decides: once however often it is sent, and only on what its page showed.
 * Of one patient's forms one at a time is looked at, whichever server it came to.
 */
@Component
public final class Decisions {
  /**
   * Each waits with a database connection in hand, and the one that writes needs two more; ours.
   */
  private static final int AT_ONCE = 4;

  private final Semaphore few = new Semaphore(AT_ONCE);
  private final Reviews reviews;
  private final Proposals proposals;
  private final Transactions transactions;
  private final DataSource dataSource;

  Decisions(
      Reviews reviews, Proposals proposals, Transactions transactions, DataSource dataSource) {
    this.reviews = reviews;
    this.proposals = proposals;
    this.transactions = transactions;
    this.dataSource = dataSource;
  }

  public void carryOut(Submission sent, Function<Proposal, TransactionBundle> change) {
    few.acquireUninterruptibly();
    try {
      DatabaseLock.DECISIONS.holding(dataSource, sent.patient(), () -> unlessStale(sent, change));
    } catch (IllegalStateException problem) {
      throw problem.getCause() instanceof SQLException
          ? new RequestProblem(
              Kind.UNAVAILABLE, Sentence.of("problem.the-database-cannot-be-reached-try"), null)
          : problem;
    } finally {
      few.release();
    }
  }

  private void unlessStale(Submission sent, Function<Proposal, TransactionBundle> change) {
    var now = proposals.of(reviews.of(reviews.published(sent.patient()), sent.asOf()));
    if (now.mdtRecord().submissions().contains(sent.id())) {
      return;
    }
    var changes = sent.shown().until(now.shown());
    if (!changes.isEmpty()) {
      throw new ChangedMeanwhile(changes);
    }
    try {
      transactions.carryOut(change.apply(now).bundle());
    } catch (RequestProblem refused) {
      if (refused.kind() == Kind.STALE_VERSION || refused.kind() == Kind.CONFLICT) {
        throw new ChangedMeanwhile(List.of(new ShownAnswer.Change("board.changed.record", "")));
      }
      throw refused.kind() == Kind.FORBIDDEN
          ? new RequestProblem(
              Kind.FORBIDDEN, Sentence.of("problem.your-account-may-not-write-this"), null)
          : refused;
    }
  }
}
