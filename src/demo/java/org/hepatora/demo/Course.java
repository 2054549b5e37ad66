// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One patient's illness and treatment in the words of the clinic. An archetype tells it; {@link
 * CourseWriter} puts it into the record.
 */
final class Course {
  final Dice dice;
  final Person person;
  final LabPlan labs;
  final WorkUp workUp;
  final List<Lesion> lesions = new ArrayList<>();
  final List<Local> locals = new ArrayList<>();
  final List<TreatmentShapes.Toxicity> toxicities = new ArrayList<>();
  final Map<Drug, Integer> lastDoses = new EnumMap<>(Drug.class);
  final List<Earlier> earlier = new ArrayList<>();

  LocalDate today;
  Origin.Cause cause;
  boolean cirrhosis;
  boolean onAntiviral = true;
  boolean portalHypertension;
  String diagnosis = "confirmed";
  @Nullable String otherDiagnosis;
  @Nullable LocalDate deceased;
  int[] weeks = {};
  @Nullable Regimen regimen;
  @Nullable String nickname;
  boolean bareReport;
  @Nullable Lab unreadable;
  int labAge;
  PlanShapes.Plan plan = PlanShapes.Plan.DISEASE_CONTROL;
  @Nullable Operation operation;

  /** What came after the window; null where the course is told until today. */
  PlantedEffect.@Nullable Fate after;

  private final int scanAge;
  private final int baselineLead;

  Course(Dice dice, Person person, LocalDate asOf) {
    this.dice = dice;
    this.person = person;
    this.today = asOf;
    labs = new LabPlan(dice);
    workUp = new WorkUp(dice);
    cause = person.origin().cause(dice);
    cirrhosis = dice.chance(70);
    scanAge = dice.between(5, 10);
    baselineLead = dice.between(5, 18);
    labAge = dice.between(1, 2);
  }

  /** Follow-up scans at these weeks of treatment; the last one is a few days old. */
  Course scans(int... weeksOfTreatment) {
    weeks = weeksOfTreatment.clone();
    return this;
  }

  /** The first dose of the line the scans belong to. */
  LocalDate start() {
    int last = weeks.length == 0 ? 0 : weeks[weeks.length - 1];
    return today.minusDays(scanAge + 7L * last);
  }

  /** The day of a scan; 0 is the baseline. */
  LocalDate scanDay(int scan) {
    return scan == 0 ? start().minusDays(baselineLead) : start().plusDays(7L * weeks[scan - 1]);
  }

  int scanCount() {
    return weeks.length + 1;
  }

  /** The tumour the patient came with. */
  Lesion primary(Site site, int base) {
    return lesion(site, Site.Kind.PRIMARY, Lesion.Role.TARGET, base, 0);
  }

  Lesion target(Site site, int base) {
    return lesion(site, site.kind(), Lesion.Role.TARGET, base, 0);
  }

  Lesion nonTarget(Site site, int base) {
    return lesion(site, site.kind(), Lesion.Role.NON_TARGET, base, 0);
  }

  /** A lesion nobody saw before the latest scan. */
  Lesion newLesion(Site site, int base) {
    return lesion(site, site.kind(), Lesion.Role.NEW, base, weeks.length);
  }

  private Lesion lesion(Site site, Site.Kind kind, Lesion.Role role, int base, int firstScan) {
    var lesion = new Lesion(site, kind, role, base, dice.between(-1, 1), firstScan);
    lesions.add(lesion);
    return lesion;
  }

  Course treatedWith(Regimen given) {
    regimen = given;
    if (dice.chance(65)) {
      toxicity(MildToxicity.of(given, dice));
    }
    return this;
  }

  /** An earlier line of that many weeks, over three weeks before the current one began. */
  Course afterFailing(Regimen given, int lasting) {
    earlier.add(new Earlier(given, lasting));
    return this;
  }

  /** The number of the current line of therapy. */
  int line() {
    return earlier.size() + 1;
  }

  /** The drug was last given that many days ago and is not going on. */
  Course lastDose(Drug drug, int daysAgo) {
    lastDoses.put(drug, daysAgo);
    return this;
  }

  /** Every drug has been stopped long enough for an operation, preferred intervals included. */
  Course drugsPaused() {
    if (regimen != null) {
      for (Drug drug : regimen.drugs()) {
        lastDose(drug, drug.clearDays() + dice.between(3, 9));
      }
      workUp.steroidDose = 0;
    }
    return this;
  }

  /** Local treatment of lesions in these weeks of the current line. */
  Course local(String modality, List<Lesion> treated, int... inWeeks) {
    for (int week : inWeeks) {
      locals.add(new Local(modality, start().plusDays(7L * week + 3), treated));
    }
    return this;
  }

  /** The surgeon's judgement, after the latest scan, and the lesions it is about. */
  Course surgeonSays(String verdict, Lesion... toRemove) {
    workUp.resectability = verdict;
    workUp.toRemove = List.of(toRemove);
    return this;
  }

  Course toxicity(TreatmentShapes.Toxicity toxicity) {
    toxicities.add(toxicity);
    return this;
  }

  /** The liver was resected in that week; the scans from then on show nothing. */
  Course operatedInWeek(
      int week, TreatmentShapes.Resection resection, int viablePercent, Lesion... removed) {
    operation =
        new Operation(start().plusDays(7L * week), resection, viablePercent, List.of(removed));
    return this;
  }

  /** A local treatment and what it aimed at. */
  record Local(String modality, LocalDate day, List<Lesion> lesions) {}

  /** A line of therapy before the current one. */
  record Earlier(Regimen regimen, int weeks) {}

  /** A liver resection and what the pathologist saw. */
  record Operation(
      LocalDate day,
      TreatmentShapes.Resection resection,
      int viablePercent,
      List<Lesion> removed) {}
}
