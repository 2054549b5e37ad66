package org.hepatora.cdshooks;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.eligibility.EligibilityAssessor.Assessed;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.fetch.SuppliedAnswer;
import org.hepatora.fhir.read.PatientPictureReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Gathers the record behind a call and decides on it. */
@Component
final class ChartReview {
  private final PrefetchReader prefetch;
  private final PatientPictureReader pictures;
  private final BiFunction<PatientPicture, LocalDate, Assessed> decision;

  @Autowired
  ChartReview(
      PrefetchReader prefetch, PatientPictureReader pictures, EligibilityAssessor assessor) {
    this(prefetch, pictures, assessor::assessed);
  }

  ChartReview(
      PrefetchReader prefetch,
      PatientPictureReader pictures,
      BiFunction<PatientPicture, LocalDate, Assessed> decision) {
    this.prefetch = prefetch;
    this.pictures = pictures;
    this.decision = decision;
  }

  Assessment of(CdsRequest request, ServiceDescription.Prefetch keys) {
    var supplied = prefetch.read(request, keys.keys());
    var picture = pictures.read(supplied.resources(), request.patientId());
    var decided = decision.apply(picture, request.asOf());
    return new Assessment(
        supplied,
        picture,
        decided.answer(),
        decided.situation(),
        SuppliedAnswer.of(decided.answer(), picture, supplied));
  }
}
