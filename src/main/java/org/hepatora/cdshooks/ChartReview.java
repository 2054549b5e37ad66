package org.hepatora.cdshooks;

import java.util.List;
import org.hepatora.fetch.SuppliedAnswer;
import org.hepatora.review.Reviews;
import org.springframework.stereotype.Component;

/** Gathers the record behind a call and decides on it. */
@Component
final class ChartReview {
  private final PrefetchReader prefetch;
  private final Reviews reviews;

  ChartReview(PrefetchReader prefetch, Reviews reviews) {
    this.prefetch = prefetch;
    this.reviews = reviews;
  }

  Assessment of(CdsRequest request, ServiceDescription.Prefetch keys) {
    var supplied = prefetch.read(request, keys.keys());
    var reading = reviews.supplied(supplied.resources(), request.patientId(), List.of());
    var review =
        reviews.of(
            reading,
            request.asOf(),
            (answer, picture) -> SuppliedAnswer.of(answer, picture, supplied));
    return new Assessment(supplied, review, reviews.discussion(review));
  }
}
