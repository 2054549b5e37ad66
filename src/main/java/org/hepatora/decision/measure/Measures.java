// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.course.ComputedNed;
import org.hepatora.decision.course.Disappearance;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.policy.Policy;

/** Everything computed beside the answer, in the order of {@link Kind}. */
public final class Measures {
  private Measures() {}

  public static List<Measure> of(PatientCase patient, Policy policy) {
    var measures = new ArrayList<Measure>();
    measures.addAll(LiverMeasures.of(patient));
    measures.addAll(StageMeasures.of(patient));
    measures.addAll(ResponseMeasures.of(patient));
    measures.addAll(
        MarkerMeasures.of(patient, policy.markers(), policy.plateau().afpBefore().whole()));
    measures.addAll(SurvivalMeasures.of(patient, Disappearance.by(policy.response())));
    var ned = ComputedNed.of(patient, policy.gates().target().afp());
    measures.add(
        Measure.of(
            Kind.NED,
            ObservedValue.text(ned, patient.course().latestAssessment(), List.of()),
            ned.whole()));
    return List.copyOf(measures);
  }
}
