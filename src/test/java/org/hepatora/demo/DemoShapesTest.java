// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

class DemoShapesTest {
  private static final FhirContext R4 = FhirContext.forR4();
  private static final DemoCohort COHORT = new DemoCohort(7, LocalDate.of(2026, 11, 23));

  @Test
  void everyKindOfCourseIsLegalR4() {
    COHORT
        .patients(Archetypes.TOUR.size())
        .forEach(
            patient -> {
              var bundle = parsed(patient.transactionBundle());
              assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.TRANSACTION);
              assertThat(bundle.getEntry())
                  .allSatisfy(entry -> assertThat(entry.getResource().getId()).isNotEmpty());
            });
  }

  @Test
  void reportedSumsAreTheSumsOfTheMeasurementsTheyAreDerivedFrom() {
    var sizes =
        List.of(
            new Lesion(Site.SEGMENT_8, Site.Kind.PRIMARY, Lesion.Role.TARGET, 100, 0, 0)
                .longest(70),
            new Lesion(Site.LEFT_LUNG, Site.Kind.DISTANT, Lesion.Role.TARGET, 20, 0, 0).longest(50),
            new Lesion(Site.SEGMENT_2, Site.Kind.INTRAHEPATIC, Lesion.Role.NON_TARGET, 9, 0, 0)
                .longest(100));

    var assessment = Assessment.recist(sizes, 1);

    assertThat(assessment.sum()).isEqualByComparingTo("80");
    assertThat(assessment.fromBaseline()).isEqualByComparingTo("-33.3");
    assertThat(assessment.overall()).isEqualTo("PR");
    assertThat(assessment.nonTarget()).isEqualTo("NON-CR-NON-PD");
  }

  @Test
  void seventyOfAHundredIsAPartialResponseAndTwentyPercentUnderFiveMillimetresNoProgression() {
    assertThat(overall(100, 70)).isEqualTo("PR"); // response-criteria.md R1
    assertThat(overall(50, 40, 48)).isEqualTo("PD"); // +20 %, +8 mm
    assertThat(overall(50, 20, 24)).isEqualTo("PR"); // R2
    assertThat(overall(50, 20, 25)).isEqualTo("PD"); // R3
  }

  @Test
  void aLaboratoryPrintsItsOwnUnits() {
    assertThat(Lab.BILIRUBIN.printed(new BigDecimal("17"), false)).isEqualByComparingTo("0.99");
    assertThat(Lab.BILIRUBIN.printed(new BigDecimal("17"), true)).isEqualByComparingTo("17");
    assertThat(Lab.ALBUMIN.printed(new BigDecimal("41"), false)).isEqualByComparingTo("4.1");
  }

  @Test
  void hospitalsUseDifferentUnitsForTheSameTest() {
    var units =
        COHORT
            .patients(60)
            .flatMap(patient -> parsed(patient.transactionBundle()).getEntry().stream())
            .filter(entry -> entry.getResource() instanceof Observation)
            .map(entry -> (Observation) entry.getResource())
            .filter(observation -> observation.getCode().getText() != null)
            .filter(observation -> observation.getCode().getText().equals("Total bilirubin"))
            .map(observation -> observation.getValueQuantity().getCode())
            .toList();

    assertThat(units).contains("umol/L", "mg/dL");
  }

  private static String overall(int base, int... percentOfHundred) {
    var lesion = new Lesion(Site.SEGMENT_8, Site.Kind.PRIMARY, Lesion.Role.TARGET, base, 0, 0);
    var percents = new int[percentOfHundred.length];
    for (int scan = 0; scan < percents.length; scan++) {
      percents[scan] = percentOfHundred[scan] * 100 / base;
    }
    return Assessment.recist(List.of(lesion.longest(percents)), percents.length).overall();
  }

  /** What the id says of the resource beside whose it is and its number. */
  private static Bundle parsed(String json) {
    return R4.newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(Bundle.class, json);
  }
}
