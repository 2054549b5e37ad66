// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.junit.jupiter.api.Test;

/** Criteria on which an answer does not rest; issue 16, item 14, and gates.md. */
class NotNeededTest {
  @Test
  void smallResidualDiseaseNeedsNoPlateau() {
    Clinical.of("01-pseudoprogression-then-pr")
        .is(Disposition.LOCOREGIONAL_NED)
        .has("g8.plateau", Status.NOT_APPLICABLE)
        .has("g8.resistant-primary", Status.NOT_APPLICABLE)
        .has("g7.small-residual", Status.NOT_MET);
  }

  @Test
  void withoutEvidenceOfDiseaseNoTargetIsMissed() {
    Clinical.of("70-postop-d33-restart-not-done")
        .is(Disposition.MAINTAIN_NED)
        .has("g7.target", Status.NOT_APPLICABLE)
        .has("g8.plateau", Status.MET)
        .has("g3.after-surgery", Status.NOT_MET);
  }

  @Test
  void atProgressionTheReasonStandsAndTheRouteDoesNot() {
    Clinical.of("84-pd-both")
        .is(Disposition.NEXT_LINE)
        .has("g4.progression", Status.NOT_MET)
        .has("g8.plateau", Status.NOT_APPLICABLE);
  }

  @Test
  void aRisingMarkerAndWhatIsUnknownStay() {
    Clinical.of("48-afp-2400-scan-41d").has("g7.marker-rise", Status.NOT_MET);
    Clinical.of("70-postop-d33-restart-not-done").has("g5.pvtt", Status.UNKNOWN);
  }
}
