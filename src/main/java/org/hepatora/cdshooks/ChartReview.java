// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.List;
import org.hepatora.fetch.SuppliedAnswer;
import org.hepatora.metrics.DecisionMeter;
import org.hepatora.metrics.Door;
import org.hepatora.review.Reviews;
import org.springframework.stereotype.Component;

/** Gathers the record behind a call and decides on it. */
@Component
final class ChartReview {
  private final PrefetchReader prefetch;
  private final Reviews reviews;
  private final DecisionMeter meter;

  ChartReview(PrefetchReader prefetch, Reviews reviews, DecisionMeter meter) {
    this.prefetch = prefetch;
    this.reviews = reviews;
    this.meter = meter;
  }

  Assessment of(CdsRequest request, ServiceDescription.Prefetch keys) {
    var supplied = prefetch.read(request, keys.keys());
    var reading = reviews.supplied(supplied.resources(), request.patientId(), List.of());
    var review =
        reviews.of(
            reading,
            request.asOf(),
            (answer, picture) -> SuppliedAnswer.of(answer, picture, supplied));
    meter.decided(Door.HOOK, review.answer().disposition(), reading.picture().ledger());
    return new Assessment(supplied, review, reviews.discussion(review));
  }
}
