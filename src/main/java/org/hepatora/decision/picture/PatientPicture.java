// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.picture;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.response.Imaging;
import org.hepatora.decision.therapy.AdverseEvent;
import org.hepatora.decision.therapy.Augmentation;
import org.hepatora.decision.therapy.Complication;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.Regimen;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.therapy.SteroidRecord;
import org.hepatora.decision.units.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Everything the decision may look at, read once from the record and never completed by guesses.
 * Statements entered in error, cancelled or not done are not in it.
 *
 * @param supportivePathways documented supportive CarePlans, value = reference
 * @param problems facts that could not be read, with their paths
 * @param ledger what became of every resource
 */
public record PatientPicture(
    Person person,
    List<Diagnosis> diagnoses,
    Imaging imaging,
    Labs labs,
    Fitness fitness,
    Surgery surgery,
    Treatment treatment,
    Timeline<DiseaseStatus> diseaseStatus,
    List<Fact<Boolean>> supportivePathways,
    List<Problem> problems,
    Ledger ledger) {

  /** A living patient of whom nothing is recorded. */
  public static PatientPicture unknown() {
    return new PatientPicture(
        new Person(false, null, Sex.UNKNOWN),
        List.of(),
        new Imaging(List.of(), List.of(), List.of()),
        new Labs(
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none()),
        new Fitness(
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none()),
        new Surgery(
            Timeline.none(), Timeline.none(), Timeline.none(), Timeline.none(), Timeline.none()),
        new Treatment(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        Timeline.none(),
        List.of(),
        List.of(),
        Ledger.EMPTY);
  }

  /**
   * Who it is about.
   *
   * @param deceasedOn the day of death where recorded with a date
   * @param birthYear null when not recorded
   */
  public record Person(
      boolean deceased, @Nullable LocalDate deceasedOn, Sex sex, @Nullable Integer birthYear) {

    /** Somebody whose year of birth is not recorded. */
    public Person(boolean deceased, @Nullable LocalDate deceasedOn, Sex sex) {
      this(deceased, deceasedOn, sex, null);
    }
  }

  /** Administrative gender as far as MELD 3.0 needs it. */
  public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
  }

  /** Laboratory timelines. */
  public record Labs(
      Timeline<Amount.Bilirubin> bilirubin,
      Timeline<Amount.Albumin> albumin,
      Timeline<Amount.Inr> inr,
      Timeline<Amount.Creatinine> creatinine,
      Timeline<Amount.Platelets> platelets,
      Timeline<Amount.Sodium> sodium,
      Timeline<Amount.Enzyme> alt,
      Timeline<Amount.Enzyme> ast,
      Timeline<Amount.Afp> afp,
      Timeline<Boolean> hbsAgPositive,
      Timeline<Amount.Dcp> dcp,
      Timeline<Amount.HbvDna> hbvDna,
      Timeline<Boolean> gpc3Positive,
      Timeline<Amount.Tsh> tsh) {}

  /** Bedside findings. */
  public record Fitness(
      Timeline<Integer> ecog,
      Timeline<Ascites> ascites,
      Timeline<Encephalopathy> encephalopathy,
      Timeline<Integer> asaClass,
      Timeline<VaricesRisk> varices,
      Timeline<Amount.SteroidDose> steroidDose) {}

  /** What the surgeon and the volumetry say. */
  public record Surgery(
      Timeline<Resectability> resectability,
      Timeline<Amount.Percent> futureLiverRemnant,
      Timeline<Amount.Percent> icgRetention,
      Timeline<Cheng> portalVeinThrombus,
      Timeline<HepaticVein> hepaticVeinThrombus) {}

  /**
   * What was given and done, and what it caused.
   *
   * @param regimens the published regimens by which a line is named
   * @param steroids systemic glucocorticoids on the lists of medications
   * @param complications wounds, leaks and bleeds that are no adverse events
   * @param augmentations what was done to make the future remnant grow
   */
  public record Treatment(
      List<DrugRecord> drugs,
      List<LocalTherapy> local,
      List<Resection> resections,
      List<AdverseEvent> adverseEvents,
      List<Regimen> regimens,
      List<SteroidRecord> steroids,
      List<Complication> complications,
      List<Augmentation> augmentations) {
    /** Without anything done to make the remnant grow. */
    public Treatment(
        List<DrugRecord> drugs,
        List<LocalTherapy> local,
        List<Resection> resections,
        List<AdverseEvent> adverseEvents,
        List<Regimen> regimens,
        List<SteroidRecord> steroids,
        List<Complication> complications) {
      this(drugs, local, resections, adverseEvents, regimens, steroids, complications, List.of());
    }
  }

  /** The surgeon's judgement and the lesions it is about. */
  public record Resectability(Verdict verdict, List<String> focus) {
    public Resectability {
      focus = focus.stream().sorted().toList();
    }

    /** CodeSystem resectability. */
    public enum Verdict {
      R0_ACHIEVABLE,
      CYTOREDUCTIVE_ONLY,
      UNRESECTABLE
    }
  }

  /** CodeSystem ascites-grade. */
  public enum Ascites implements ChildPugh.Grade {
    NONE(1),
    MILD(2),
    MODERATE_SEVERE(3);

    private final int points;

    Ascites(int points) {
      this.points = points;
    }

    @Override
    public int childPughPoints() {
      return points;
    }
  }

  /** CodeSystem encephalopathy-grade. */
  public enum Encephalopathy implements ChildPugh.Grade {
    NONE(1),
    /** Recorded as present without a grade: at least the points of the lowest. */
    PRESENT(2),
    GRADE_1_2(2),
    GRADE_3_4(3);

    private final int points;

    Encephalopathy(int points) {
      this.points = points;
    }

    @Override
    public int childPughPoints() {
      return points;
    }
  }

  /** CodeSystem varices. */
  public enum VaricesRisk {
    NONE,
    LOW_RISK,
    HIGH_RISK_UNTREATED,
    HIGH_RISK_TREATED
  }

  /** CodeSystem pvtt-cheng, by how far the thrombus reaches. */
  public enum Cheng {
    /** Looked for and not there. */
    NONE,
    I,
    II,
    III,
    IV
  }

  /** LOINC 97509-4: no evidence of disease, or anything else. */
  public enum DiseaseStatus {
    NED,
    OTHER
  }
}
