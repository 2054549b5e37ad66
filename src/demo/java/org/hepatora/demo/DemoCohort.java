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
  private final long seed;
  private final LocalDate asOf;

  /**
   * @param asOf the day on which the courses are current; nothing recorded is later
   */
  public DemoCohort(long seed, LocalDate asOf) {
    this.seed = seed;
    this.asOf = asOf;
  }

  /** The first patients, made one by one as they are asked for. */
  public Stream<DemoPatient> patients(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(this::patient);
  }

  /** Patient {@code number}, counted from 1. */
  public DemoPatient patient(int number) {
    var dice = Dice.of(seed, number);
    var archetype = Archetypes.of(number, dice);
    var only = archetype.only();
    var person = Person.drawn(dice, only == null ? Origin.any(dice) : only, asOf);
    var course = new Course(dice, person, asOf);
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
