// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.time.LocalDate;

/** The invented person of one course. */
record Person(
    String family,
    String given,
    boolean female,
    LocalDate birthDate,
    Origin origin,
    Hospital hospital) {

  /** A person as liver cancer strikes: mostly men, mostly between 45 and 75. */
  static Person drawn(Dice dice, Origin origin, LocalDate asOf) {
    boolean female = dice.chance(21);
    int age = Math.min(dice.between(42, 80), dice.between(50, 84));
    var birthDate = asOf.minusYears(age).minusDays(dice.between(1, 364));
    var family = origin.family(dice);
    return new Person(
        family, origin.given(dice, female), female, birthDate, origin, origin.hospital(dice));
  }

  /** The name as the person's own people say it. */
  String name() {
    boolean givenFirst = origin == Origin.ITALY || origin == Origin.GERMANY;
    return givenFirst ? given + " " + family : family + " " + given;
  }
}
