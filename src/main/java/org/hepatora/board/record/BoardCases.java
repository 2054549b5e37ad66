package org.hepatora.board.record;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.board.record.BoardCase.Reservation;
import org.hepatora.chart.PatientRecord;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;
import org.springframework.stereotype.Component;

/** Reads records and decides on each. */
@Component
public final class BoardCases {
  private final PatientRecord records;
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;

  BoardCases(PatientRecord records, PatientPictureReader reader, EligibilityAssessor assessor) {
    this.records = records;
    this.reader = reader;
    this.assessor = assessor;
  }

  /** Of a patient who is stored here, as the record is now. */
  public BoardCase stored(String patient, LocalDate asOf) {
    var record = records.publishedRecordOf(patient);
    if (record == null) {
      throw new RequestProblem(
          Kind.NOT_FOUND, Sentence.of("problem.no-such-patient-is-stored-here"), null);
    }
    return of(record, patient, asOf, Reservation.NONE);
  }

  /** Of a record at hand, stored here or not. */
  public BoardCase of(
      List<Located> record, String patient, LocalDate asOf, Reservation reservation) {
    return judged(record, patient, asOf, reader.read(record, patient), reservation);
  }

  /** The same with what is supposed. */
  public BoardCase supposing(BoardCase now, WhatIf suppose) {
    var picture = suppose.applyTo(now.picture(), now.asOf());
    return judged(now.record(), now.patient(), suppose.day(now.asOf()), picture, now.reservation());
  }

  private BoardCase judged(
      List<Located> record,
      String patient,
      LocalDate asOf,
      PatientPicture picture,
      Reservation reservation) {
    var assessed = assessor.assessed(picture, asOf);
    return new BoardCase(
        patient,
        asOf,
        record,
        picture,
        reservation.on(assessed.answer(), picture),
        assessed.response(),
        assessed.situation(),
        reservation);
  }
}
