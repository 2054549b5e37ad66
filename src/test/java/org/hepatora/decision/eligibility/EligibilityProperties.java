// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.eligibility.APatient.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.Imaging;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;

/** What holds of every patient. */
class EligibilityProperties {
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());

  private static final Set<Disposition> CANDIDATES =
      EnumSet.of(Disposition.CANDIDATE_CONVERSION, Disposition.CANDIDATE_CYTOREDUCTION);

  private static final Set<Disposition> POSITIVE =
      EnumSet.of(
          Disposition.CANDIDATE_CONVERSION,
          Disposition.CANDIDATE_CYTOREDUCTION,
          Disposition.CONSIDER);

  private static final List<String> REQUIRED =
      List.of(
          "ecog",
          "bilirubin",
          "albumin",
          "inr",
          "creatinine",
          "platelets",
          "ascites",
          "encephalopathy",
          "resectability",
          "flr");

  private static final List<String> ACTING =
      List.of("asa", "varices", "steroid", "hbsag", "icg", "cheng", "afp");

  private static Answer answer(PatientPicture picture, LocalDate day) {
    return ASSESSOR.assess(picture, day);
  }

  /** Patients near the candidate, varied in everything a gate looks at. */
  @Provide
  Arbitrary<Variation> variations() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(8, 60),
            Arbitraries.integers().between(26, 45),
            Arbitraries.integers().between(20, 60),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of(Verdict.class),
            Arbitraries.integers().between(40, 120).list().ofSize(3),
            Arbitraries.longs())
        .as(Variation::new);
  }

  /**
   * How a patient differs from the candidate.
   *
   * @param sizes the last three sizes of the primary, of 98 mm at baseline
   * @param seed of the rarer facts
   */
  record Variation(
      int ecog,
      int bilirubin,
      int albumin,
      int remnant,
      int lastDose,
      Verdict verdict,
      List<Integer> sizes,
      long seed) {
    APatient patient() {
      var random = new Random(seed);
      var patient =
          APatient.candidate()
              .withoutImaging()
              .withoutDrugs()
              .lesion("S7", Kind.PRIMARY)
              .measured("S7", 199, "98", null)
              .measured("S7", 136, sizes.get(0).toString(), null)
              .measured("S7", 73, sizes.get(1).toString(), null)
              .measured("S7", 10, sizes.get(2).toString(), null)
              .given("atezolizumab", 196, lastDose)
              .given("bevacizumab", 196, lastDose)
              .ecog(ecog)
              .bilirubin(String.valueOf(bilirubin))
              .albumin(String.valueOf(albumin))
              .futureLiverRemnant(String.valueOf(remnant))
              .resectability(verdict, "S7");
      if (random.nextInt(3) == 0) {
        patient
            .lesion("S3", Kind.INTRAHEPATIC)
            .measured("S3", 199, "40", null)
            .measured("S3", 73, "20", null)
            .measured("S3", 10, String.valueOf(10 + random.nextInt(20)), null);
      }
      if (random.nextInt(3) == 0) {
        patient.adverseEvent("colitis", 1 + random.nextInt(3), true);
      }
      if (random.nextInt(3) == 0) {
        patient.local(Modality.TACE, 10 + random.nextInt(60), "S7");
      }
      if (random.nextInt(3) == 0) {
        patient.hbsAg(random.nextBoolean());
      }
      if (random.nextInt(3) == 0) {
        patient.alphaFetoprotein(String.valueOf(random.nextInt(100)), random.nextInt(40));
      }
      if (random.nextInt(4) == 0) {
        patient.ascites(Ascites.MILD);
      }
      return patient;
    }
  }

  @Property(tries = 300)
  void theOrderOfTheRecordDoesNotMatter(
      @ForAll("variations") Variation variation, @ForAll long seed) {
    var patient = variation.patient().unreadable("inr").unreadable("flr");
    var picture = patient.picture();
    assertThat(answer(shuffled(picture, new Random(seed)), TODAY))
        .isEqualTo(answer(picture, TODAY));
  }

  @Property(tries = 300)
  void leavingARequiredFactOutNeverMakesACandidate(
      @ForAll("variations") Variation variation, @ForAll @IntRange(max = 9) int left) {
    var whole = answer(variation.patient().picture(), TODAY);
    var without = answer(variation.patient().without(REQUIRED.get(left)).picture(), TODAY);
    assertThat(without.disposition()).isNotIn(CANDIDATES);
    if (CANDIDATES.contains(whole.disposition())) {
      assertThat(without.disposition()).isEqualTo(Disposition.INSUFFICIENT_DATA);
      assertThat(without.missing()).isNotEmpty();
    }
  }

  @Property(tries = 200)
  void anUnreadableRequiredFactIsWorthNoMoreThanNone(
      @ForAll("variations") Variation variation, @ForAll @IntRange(max = 9) int unread) {
    var fact = REQUIRED.get(unread);
    var without = answer(variation.patient().without(fact).picture(), TODAY);
    var unreadable = answer(variation.patient().unreadable(fact).picture(), TODAY);
    assertThat(unreadable.disposition()).isEqualTo(without.disposition());
    assertThat(unreadable.issues()).isNotEmpty();
  }

  @Property(tries = 300)
  void timeAloneUpgradesAnAnswerOnlyByWashout(
      @ForAll("variations") Variation variation, @ForAll @IntRange(min = 1, max = 120) int days) {
    var picture = variation.patient().picture();
    var before = answer(picture, TODAY);
    var after = answer(picture, TODAY.plusDays(days));
    if (POSITIVE.contains(after.disposition()) && !POSITIVE.contains(before.disposition())) {
      assertThat(before.disposition()).isEqualTo(Disposition.DEFER);
      assertThat(before.criteria())
          .filteredOn(
              criterion -> criterion.id().startsWith("g9.") || criterion.id().startsWith("g10."))
          .filteredOn(criterion -> criterion.status() == Criterion.Status.NOT_MET)
          .extracting(Criterion::id)
          .allMatch(id -> id.startsWith("g10.washout."));
    }
  }

  @Property(tries = 300)
  void aLesionThatGrewNeverImprovesTheResponse(
      @ForAll("variations") Variation variation, @ForAll @IntRange(min = 1, max = 60) int growth) {
    var before = answer(withLesion(variation, 30).picture(), TODAY);
    var after = answer(withLesion(variation, 30 + growth).picture(), TODAY);
    assertThat(isMet(after, "g4.recist") && !isMet(before, "g4.recist")).isFalse();
    assertThat(isMet(after, "g6.response.recist") && !isMet(before, "g6.response.recist"))
        .isFalse();
  }

  private static APatient withLesion(Variation variation, int lastSize) {
    return variation
        .patient()
        .lesion("S4", Kind.INTRAHEPATIC)
        .measured("S4", 199, "30", null)
        .measured("S4", 136, "30", null)
        .measured("S4", 73, "30", null)
        .measured("S4", 10, String.valueOf(lastSize), null);
  }

  @Property(tries = 200)
  void aHardStopNeverGoesTogetherWithAPositiveAnswer(@ForAll("variations") Variation variation) {
    var after = answer(variation.patient().asaClass(4).picture(), TODAY).disposition();
    assertThat(after).isNotIn(POSITIVE);
  }

  @Property(tries = 200)
  void aPositiveAnswerNamesNothingMissingUnlessItIsBorderline(
      @ForAll("variations") Variation variation) {
    var answer = answer(variation.patient().picture(), TODAY);
    if (CANDIDATES.contains(answer.disposition())) {
      assertThat(answer.missing()).isEmpty();
      assertThat(answer.earliestDate()).isNull();
    }
    assertThat(English.of(answer.summary())).hasSizeLessThan(140);
  }

  @Property(tries = 100)
  void leavingOutAFactThatIsNotRequiredNeverAsksForIt(
      @ForAll("variations") Variation variation, @ForAll @IntRange(max = 6) int left) {
    var with = answer(variation.patient().picture(), TODAY);
    var without = answer(variation.patient().without(ACTING.get(left)).picture(), TODAY);
    if (CANDIDATES.contains(with.disposition())) {
      assertThat(without.disposition()).isEqualTo(with.disposition());
    }
  }

  private static boolean isMet(Answer answer, String id) {
    return answer.criteria().stream()
        .anyMatch(
            criterion -> criterion.id().equals(id) && criterion.status() == Criterion.Status.MET);
  }

  private static PatientPicture shuffled(PatientPicture picture, Random random) {
    var imaging = picture.imaging();
    var labs = picture.labs();
    var treatment = picture.treatment();
    return new PatientPicture(
        picture.person(),
        shuffled(picture.diagnoses(), random),
        new Imaging(
            shuffled(imaging.lesions(), random),
            shuffled(imaging.measurements(), random),
            shuffled(imaging.responses(), random)),
        new PatientPicture.Labs(
            shuffled(labs.bilirubin(), random),
            labs.albumin(),
            shuffled(labs.inr(), random),
            labs.creatinine(),
            labs.platelets(),
            labs.sodium(),
            labs.alt(),
            labs.ast(),
            shuffled(labs.afp(), random),
            labs.hbsAgPositive(),
            shuffled(labs.dcp(), random),
            shuffled(labs.hbvDna(), random),
            shuffled(labs.gpc3Positive(), random),
            shuffled(labs.tsh(), random)),
        picture.fitness(),
        picture.surgery(),
        new PatientPicture.Treatment(
            shuffled(treatment.drugs(), random),
            shuffled(treatment.local(), random),
            shuffled(treatment.resections(), random),
            shuffled(treatment.adverseEvents(), random),
            treatment.regimens(),
            shuffled(treatment.steroids(), random),
            shuffled(treatment.complications(), random)),
        shuffled(picture.diseaseStatus(), random),
        shuffled(picture.supportivePathways(), random),
        shuffled(picture.problems(), random),
        picture.ledger());
  }

  private static <T> Timeline<T> shuffled(Timeline<T> timeline, Random random) {
    return new Timeline<>(shuffled(timeline.facts(), random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
