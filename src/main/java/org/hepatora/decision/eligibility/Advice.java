// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.Route;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;

/** What is always said with a disposition. */
final class Advice {
  private static final Argument DEAD_TUMOUR =
      Sentence.of("target.residual-tumour-on-imaging-may-be", Citations.PATHOLOGIC_RESPONSE)
          .whole();

  private Advice() {}

  static List<Argument> on(Disposition disposition, PatientCase patient) {
    return switch (disposition) {
      case SUPPORTIVE_CARE ->
          List.of(
              Sentence.of("advice.supportive-care-is-active-care-symptom", Citations.BCLC).whole());
      case NEXT_LINE ->
          List.of(Sentence.of("advice.for-the-mdt-second-line-trial").whole(), gpc3(patient));
      case LOCOREGIONAL_NED -> alternative(patient);
      case CANDIDATE_CONVERSION -> List.of(deadTumour(patient));
      case CANDIDATE_CYTOREDUCTION ->
          List.of(
              deadTumour(patient),
              Sentence.of(
                      "target.systemic-therapy-goes-on-after-cytoreduction",
                      Citations.SEED_INTERVIEW)
                  .whole());
      case NOT_APPLICABLE,
          MAINTAIN_NED,
          NOT_RECOMMENDED,
          CONTINUE_SYSTEMIC,
          CONSIDER,
          DEFER,
          INSUFFICIENT_DATA ->
          List.of();
    };
  }

  /** The figure of the response under RECIST 1.1, by which the specimens were counted. */
  private static Argument deadTumour(PatientCase patient) {
    return patient.course().response().recist().best().isResponse()
        ? DEAD_TUMOUR
        : Sentence.of("target.response-by-mrecist-only", Citations.PATHOLOGIC_RESPONSE).whole();
  }

  private static Argument gpc3(PatientCase patient) {
    return patient
        .now()
        .gpc3()
        .fold(
            known ->
                Sentence.of(
                        known.value() ? "plan.gpc3-positive" : "plan.gpc3-negative",
                        Day.of(known.date()))
                    .whole(),
            missing -> Sentence.of("plan.gpc3-unknown").whole(),
            conflict -> Sentence.of("plan.gpc3-unknown").whole());
  }

  private static List<Argument> alternative(PatientCase patient) {
    var advice = new ArrayList<Argument>();
    if (Route.of(patient).verdict() == Verdict.R0_ACHIEVABLE) {
      advice.add(Sentence.of("target.resection-is-an-alternative-r0-is").whole());
    }
    return advice;
  }
}
