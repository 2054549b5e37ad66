// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Fitness;
import org.hepatora.decision.picture.PatientPicture.Person;
import org.jspecify.annotations.Nullable;

/**
 * The death as the record tells it, by the Patient and by an ECOG performance status of 5.
 *
 * @param day null while alive, or where the record contradicts itself or has no day
 * @param doubt why the day cannot be used; null where it can
 */
record Death(@Nullable LocalDate day, @Nullable Exclusion doubt) {
  private static final int DEAD = 5;

  static Death of(PatientPicture picture, LocalDate asOf) {
    var days = new TreeSet<LocalDate>();
    var person = picture.person();
    if (person.deceasedOn() != null) {
      days.add(person.deceasedOn());
    }
    picture.fitness().ecog().read().filter(Death::isDead).map(Fact::date).forEach(days::add);
    days.tailSet(asOf, false).clear();
    if (days.size() > 1) {
      return new Death(null, Exclusion.TWO_DEATHS);
    }
    if (!days.isEmpty()) {
      return new Death(days.first(), null);
    }
    boolean undated = person.deceased() && person.deceasedOn() == null;
    return new Death(null, undated ? Exclusion.DEATH_WITHOUT_DATE : null);
  }

  private static boolean isDead(Fact.Read<Integer> fact) {
    return Objects.equals(fact.value(), DEAD);
  }

  /** The record as it was while the patient lived, so that a wrong order of dates shows. */
  static PatientPicture living(PatientPicture picture) {
    var person = picture.person();
    var fitness = picture.fitness();
    var ecog =
        fitness.ecog().facts().stream()
            .filter(fact -> !(fact instanceof Fact.Read<Integer> read && isDead(read)))
            .toList();
    return new PatientPicture(
        new Person(false, null, person.sex(), person.birthYear()),
        picture.diagnoses(),
        picture.imaging(),
        picture.labs(),
        new Fitness(
            new Timeline<>(ecog),
            fitness.ascites(),
            fitness.encephalopathy(),
            fitness.asaClass(),
            fitness.varices(),
            fitness.steroidDose()),
        picture.surgery(),
        picture.treatment(),
        picture.diseaseStatus(),
        picture.supportivePathways(),
        picture.problems(),
        picture.ledger());
  }
}
