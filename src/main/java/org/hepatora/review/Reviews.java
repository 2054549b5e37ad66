// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hepatora.chart.PatientChart;
import org.hepatora.chart.PatientRecord;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.MdtRecord;
import org.hepatora.fhir.read.PatientPictureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one walk from a record to its answer: where the record is, what it says, what follows. */
@Component
public class Reviews {
  private final PatientChart chart;
  private final PatientRecord records;
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;

  public Reviews(
      PatientChart chart,
      PatientRecord records,
      PatientPictureReader reader,
      EligibilityAssessor assessor) {
    this.chart = chart;
    this.records = records;
    this.reader = reader;
    this.assessor = assessor;
  }

  /**
   * A patient who is stored here.
   *
   * @throws RequestProblem {@link Kind#NOT_FOUND} where no such patient is
   */
  public Reading stored(String patient) {
    return present(ifStored(patient));
  }

  /** The same; null where no such patient is stored. */
  public @Nullable Reading ifStored(String patient) {
    var record = chart.everythingOf(patient);
    return record == null ? null : supplied(record, patient, List.of());
  }

  /**
   * A patient who is stored here, each resource with its version, tags and labels.
   *
   * @throws RequestProblem {@link Kind#NOT_FOUND} where no such patient is
   */
  public Reading published(String patient) {
    var record = records.publishedRecordOf(patient);
    return present(record == null ? null : supplied(record, patient, List.of()));
  }

  /**
   * A record at hand, stored here or not.
   *
   * @param patient logical id; empty for whichever patient it is about
   * @param gaps where it is not the whole record
   */
  public Reading supplied(List<Located> record, String patient, List<Problem> gaps) {
    return new Reading(patient, record, reader.read(record, patient, gaps));
  }

  /** What follows from it on that day. */
  public Review of(Reading reading, LocalDate asOf) {
    return of(reading, asOf, Reservation.NONE);
  }

  /** What follows from it on that day, as far as what came of the record allows. */
  public Review of(Reading reading, LocalDate asOf, Reservation reservation) {
    var assessed = assessor.assessed(reading.picture(), asOf);
    var answer = reservation.on(assessed.answer(), reading.picture());
    return new Review(reading, asOf, assessed, answer, reservation);
  }

  /** The same patient with what is supposed. */
  public Review supposing(Review now, Supposition suppose) {
    var picture = suppose.applyTo(now.picture(), now.asOf());
    return of(
        new Reading(now.patient(), now.record(), picture),
        suppose.day(now.asOf()),
        now.reservation());
  }

  /** Scores, stages and endpoints beside the answer, from the same look at the patient. */
  public List<Measure> measures(Review review) {
    return assessor.measures(review.assessed());
  }

  /** What became of the answer at the MDT. */
  public Discussion discussion(Review review) {
    var mdt = MdtRecord.of(review.record(), review.asOf());
    var decided = mdt.decided();
    return new Discussion(
        mdt,
        decided != null
            && isSame(
                review.answer(),
                of(review.reading(), decided.on(), review.reservation()).answer()));
  }

  /** The disposition is the same, and nothing speaks against it that did not then. */
  private static boolean isSame(Answer now, Answer then) {
    var known = then.those(Status.NOT_MET).stream().map(Criterion::id).collect(Collectors.toSet());
    return now.disposition() == then.disposition()
        && now.those(Status.NOT_MET).stream().map(Criterion::id).allMatch(known::contains);
  }

  private static Reading present(@Nullable Reading reading) {
    if (reading == null) {
      throw new RequestProblem(
          Kind.NOT_FOUND, Sentence.of("problem.no-such-patient-is-stored-here"), null);
    }
    return reading;
  }
}
