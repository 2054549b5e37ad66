package org.hepatora.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cohort of invented patients. Patient n depends on the seed, on n and on the day alone: the same
 * three give the same bytes. Safe to use from many threads.
 */
public final class DemoCohort {
  private final long seed;
  private final LocalDate asOf;
  private final @Nullable PlantedEffect planted;

  /**
   * @param asOf the day on which the courses are current; nothing recorded is later
   */
  public DemoCohort(long seed, LocalDate asOf) {
    this(seed, asOf, null);
  }

  /**
   * @param planted the truth about those beyond the tour, who are followed for years; null where
   *     their courses end today as well
   */
  public DemoCohort(long seed, LocalDate asOf, @Nullable PlantedEffect planted) {
    this.seed = seed;
    this.asOf = asOf;
    this.planted = planted;
  }

  /** The first patients, made one by one as they are asked for. */
  public Stream<DemoPatient> patients(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(this::patient);
  }

  /** Patient {@code number}, counted from 1. */
  public DemoPatient patient(int number) {
    var dice = Dice.of(seed, number);
    boolean followed = planted != null && number > Archetypes.TOUR.size();
    var archetype = followed ? FollowedCourses.of(dice) : Archetypes.of(number, dice);
    var only = archetype.only();
    var person = Person.drawn(dice, only == null ? Origin.any(dice) : only, asOf);
    var course = new Course(dice, person, asOf);
    if (planted != null && followed) {
      FollowedCourses.follow(course, planted.fate(dice, asOf));
    }
    archetype.telling().accept(course);
    var id = String.format(Locale.ROOT, "demo-%04d", number);
    return new DemoPatient(
        id, person.name(), archetype.intended(), archetype.name(), CourseWriter.write(course, id));
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
