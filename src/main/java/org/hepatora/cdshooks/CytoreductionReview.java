// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.List;
import org.hepatora.decision.answer.Disposition;
import org.springframework.stereotype.Component;

/**
 * The service an EHR calls when a clinician opens a chart: one card with the answer, none when the
 * question does not apply. docs/hooks/hcc-cytoreduction-review.md
 */
@Component
final class CytoreductionReview implements CdsService {
  static final String ID = "hcc-cytoreduction-review";

  private static final ServiceDescription DESCRIPTION =
      ServiceDescription.of(
          ID,
          "patient-view",
          "HCC cytoreduction review",
          "Says whether a patient with hepatocellular carcinoma who responded to systemic therapy"
              + " is to be presented to the multidisciplinary team for resection or cytoreductive"
              + " surgery, or what stands against it, until when, and what is not known.",
          ChartPrefetch.REVIEW);

  private final ChartReview review;
  private final ReviewCard card;

  CytoreductionReview(ChartReview review, ReviewCard card) {
    this.review = review;
    this.card = card;
  }

  @Override
  public ServiceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public CdsAnswer answer(CdsRequest request) {
    var assessment = review.of(request, DESCRIPTION.prefetch());
    if (assessment.answer().disposition() == Disposition.NOT_APPLICABLE) {
      return new CdsAnswer(List.of(), assessment.outcome());
    }
    var card = this.card.of(assessment, request);
    return new CdsAnswer(List.of(card), assessment.outcome());
  }
}
