package org.hepatora.cdshooks;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.hepatora.decision.eligibility.Answer;
import org.hepatora.decision.eligibility.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.eligibility.PatientPicture;
import org.hepatora.fhir.PatientPictureReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The service an EHR calls when a clinician opens a chart: one card with the answer, none when the
 * question does not apply. docs/hooks/hcc-cytoreduction-review.md
 */
@Component
final class CytoreductionReview implements CdsService {
  static final String ID = "hcc-cytoreduction-review";

  private static final ServiceDescription DESCRIPTION =
      new ServiceDescription(
          ID,
          "patient-view",
          "HCC cytoreduction review",
          "Says whether a patient with hepatocellular carcinoma who responded to systemic therapy"
              + " is to be presented to the multidisciplinary team for resection or cytoreductive"
              + " surgery, or what stands against it, until when, and what is not known.",
          "2.0.1",
          "FHIR R4. Send every prefetch key, null where there is no such data. A key left out is"
              + " read from the chart stored on this server only when fhirServer is absent or names"
              + " this server; what is not supplied is treated as unknown.",
          ReviewPrefetch.KEYS);

  private final PrefetchReader prefetch;
  private final PatientPictureReader pictures;
  private final BiFunction<PatientPicture, LocalDate, Answer> decision;
  private final ReviewCard card;

  @Autowired
  CytoreductionReview(
      PrefetchReader prefetch,
      PatientPictureReader pictures,
      EligibilityAssessor assessor,
      OwnServer own) {
    this(prefetch, pictures, assessor::assess, own);
  }

  CytoreductionReview(
      PrefetchReader prefetch,
      PatientPictureReader pictures,
      BiFunction<PatientPicture, LocalDate, Answer> decision,
      OwnServer own) {
    this.prefetch = prefetch;
    this.pictures = pictures;
    this.decision = decision;
    this.card = new ReviewCard(own);
  }

  @Override
  public ServiceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public CdsAnswer answer(CdsRequest request) {
    var supplied = prefetch.read(request, DESCRIPTION.prefetch().keys());
    var picture = pictures.read(supplied.resources(), request.patientId());
    var decided = decision.apply(picture, request.asOf());
    var answer = SuppliedAnswer.of(decided, picture, supplied);
    var outcome = answer.disposition().code() + " policy=" + answer.policyVersion();
    if (answer.disposition() == Disposition.NOT_APPLICABLE) {
      return new CdsAnswer(List.of(), outcome);
    }
    return new CdsAnswer(List.of(card.of(answer, supplied, request.patientId())), outcome);
  }
}
