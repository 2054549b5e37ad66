// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.util.EnumSet;
import java.util.Set;
import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.Route;
import org.hepatora.decision.course.TalentopPopulation;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;

/** How strong the evidence for surgery is in a patient like this one, and where it ends. */
final class EvidenceGrading {
  /** Answers that rest on guidelines and consensus, not on trials of surgery after response. */
  private static final Set<Disposition> CONSENSUS =
      EnumSet.of(
          Disposition.NOT_APPLICABLE,
          Disposition.SUPPORTIVE_CARE,
          Disposition.MAINTAIN_NED,
          Disposition.NEXT_LINE,
          Disposition.NOT_RECOMMENDED);

  private EvidenceGrading() {}

  static EvidenceGrade of(PatientCase patient, Disposition disposition) {
    var course = patient.course();
    if (CONSENSUS.contains(disposition) || course.response().isProgressing()) {
      return EvidenceGrade.EXPERT_OPINION;
    }
    if (TalentopPopulation.contains(patient)) {
      return EvidenceGrade.MODERATE;
    }
    if (!course.response().isResponder()) {
      return EvidenceGrade.EXPERT_OPINION;
    }
    if (!Route.extrahepatic(patient).isEmpty()) {
      return EvidenceGrade.VERY_LOW;
    }
    return EvidenceGrade.LOW;
  }

  /** Longer survival without longer event-free survival tells of the patients, not of surgery. */
  private static Argument immortal() {
    return Sentence.of(
            "advice.two-of-three-series", Citations.GUIDANCE_003, Citations.EXTRAHEPATIC_SURGERY)
        .whole();
  }

  static Argument limits(EvidenceGrade grade) {
    return switch (grade) {
      case MODERATE ->
          Sentence.of("advice.evidence-moderate-one-randomised-trial-with", Citations.TALENTOP)
              .whole();
      case LOW ->
          Sentence.of(
                  "advice.evidence-low-retrospective-multicentre-series-of",
                  Joined.of(Joint.SEMICOLON, Citations.ABC_CONVERSION, Citations.TACE_TRIPLE))
              .whole()
              .then(Sentence.of("advice.one-centre-operated", Citations.PUMCH_COHORT).whole())
              .then(immortal());
      case VERY_LOW ->
          Sentence.of(
                  "advice.evidence-very-low-with-residual-extrahepatic",
                  Citations.EXTRAHEPATIC_SURGERY)
              .whole()
              .then(immortal());
      case EXPERT_OPINION -> Sentence.of("advice.evidence-expert-opinion-and-consensus-no").whole();
    };
  }
}
