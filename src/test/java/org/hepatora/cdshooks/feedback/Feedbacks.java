// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.feedback;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Feedback for tests, kept in memory; counting is the database's and tested there. */
public final class Feedbacks {
  private Feedbacks() {}

  /** A taker of feedback that remembers what it kept. */
  public static Feedback into(Set<Object> kept) {
    return new Feedback(
        new FeedbackStore() {
          @Override
          public void keep(String service, String issuer, List<Report> reports) {
            reports.forEach(report -> kept.add(List.of(service, issuer, report)));
          }

          @Override
          public FeedbackSummary summary(String service) {
            return new FeedbackSummary(service, 0, 0, List.of(), List.of());
          }
        });
  }

  /** An empty memory. */
  public static Set<Object> memory() {
    return new LinkedHashSet<>();
  }
}
