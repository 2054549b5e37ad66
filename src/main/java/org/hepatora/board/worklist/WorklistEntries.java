// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.time.LocalDate;
import java.util.Locale;
import org.hepatora.board.patient.PatientView.Person;
import org.hepatora.board.worklist.Agenda.Mdt;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.measure.Deadlines;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.policy.Policy;
import org.hepatora.metrics.DecisionMeter;
import org.hepatora.metrics.Door;
import org.hepatora.outcome.OutcomeRecorder;
import org.hepatora.review.Discussion;
import org.hepatora.review.Review;
import org.hepatora.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells where stored patients stand. */
@Component
final class WorklistEntries {
  private final Reviews reviews;
  private final OutcomeRecorder outcomes;
  private final DecisionMeter meter;
  private final Policy policy;

  WorklistEntries(Reviews reviews, OutcomeRecorder outcomes, DecisionMeter meter, Policy policy) {
    this.policy = policy;
    this.reviews = reviews;
    this.outcomes = outcomes;
    this.meter = meter;
  }

  /**
   * Where the patient stands; null when no such patient is stored. What became of them is recorded
   * from the same reading.
   */
  @Nullable WorklistEntry of(String patient, LocalDate asOf) {
    var stored = reviews.ifStored(patient);
    if (stored == null) {
      outcomes.remove(patient);
      return null;
    }
    var review = reviews.of(stored, asOf);
    meter.decided(Door.WORKLIST, review.answer().disposition(), stored.picture().ledger());
    outcomes.record(patient, stored.record(), stored.picture(), asOf);
    var plateau = review.response().plateau();
    var person = Person.of(patient, stored.record());
    return WorklistEntry.of(
        person,
        review.answer(),
        plateau.isReached() ? plateau.days() : 0,
        isNear(review),
        agenda(person, review));
  }

  /** On a plateau, or judged operable, and only facts are wanting. */
  private static boolean isNear(Review review) {
    return review.answer().disposition() == Disposition.INSUFFICIENT_DATA
        && (review.response().plateau().isReached()
            || review.situation().route() == Verdict.R0_ACHIEVABLE
            || review.situation().route() == Verdict.CYTOREDUCTIVE_ONLY);
  }

  private Agenda agenda(Person person, Review review) {
    var due = Deadlines.of(review.assessed().patient(), policy.ages());
    var line = review.situation().therapy().currentLine();
    var answer = review.answer();
    return new Agenda(
        person.birthDate(),
        person.gender(),
        line == null ? null : line.name(),
        due.scanned(),
        due.scan(),
        due.laboratory(),
        answer.preferredDate(),
        answer.missing().size(),
        mdt(reviews.discussion(review)));
  }

  private static Mdt mdt(Discussion discussion) {
    var requested = discussion.mdt().requested();
    if (requested != null) {
      return new Mdt("requested", requested, false);
    }
    var decided = discussion.mdt().decided();
    return decided == null
        ? Mdt.NOTHING
        : new Mdt(
            decided.outcome().name().toLowerCase(Locale.ROOT), decided.on(), discussion.settled());
  }
}
