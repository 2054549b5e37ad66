// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hepatora.board.worklist.Worklist.Placed;
import org.hepatora.board.worklist.WorklistDue.Next;
import org.hepatora.board.worklist.WorklistShares.Share;
import org.hepatora.decision.policy.Policy;
import org.hepatora.errors.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Keeps the worklist up with the record: every few seconds the patients whose resources changed or
 * were deleted, also in the middle of the sweep that once a day looks at all of them. Several
 * servers divide the patients.
 */
@Component
public final class WorklistRefresh implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(WorklistRefresh.class);

  private static final Duration PAUSE = Duration.ofSeconds(5);

  /**
   * Changes of transactions that took longer than this to commit are seen on the next day; ours.
   */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** So far back a look goes otherwise: under load five minutes hold very many changes; ours. */
  private static final Duration RECENT = Duration.ofSeconds(20);

  private static final Duration BETWEEN_FAR_LOOKS = Duration.ofMinutes(1);

  /** Patients looked at between two looks at the clock, and written in one commit; ours. */
  private static final int BATCH = 100;

  private final Worklist worklist;
  private final WorklistDue due;
  private final WorklistShares shares;
  private final WorklistFailures failures;
  private final WorklistEntries entries;
  private final Policy policy;
  private final Clock clock;
  private Instant lookedFar = Instant.EPOCH;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "worklist");
            thread.setDaemon(true);
            return thread;
          });

  WorklistRefresh(
      Worklist worklist,
      WorklistDue due,
      WorklistShares shares,
      WorklistFailures failures,
      WorklistEntries entries,
      Policy policy,
      Clock clock) {
    this.worklist = worklist;
    this.due = due;
    this.shares = shares;
    this.failures = failures;
    this.entries = entries;
    this.policy = policy;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var pause = PAUSE.toMillis();
    worker.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** One round: as much as there is to do in the shares this server holds. */
  public synchronized void round() {
    try {
      boolean more = true;
      while (more) {
        more = sweepUntil(clock.instant().plus(PAUSE));
        serveChanges();
      }
    } catch (RuntimeException problem) {
      // The next round begins where this one did.
      LOG.warn("The worklist could not be refreshed: {}", problem.getClass().getSimpleName());
    }
  }

  /** Sweeps until then; whether there is more to sweep. */
  private boolean sweepUntil(Instant moment) {
    while (clock.instant().isBefore(moment)) {
      boolean more = false;
      for (Share share : shares.hold()) {
        more |= sweep(share.on(today(), policy.version()));
      }
      if (!more) {
        return false;
      }
    }
    return true;
  }

  /** A step of the sweep of a share; whether it goes on. */
  private boolean sweep(Share share) {
    if (share.swept()) {
      return false;
    }
    if (share.number() == 0 && share.reached().isEmpty()) {
      due.removeGone();
    }
    var next = due.next(share, BATCH);
    assess(next.stream().filter(Next::due).map(Next::patient).toList());
    boolean ended = next.size() < BATCH;
    shares.advance(ended ? share.ended() : share.reached(next.get(next.size() - 1).patient()));
    return !ended;
  }

  private void serveChanges() {
    var begun = clock.instant();
    var held = shares.hold();
    if (held.isEmpty()) {
      return;
    }
    while (assess(failures.due(begun, BATCH)) == BATCH) {
      // the next batch
    }
    var looked = held.stream().map(Share::looked).filter(Objects::nonNull).min(Instant::compareTo);
    boolean far = !begun.isBefore(lookedFar.plus(BETWEEN_FAR_LOOKS));
    var since = looked.orElse(begun).minus(far ? OVERLAP : RECENT);
    while (assess(due.changedSince(since, held, BATCH)) == BATCH) {
      // the next batch
    }
    shares.lookedUntil(begun);
    lookedFar = far ? begun : lookedFar;
  }

  private int assess(List<String> patients) {
    var placed = new ArrayList<Placed>();
    patients.forEach(patient -> assess(patient, placed));
    if (!placed.isEmpty()) {
      put(placed);
    }
    return patients.size();
  }

  /** One that cannot be written keeps no other from being written. */
  private void put(List<Placed> placed) {
    try {
      worklist.put(placed);
    } catch (DataAccessResourceFailureException unavailable) {
      throw unavailable;
    } catch (DataAccessException oneOfThem) {
      for (Placed each : placed) {
        var patient = each.entry().patient();
        isolated(patient, each.assessedAt(), () -> worklist.put(List.of(each)));
      }
    }
  }

  private void assess(String patient, List<Placed> placed) {
    Instant now = clock.instant();
    isolated(
        patient,
        now,
        () -> {
          var entry = entries.of(patient, today());
          if (entry == null) {
            worklist.remove(patient);
          } else {
            placed.add(new Placed(entry, now));
          }
        });
  }

  /** A patient who cannot be assessed keeps nobody else waiting; without the database all wait. */
  private void isolated(String patient, Instant now, Runnable work) {
    try {
      work.run();
    } catch (RequestProblem | DataAccessResourceFailureException unavailable) {
      throw unavailable;
    } catch (RuntimeException | StackOverflowError problem) {
      String reason = problem.getClass().getSimpleName();
      LOG.warn("A patient of the worklist could not be assessed: {}", reason);
      failures.put(patient, reason, today(), policy.version(), now);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
    try {
      shares.giveUp();
    } catch (DataAccessException gone) {
      // Without the database the shares are given up by their time.
      LOG.debug("The shares of the worklist are given up by their time");
    }
  }
}
