// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fact is read from every place it is recorded in; clinical review of 0.1.0, A 4, 5, 9, 11. */
class OneFactAllSourcesTest {
  @Test
  void aSteroidOnTheListAgainstNoneObservedIsAConflictThatBlocks() {
    Clinical.of("92-prednisone-statement-obs-0")
        .is(Disposition.INSUFFICIENT_DATA)
        .has("g10.steroid", Status.UNKNOWN)
        .asksFor("g10.steroid", "prednisone 40 mg once daily", "2026-11-26", "0 mg/d");
  }

  @Test
  void aSteroidOnTheListAloneCountsWithItsDose() {
    // 32 mg of methylprednisolone are 40 mg of prednisone
    var patient =
        Clinical.of("93-methylprednisolone-statement-only")
            .is(Disposition.DEFER)
            .has("g10.steroid", Status.NOT_MET);

    assertThat(English.of(patient.criterion("g10.steroid").text())).contains("甲泼尼龙", "40 mg/d");
    assertThat(patient.criterion("g10.steroid").sources()).hasSize(1);
    assertThat(patient.words(Kind.CORRECTION)).anyMatch(words -> words.contains("40 mg/d"));
  }

  @Test
  void altTenTimesTheLimitDefersWithoutAnEvent() {
    var patient =
        Clinical.of("90-alt-400-no-ae")
            .is(Disposition.DEFER)
            .says("ALT 400 U/L")
            .has("g10.alt", Status.NOT_MET);

    assertThat(patient.words(Kind.CORRECTION))
        .anyMatch(words -> words.contains("immune hepatitis"));
  }

  @Test
  void altTenTimesTheLimitContradictsAHepatitisSaidToBeOver() {
    var patient =
        Clinical.of("91-alt-400-hepatitis-said-resolved")
            .is(Disposition.DEFER)
            .has("g10.alt", Status.NOT_MET);

    assertThat(English.of(patient.criterion("g10.alt").text()))
        .contains("ALT 400 U/L although this is recorded as resolved: Immune-mediated hepatitis");
  }

  @Test
  void aVirusThatIsNotControlledIsACaution() {
    Clinical.of("12-hbv-dna-high")
        .is(Disposition.CANDIDATE_CONVERSION)
        .cautions("HBV DNA 350000 IU/mL on 2026-11-24", "below 2000 IU/mL");
  }

  @ParameterizedTest(name = "TSH {0} {1}")
  @CsvSource({
    "48, m[IU]/L, 'TSH 48 mIU/L on 2026-09-01, above 10 mIU/L: hypothyroidism'",
    "0.01, u[IU]/mL, 'TSH 0.01 mIU/L on 2026-09-01, below 0.1 mIU/L (house rule)'"
  })
  void aThyroidTheLaboratoryShowsIsACaution(String value, String unit, String words)
      throws IOException {
    thyroid(value, unit).is(Disposition.CANDIDATE_CONVERSION).cautions(words, "morning cortisol");
  }

  @Test
  void aNormalThyroidSaysNothing() throws IOException {
    var patient = thyroid("2.1", "m[IU]/L").has("g10.tsh", Status.MET);

    assertThat(English.of(patient.answer().cautions())).noneMatch(one -> one.contains("TSH"));
  }

  private static Clinical thyroid(String value, String unit) throws IOException {
    return Clinical.with(
        "00-control",
        "{resourceType:'Observation',id:'tsh',status:'final',effectiveDateTime:'2026-09-01',"
            + "code:{coding:[{system:'http://loinc.org',code:'3016-3'}]},valueQuantity:{value:"
            + value
            + ",unit:'"
            + unit
            + "',system:'http://unitsofmeasure.org',code:'"
            + unit
            + "'},SUBJECT}");
  }

  @Test
  void normalValuesSayNothing() {
    var control = Clinical.of("00-control").is(Disposition.CANDIDATE_CONVERSION);

    control.has("g10.alt", Status.MET).has("g10.steroid", Status.MET);
    assertThat(control.answer().criteria())
        .noneMatch(one -> one.id().equals("g10.hbv-dna") || one.id().equals("g10.creatinine-rise"));
  }

  @Test
  void aThrombusOfTheMesentericVeinIsChengFourWithoutAnObservation() {
    var patient =
        Clinical.of("85-smv-thrombus-lesion-no-cheng")
            .is(Disposition.NOT_RECOMMENDED)
            .says("Cheng type IV")
            .has("g5.pvtt", Status.NOT_MET);

    assertThat(patient.criterion("g5.pvtt").sources()).isNotEmpty();
    assertThat(patient.words(Kind.SURGERY)).isEmpty();
  }

  @Test
  void aThrombusOfTheMainTrunkIsChengThreeAndACaution() {
    var patient =
        Clinical.of("86-main-pv-thrombus-no-cheng")
            .is(Disposition.CANDIDATE_CONVERSION)
            .has("g5.pvtt", Status.MET)
            .cautions("Cheng type III");

    assertThat(English.of(patient.answer().cautions()))
        .noneMatch(caution -> caution.contains("Cheng type) is unknown"));
  }
}
