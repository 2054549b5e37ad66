package org.hepatora.board.record;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.fhir.read.Located;

/**
 * One patient's record, read once and decided on once for one day; the page, its charts and its
 * forms are about the same one.
 *
 * @param record as it was read
 * @param reservation under which the answer was given
 */
public record BoardCase(
    String patient,
    LocalDate asOf,
    List<Located> record,
    PatientPicture picture,
    Answer answer,
    TumourResponse response,
    CareSituation situation,
    Reservation reservation) {

  /** What remains of an answer where a part of the record is missing. */
  @FunctionalInterface
  public interface Reservation {
    Reservation NONE = (answer, picture) -> answer;

    Answer on(Answer answer, PatientPicture picture);
  }
}
