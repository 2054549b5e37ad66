// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A cohort of invented patients. Patient n depends on the seed, on n and on the day alone: the same
 * three give the same bytes. Safe to use from many threads.
 */
public final class DemoCohort {
  /** Of those beyond the tour, where nothing is planted; the others are under treatment today. */
  private static final int FOLLOWED_PERCENT = 40;

  private static final int ALL = 100;

  /** Spreads the followed among the others. */
  private static final int STRIDE = 37;

  private final long seed;
  private final LocalDate asOf;
  private final PlantedEffect planted;
  private final int followedPercent;

  /**
   * @param asOf the day on which the courses are current; nothing recorded is later
   */
  public DemoCohort(long seed, LocalDate asOf) {
    this(seed, asOf, PlantedEffect.NONE, FOLLOWED_PERCENT);
  }

  /**
   * @param planted the truth about those beyond the tour, all of whom are followed for years
   */
  public DemoCohort(long seed, LocalDate asOf, PlantedEffect planted) {
    this(seed, asOf, planted, ALL);
  }

  private DemoCohort(long seed, LocalDate asOf, PlantedEffect planted, int followedPercent) {
    this.seed = seed;
    this.asOf = asOf;
    this.planted = planted;
    this.followedPercent = followedPercent;
  }

  /** The first patients, made one by one as they are asked for. */
  public Stream<DemoPatient> patients(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(this::patient);
  }

  /** Patient {@code number}, counted from 1. */
  public DemoPatient patient(int number) {
    var dice = Dice.of(seed, number);
    boolean followed = number > Archetypes.TOUR.size() && isFollowed(number);
    var archetype = followed ? FollowedCourses.of(dice) : Archetypes.of(number, dice);
    var only = archetype.only();
    var person = Person.drawn(dice, only == null ? Origin.any(dice) : only, asOf);
    var course = new Course(dice, person, asOf);
    if (followed) {
      FollowedCourses.follow(course, planted.fate(dice, asOf));
    }
    archetype.telling().accept(course);
    var id = String.format(Locale.ROOT, "demo-%04d", number);
    return new DemoPatient(
        id,
        person.name(),
        archetype.intended(),
        archetype.name(),
        followed,
        CourseWriter.write(course, id));
  }

  /** By the number alone, so that the courses of the others stay as they were. */
  private boolean isFollowed(int number) {
    return Math.floorMod(number * STRIDE, ALL) < followedPercent;
  }

  /**
   * The hospitals and their doctors, a transaction of its own. Every patient's bundle holds its
   * hospital too; loaded first, parallel patients never create the same doctor at once.
   */
  public String hospitals() {
    var chart = new CourseBuilder("demo");
    for (Hospital hospital : Hospital.values()) {
      PersonShapes.hospital(chart, hospital);
    }
    return chart.bundle();
  }
}
