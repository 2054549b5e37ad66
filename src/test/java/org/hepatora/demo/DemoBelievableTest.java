// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.outcome.OutcomeRow;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.therapy.DrugClass;
import org.hepatora.decision.units.Amount;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data a board does not laugh at; the clinical review of 0.1.0, end of section A. */
class DemoBelievableTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  /** The review found half-lives below this in 23 of 29. */
  private static final double SHORTEST_HALF_LIFE = 3;

  record Patient(String id, PatientPicture picture) {
    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Patient> cohort() {
    return new DemoCohort(20241123, DAY).patients(36).map(DemoBelievableTest::read);
  }

  private static Patient read(DemoPatient patient) {
    try {
      var bundle = new ObjectMapper().readTree(patient.transactionBundle());
      return new Patient(
          patient.id(), new PatientPictureReader().read(Bundles.flatten(bundle), patient.id()));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ParameterizedTest
  @MethodSource("cohort")
  void alphaFetoproteinFallsNoFasterThanItIsCleared(Patient patient) {
    var values = sorted(patient.picture().labs().afp());
    for (int i = 1; i < values.size(); i++) {
      double before = values.get(i - 1).value().value().doubleValue();
      double after = values.get(i).value().value().doubleValue();
      long days = ChronoUnit.DAYS.between(values.get(i - 1).date(), values.get(i).date());
      if (after < before && after > 0 && days > 0) {
        assertThat(days * Math.log(2) / Math.log(before / after))
            .as("%s to %s in %s d", before, after, days)
            .isGreaterThanOrEqualTo(SHORTEST_HALF_LIFE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cohort")
  void aTumourThatMakesMuchAfpHasNoNormalPivka(Patient patient) {
    var afp = sorted(patient.picture().labs().afp());
    var dcp = sorted(patient.picture().labs().dcp());
    if (!afp.isEmpty() && !dcp.isEmpty() && last(afp).value().value().doubleValue() >= 1000) {
      assertThat(last(dcp).value().value().doubleValue()).isGreaterThan(40);
    }
  }

  @ParameterizedTest
  @MethodSource("cohort")
  void anAntiviralOfMonthsControlsTheVirus(Patient patient) {
    var started =
        patient.picture().treatment().drugs().stream()
            .filter(
                drug -> drug.meaning().drugs().stream().anyMatch(d -> d.is(DrugClass.ANTIVIRAL)))
            .map(drug -> drug.start())
            .filter(day -> day != null)
            .min(Comparator.naturalOrder());
    for (Fact.Read<Amount.HbvDna> dna : sorted(patient.picture().labs().hbvDna())) {
      if (started.isPresent() && started.get().plusDays(180).isBefore(dna.date())) {
        assertThat(dna.value().value().intValue()).isLessThan(2000);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cohort")
  void lungsAreMeasuredByCt(Patient patient) {
    var imaging = patient.picture().imaging();
    var lungs =
        imaging.lesions().stream()
            .filter(lesion -> lesion.organ() == Organ.LUNG)
            .map(lesion -> lesion.id())
            .toList();
    assertThat(imaging.measurements())
        .filteredOn(one -> lungs.contains(one.lesion()) && one.modality() != null)
        .allMatch(one -> "CT".equals(one.modality()));
  }

  @ParameterizedTest
  @MethodSource("cohort")
  void noEvidenceOfDiseaseGoesWithNormalAfp(Patient patient) {
    var afp = sorted(patient.picture().labs().afp());
    patient
        .picture()
        .diseaseStatus()
        .read()
        .filter(status -> status.value() == DiseaseStatus.NED)
        .forEach(
            status ->
                afp.stream()
                    .filter(value -> !value.date().isBefore(status.date().minusDays(14)))
                    .filter(value -> !value.date().isAfter(status.date().plusDays(14)))
                    .forEach(
                        value ->
                            assertThat(value.value().value().doubleValue())
                                .as("AFP of %s", value.date())
                                .isLessThan(20)));
  }

  /** Whoever died had a liver that failed or a tumour that grew, and was seen shortly before. */
  @ParameterizedTest
  @MethodSource("cohort")
  void aDeathComesAfterItsCause(Patient patient) {
    var died = patient.picture().person().deceasedOn();
    if (died == null) {
      return;
    }
    var before =
        new EligibilityAssessor(Policy.standard()).assess(patient.picture(), died.minusDays(1));
    assertThat(before.disposition().code()).isIn("supportive-care", "next-line");
    assertThat(last(sorted(patient.picture().labs().bilirubin())).date())
        .isBetween(died.minusDays(28), died);
  }

  /** Row 26: what an untreated patient is told. */
  @ParameterizedTest
  @MethodSource("cohort")
  void whoIsUntreatedIsToldOfTheFirstLine(Patient patient) {
    var answer = new EligibilityAssessor(Policy.standard()).assess(patient.picture(), DAY);
    answer.missing().stream()
        .filter(missing -> missing.id().equals("g6.regimen"))
        .forEach(
            missing ->
                assertThat(English.of(missing.text()))
                    .contains("where none was given yet, the first line comes first"));
  }

  private static <T> List<Fact.Read<T>> sorted(Timeline<T> timeline) {
    return timeline.read().sorted(Comparator.comparing(fact -> fact.date())).toList();
  }

  private static <T> Fact.Read<T> last(List<Fact.Read<T>> facts) {
    return facts.get(facts.size() - 1);
  }

  /**
   * Beyond the tour many were seen for years; some died, and the last visits of the living differ.
   */
  @Test
  void followUpEndsOnManyDaysAndInDeath() {
    var policy = Policy.standard();
    var followed =
        new DemoCohort(20241123, DAY)
            .patients(300)
            .filter(DemoPatient::followed)
            .map(patient -> OutcomeRow.of(read(patient).picture(), policy, DAY))
            .filter(row -> row.excluded() == null)
            .toList();

    assertThat(followed).hasSizeGreaterThan(80);
    assertThat(followed.stream().filter(OutcomeRow::died).count())
        .isBetween(followed.size() / 4L, 9L * followed.size() / 10);
    assertThat(followed.stream().filter(row -> row.resection() != null).count())
        .isGreaterThan(followed.size() / 4L);
    var ends =
        followed.stream()
            .filter(row -> !row.died())
            .map(row -> requireNonNull(row.timeZero()).plusDays(row.exit()))
            .toList();
    assertThat(ends).allMatch(end -> !end.isAfter(DAY));
    assertThat(ends.stream().filter(end -> end.isBefore(DAY.minusDays(30))).count())
        .as("last seen over a month ago")
        .isGreaterThan(ends.size() / 3L);
    assertThat(Set.copyOf(ends)).as("days").hasSizeGreaterThan(ends.size() / 3);
  }

  @Test
  void theTourIsUnderTreatmentToday() {
    assertThat(new DemoCohort(20241123, DAY).patients(Archetypes.TOUR.size()))
        .noneMatch(DemoPatient::followed);
  }
}
