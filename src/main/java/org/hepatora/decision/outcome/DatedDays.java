// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.picture.PatientPicture;
import org.jspecify.annotations.Nullable;

/** The days that carry a dated fact of a record. */
public final class DatedDays {
  /** Undated facts stand at the beginning of time. */
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private DatedDays() {}

  /** Every such day until that one, it included. */
  public static NavigableSet<LocalDate> of(PatientPicture picture, LocalDate asOf) {
    var days = new TreeSet<LocalDate>();
    picture.diagnoses().forEach(one -> add(days, one.date()));
    picture.imaging().measurements().forEach(one -> add(days, one.date()));
    picture.imaging().responses().forEach(one -> add(days, one.date()));
    labs(picture.labs(), days);
    bedside(picture, days);
    treatment(picture.treatment(), days);
    picture.supportivePathways().forEach(one -> add(days, one.date()));
    return new TreeSet<>(days.headSet(asOf, true));
  }

  private static void labs(PatientPicture.Labs labs, TreeSet<LocalDate> days) {
    add(days, labs.bilirubin());
    add(days, labs.albumin());
    add(days, labs.inr());
    add(days, labs.creatinine());
    add(days, labs.platelets());
    add(days, labs.sodium());
    add(days, labs.alt());
    add(days, labs.ast());
    add(days, labs.afp());
    add(days, labs.hbsAgPositive());
    add(days, labs.gpc3Positive());
    add(days, labs.dcp());
    add(days, labs.hbvDna());
    add(days, labs.tsh());
  }

  private static void bedside(PatientPicture picture, TreeSet<LocalDate> days) {
    var fitness = picture.fitness();
    add(days, fitness.ecog());
    add(days, fitness.ascites());
    add(days, fitness.encephalopathy());
    add(days, fitness.asaClass());
    add(days, fitness.varices());
    add(days, fitness.steroidDose());
    var surgery = picture.surgery();
    add(days, surgery.resectability());
    add(days, surgery.futureLiverRemnant());
    add(days, surgery.icgRetention());
    add(days, surgery.portalVeinThrombus());
    add(days, surgery.hepaticVeinThrombus());
    add(days, picture.diseaseStatus());
  }

  private static void treatment(PatientPicture.Treatment treatment, TreeSet<LocalDate> days) {
    for (var drug : treatment.drugs()) {
      add(days, drug.start());
      add(days, drug.end());
    }
    treatment.local().forEach(one -> add(days, one.date()));
    treatment.resections().forEach(one -> add(days, one.date()));
    treatment.adverseEvents().forEach(one -> add(days, one.date()));
  }

  private static void add(TreeSet<LocalDate> days, Timeline<?> timeline) {
    timeline.facts().forEach(fact -> add(days, fact.date()));
  }

  private static void add(TreeSet<LocalDate> days, @Nullable LocalDate day) {
    if (day != null && !day.isBefore(FIRST)) {
      days.add(day);
    }
  }

  static int between(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
