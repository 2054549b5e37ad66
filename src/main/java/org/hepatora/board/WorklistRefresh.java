package org.hepatora.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hepatora.decision.policy.Policy;
import org.hepatora.errors.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the worklist up with the record: every few seconds the patients whose resources changed,
 * once a day all of them. Several servers may do it at once: the same record gives the same row.
 */
@Component
final class WorklistRefresh implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(WorklistRefresh.class);

  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** Transactions that took longer than this to commit are seen on the next day; ours. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private static final int BATCH = 200;

  private final Worklist worklist;
  private final PatientViews views;
  private final Policy policy;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "worklist");
            thread.setDaemon(true);
            return thread;
          });

  WorklistRefresh(Worklist worklist, PatientViews views, Policy policy, Clock clock) {
    this.worklist = worklist;
    this.views = views;
    this.policy = policy;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var pause = PAUSE.toMillis();
    worker.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** One round: as many batches as there is to do. */
  void round() {
    try {
      while (assess(worklist.unlisted(today(), policy.version(), BATCH)) == BATCH) {
        // the next batch
      }
      assess(worklist.changedSince(clock.instant().minus(OVERLAP), BATCH));
    } catch (DataAccessException | RequestProblem outage) {
      LOG.warn("The worklist could not be refreshed: {}", outage.getClass().getSimpleName());
    }
  }

  private int assess(List<String> patients) {
    patients.forEach(this::assess);
    return patients.size();
  }

  private void assess(String patient) {
    Instant now = clock.instant();
    var standing = views.standing(patient, today());
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
