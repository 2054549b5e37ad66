// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.TreatmentPlan;
import org.jspecify.annotations.Nullable;

/**
 * What the MDT can decide on: the answer, the plan that follows from it, and what was asked and
 * decided before.
 *
 * @param situation what the plan starts from beside the answer
 * @param plan null when the question does not apply to the patient
 * @param lesions the lesions a judgement of resectability can be about
 * @param shown what a form has to bring back
 */
public record Proposal(
    String patient,
    Answer answer,
    CareSituation situation,
    @Nullable TreatmentPlan plan,
    MdtRecord mdtRecord,
    List<Choice> lesions,
    ShownAnswer shown) {

  /** Something to choose. */
  record Choice(String reference, String name) {}
}
