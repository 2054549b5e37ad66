// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hepatora.decision.outcome.Stratum;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.junit.jupiter.api.Test;

/** The strata of a group as FHIR has them. */
class StratifierWriterTest {

  @Test
  void everySubgroupOfTheMeasureIsAStratifierAndALevelAStratum() {
    var group = new MeasureReportGroupComponent();

    StratifierWriter.write(
        List.of(
            new Stratum("spread", "yes", 12, 10, null),
            new Stratum("spread", "no", 20, 19, 8),
            new Stratum("liver-only", "no", 12, null, null)),
        group);

    assertThat(group.getStratifier())
        .extracting(one -> one.getCodeFirstRep().getCodingFirstRep().getCode())
        .containsExactly("spread", "thrombus", "afp-response", "window", "liver-only");
    assertThat(group.getStratifier())
        .extracting(one -> one.getStratum().size())
        .containsExactly(2, 0, 0, 0, 1);
    var strata = group.getStratifier().get(0).getStratum();
    assertThat(strata)
        .extracting(one -> one.getValue().getCodingFirstRep().getCode())
        .containsExactly("yes", "no");
    assertThat(strata.get(1).getPopulation())
        .extracting(one -> one.getCode().getCodingFirstRep().getCode() + " " + one.getCount())
        .containsExactly("initial-population 20", "denominator 19", "numerator 8");
    var untold = strata.get(0).getPopulation().get(2).getCountElement();
    assertThat(untold.hasValue()).isFalse();
    assertThat(untold.getExtensionFirstRep().getUrl())
        .isEqualTo("https://w3id.org/hepatora/StructureDefinition/small-count");
  }
}
