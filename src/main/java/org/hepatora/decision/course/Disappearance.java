// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.policy.ResponseLimits;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.LesionReading;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/** Whether a lesion is no disease in one reading: absent, or a node of normal size. */
public record Disappearance(Limit normalNode, Limit portaHepatisNode) {

  public static Disappearance by(ResponseLimits limits) {
    return new Disappearance(limits.normalNode(), limits.portaHepatisNode());
  }

  public Truth holds(Lesion lesion, LesionReading reading) {
    return switch (reading.status()) {
      case ABSENT -> Truth.YES;
      case SEEN -> Truth.of(isNormalNode(lesion, reading.size()));
      case NOT_EVALUABLE, CONFLICTING -> Truth.UNKNOWN;
    };
  }

  private boolean isNormalNode(Lesion lesion, @Nullable Millimetres size) {
    var limit = lesion.portaHepatis() ? portaHepatisNode : normalNode;
    return lesion.isNode() && size != null && limit.compare(size.value()) < 0;
  }
}
