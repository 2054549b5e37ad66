package org.hepatora.board;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.eligibility.Answer;
import org.hepatora.decision.eligibility.Criterion;
import org.hepatora.decision.eligibility.Measure;
import org.hepatora.decision.plateau.Plateau;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one patient shows.
 *
 * @param person who it is about
 * @param answer the answer on the day asked about
 * @param supposed the answer under what is supposed, with the criteria it changes; null without
 * @param plateau with its sensitivity to the shortest length
 * @param measures scores, stages and endpoints
 * @param chart what the charts draw
 */
record PatientView(
    Person person,
    LocalDate asOf,
    Answer answer,
    @Nullable Supposed supposed,
    Plateau plateau,
    List<Measure> measures,
    CourseChart chart) {

  /** What tells patients apart. */
  record Person(String id, String name, String birthDate, String gender) {}

  /** The answer under what is supposed. */
  record Supposed(LocalDate asOf, Answer answer, List<Change> changes) {}

  /** A criterion that is another under what is supposed. */
  record Change(Criterion before, Criterion after) {}
}
