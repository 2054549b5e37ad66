package org.hepatora.board.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hepatora.decision.policy.Policy;
import org.hepatora.errors.RequestProblem;
import org.hepatora.platform.DatabaseLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Keeps the worklist up with the record: every few seconds the patients whose resources changed or
 * were deleted, once a day all of them. Of several servers one at a time does it.
 */
@Component
public final class WorklistRefresh implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(WorklistRefresh.class);

  private static final Duration PAUSE = Duration.ofSeconds(5);

  /**
   * Changes of transactions that took longer than this to commit are seen on the next day; ours.
   */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private static final int BATCH = 200;

  private final Worklist worklist;
  private final WorklistFailures failures;
  private final Standings standings;
  private final Policy policy;
  private final DataSource dataSource;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "worklist");
            thread.setDaemon(true);
            return thread;
          });

  private @Nullable LocalDate swept;

  WorklistRefresh(
      Worklist worklist,
      WorklistFailures failures,
      Standings standings,
      Policy policy,
      DataSource dataSource,
      Clock clock) {
    this.dataSource = dataSource;
    this.worklist = worklist;
    this.failures = failures;
    this.standings = standings;
    this.policy = policy;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var pause = PAUSE.toMillis();
    worker.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** One round: as much as there is to do, unless another server is at it. */
  public void round() {
    try {
      DatabaseLock.WORKLIST.ifFree(dataSource, this::refresh);
    } catch (RuntimeException problem) {
      // The next round begins where this one did.
      LOG.warn("The worklist could not be refreshed: {}", problem.getClass().getSimpleName());
    }
  }

  private void refresh() {
    var begun = clock.instant();
    var looked = worklist.lookedUntil();
    if (!today().equals(swept)) {
      worklist.removeGone();
      swept = today();
    }
    while (assess(worklist.unlisted(today(), policy.version(), BATCH)) == BATCH) {
      // the next batch
    }
    while (assess(failures.due(begun, BATCH)) == BATCH) {
      // the next batch
    }
    var since = (looked == null ? begun : looked).minus(OVERLAP);
    while (assess(worklist.changedSince(since, BATCH)) == BATCH) {
      // the next batch
    }
    worklist.lookedUntil(begun);
  }

  private int assess(List<String> patients) {
    patients.forEach(this::assess);
    return patients.size();
  }

  /** A patient who cannot be assessed keeps nobody else waiting; without the database all wait. */
  private void assess(String patient) {
    Instant now = clock.instant();
    try {
      assess(patient, now);
    } catch (RequestProblem | DataAccessResourceFailureException unavailable) {
      throw unavailable;
    } catch (RuntimeException | StackOverflowError problem) {
      String reason = problem.getClass().getSimpleName();
      LOG.warn("A patient of the worklist could not be assessed: {}", reason);
      failures.put(patient, reason, today(), policy.version(), now);
    }
  }

  private void assess(String patient, Instant now) {
    var standing = standings.of(patient, today());
    if (standing == null) {
      worklist.remove(patient);
    } else {
      worklist.put(standing, now);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
