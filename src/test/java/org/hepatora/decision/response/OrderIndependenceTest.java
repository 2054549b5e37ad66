// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.plateau.BehaviourRules;
import org.hepatora.decision.plateau.PlateauDetector;
import org.hepatora.decision.plateau.PlateauRules;
import org.hepatora.decision.plateau.TumourBurden;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.units.Millimetres;

/** The same records in any order give the same answer, to the byte; decision.md 4. */
class OrderIndependenceTest {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheRecordsDoesNotMatter(@ForAll("courses") Imaging imaging, @ForAll long seed) {
    var shuffled =
        new Imaging(
            shuffled(imaging.lesions(), seed),
            shuffled(imaging.measurements(), seed),
            shuffled(imaging.responses(), seed));
    assertThat(answer(shuffled)).isEqualTo(answer(imaging));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsDatedLaterDoesNotMatter(@ForAll("courses") Imaging imaging) {
    var asOf = Scans.day(126);
    var known =
        new Imaging(
            imaging.lesions(),
            imaging.measurements().stream().filter(m -> !m.date().isAfter(asOf)).toList(),
            imaging.responses().stream().filter(r -> !r.date().isAfter(asOf)).toList());
    var all = ResponseAssessor.assess(imaging, Scans.START, true, asOf, ResponseRules.DEFAULT);
    var then = ResponseAssessor.assess(known, Scans.START, true, asOf, ResponseRules.DEFAULT);
    assertThat(all).isEqualTo(then);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aSumWhoseTargetsAreNotAllKnownIsNeverGiven(@ForAll("courses") Imaging imaging) {
    var history =
        ResponseAssessor.assess(imaging, Scans.START, true, Scans.day(400), ResponseRules.DEFAULT);
    for (TimePoint point : history.recist().points()) {
      if (point.category().isResponse() || point.category() == Category.SD) {
        assertThat(point.target() == null || point.sum() != null).isTrue();
      }
    }
  }

  private static String answer(Imaging imaging) {
    var history =
        ResponseAssessor.assess(imaging, Scans.START, true, Scans.day(400), ResponseRules.DEFAULT);
    var plateau = PlateauDetector.detect(history, Timeline.none(), PlateauRules.DEFAULT);
    var burden = TumourBurden.of(history, List.of(), BehaviourRules.DEFAULT);
    return history + "\n" + plateau + "\n" + burden;
  }

  private static <T> List<T> shuffled(List<T> values, long seed) {
    var copy = new ArrayList<>(values);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  @Provide
  Arbitrary<Imaging> courses() {
    var lesions = lesion().list().ofMinSize(1).ofMaxSize(6);
    return lesions.flatMap(
        some ->
            Combinators.combine(
                    measurement(some.size()).list().ofMaxSize(24), response().list().ofMaxSize(4))
                .as((measured, reported) -> imaging(some, measured, reported)));
  }

  private static Imaging imaging(
      List<Lesion> lesions, List<Measurement> measured, List<ReportedResponse> reported) {
    var named = new ArrayList<Lesion>();
    for (int i = 0; i < lesions.size(); i++) {
      var one = lesions.get(i);
      named.add(new Lesion("L" + i, null, one.organ(), one.portaHepatis(), one.role(), one.kind()));
    }
    var sourced = new ArrayList<Measurement>();
    for (int i = 0; i < measured.size(); i++) {
      var one = measured.get(i);
      sourced.add(
          new Measurement(
              one.lesion(),
              one.date(),
              one.longest(),
              one.shortAxis(),
              one.viable(),
              one.state(),
              one.unreadable(),
              "m" + i));
    }
    var stated = new ArrayList<ReportedResponse>();
    for (int i = 0; i < reported.size(); i++) {
      var one = reported.get(i);
      stated.add(
          new ReportedResponse(
              one.date(),
              one.criteria(),
              one.category(),
              one.sum(),
              null,
              null,
              null,
              null,
              one.newLesion(),
              "r" + i));
    }
    return new Imaging(named, sourced, stated);
  }

  private static Arbitrary<Lesion> lesion() {
    return Combinators.combine(
            Arbitraries.of(Organ.class),
            Arbitraries.of(true, false),
            Arbitraries.of(Role.class).injectNull(0.6),
            Arbitraries.of(Kind.class).injectNull(0.7))
        .as((organ, porta, role, kind) -> new Lesion("", null, organ, porta, role, kind));
  }

  private static Arbitrary<Measurement> measurement(int lesions) {
    var size = Arbitraries.of("0", "4", "9.9", "10", "15", "20", "30", "42").map(Millimetres::of);
    return Combinators.combine(
            Arbitraries.integers().between(0, lesions - 1),
            Arbitraries.of(-70, -10, 0, 20, 63, 126, 160, 189),
            size.injectNull(0.3),
            size.injectNull(0.5),
            size.injectNull(0.5),
            Arbitraries.of(State.class).injectNull(0.7),
            Arbitraries.of(true, false, false, false, false))
        .as(
            (lesion, day, longest, shortAxis, viable, state, unreadable) ->
                new Measurement(
                    "L" + lesion,
                    Scans.day(day),
                    longest,
                    shortAxis,
                    viable,
                    state,
                    unreadable,
                    ""));
  }

  private static Arbitrary<ReportedResponse> response() {
    return Combinators.combine(
            Arbitraries.of(-10, 63, 126, 189),
            Arbitraries.of(ResponseCriteria.class).injectNull(0.2),
            Arbitraries.of(Category.class).injectNull(0.2),
            Arbitraries.of("60", "80", "100").map(Millimetres::of).injectNull(0.3),
            Arbitraries.of(true, false).injectNull(0.5))
        .as(
            (day, criteria, category, sum, newLesion) ->
                new ReportedResponse(
                    Scans.day(day),
                    criteria,
                    category,
                    sum,
                    null,
                    null,
                    null,
                    null,
                    newLesion,
                    ""));
  }
}
