// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hepatora.decision.picture.PatientPicture.Fitness;
import org.hepatora.decision.picture.PatientPicture.Labs;
import org.hepatora.decision.picture.PatientPicture.Person;
import org.hepatora.decision.picture.PatientPicture.Surgery;
import org.hepatora.decision.picture.PatientPicture.Treatment;
import org.hepatora.decision.response.Imaging;
import org.hepatora.decision.therapy.AdverseEvent;
import org.hepatora.decision.therapy.Augmentation;
import org.hepatora.decision.therapy.Complication;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.therapy.SteroidRecord;
import org.jspecify.annotations.Nullable;

/**
 * The picture as it was known on one day: nothing dated after it (decision.md 2). What has no date
 * stays, for it may have been known; an end still to come stays, for it says that something goes
 * on.
 */
public final class PictureOfDay {
  private PictureOfDay() {}

  /** The picture cut at the end of that day. */
  public static PatientPicture of(PatientPicture recorded, LocalDate day) {
    return new PatientPicture(
        person(recorded.person(), day),
        known(recorded.diagnoses(), Diagnosis::date, day),
        imaging(recorded.imaging(), day),
        labs(recorded.labs(), day),
        fitness(recorded.fitness(), day),
        surgery(recorded.surgery(), day),
        treatment(recorded.treatment(), day),
        recorded.diseaseStatus().until(day),
        known(recorded.supportivePathways(), fact -> fact.date(), day),
        recorded.problems(),
        recorded.ledger());
  }

  private static Person person(Person person, LocalDate day) {
    var died = person.deceasedOn();
    return died != null && died.isAfter(day)
        ? new Person(false, null, person.sex(), person.birthYear())
        : person;
  }

  private static Imaging imaging(Imaging imaging, LocalDate day) {
    return new Imaging(
        imaging.lesions(),
        known(imaging.measurements(), one -> one.date(), day),
        known(imaging.responses(), one -> one.date(), day));
  }

  private static Labs labs(Labs labs, LocalDate day) {
    return new Labs(
        labs.bilirubin().until(day),
        labs.albumin().until(day),
        labs.inr().until(day),
        labs.creatinine().until(day),
        labs.platelets().until(day),
        labs.sodium().until(day),
        labs.alt().until(day),
        labs.ast().until(day),
        labs.afp().until(day),
        labs.hbsAgPositive().until(day),
        labs.dcp().until(day),
        labs.hbvDna().until(day),
        labs.gpc3Positive().until(day),
        labs.tsh().until(day));
  }

  private static Fitness fitness(Fitness fitness, LocalDate day) {
    return new Fitness(
        fitness.ecog().until(day),
        fitness.ascites().until(day),
        fitness.encephalopathy().until(day),
        fitness.asaClass().until(day),
        fitness.varices().until(day),
        fitness.steroidDose().until(day));
  }

  private static Surgery surgery(Surgery surgery, LocalDate day) {
    return new Surgery(
        surgery.resectability().until(day),
        surgery.futureLiverRemnant().until(day),
        surgery.icgRetention().until(day),
        surgery.portalVeinThrombus().until(day),
        surgery.hepaticVeinThrombus().until(day));
  }

  private static Treatment treatment(Treatment treatment, LocalDate day) {
    return new Treatment(
        known(treatment.drugs(), DrugRecord::start, day),
        known(treatment.local(), LocalTherapy::date, day),
        known(treatment.resections(), Resection::date, day),
        known(treatment.adverseEvents(), AdverseEvent::date, day),
        treatment.regimens(),
        known(treatment.steroids(), SteroidRecord::start, day),
        known(treatment.complications(), Complication::date, day),
        known(treatment.augmentations(), Augmentation::date, day));
  }

  private static <T> List<T> known(
      List<T> all, Function<T, @Nullable LocalDate> dated, LocalDate day) {
    return all.stream()
        .filter(
            one -> {
              var date = dated.apply(one);
              return date == null || !date.isAfter(day);
            })
        .toList();
  }
}
